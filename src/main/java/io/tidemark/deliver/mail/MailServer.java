package io.tidemark.deliver.mail;

import io.tidemark.deliver.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The server that takes our mail, and how it is spoken to.
 *
 * @param host its name; its certificate must name it
 * @param port 587 for STARTTLS and 465 for TLS, as a rule
 * @param security how the line is protected
 * @param from our mailbox: {@code Tidemark <report@example.org>}
 * @param user empty for a server that asks for none
 * @param password of the user
 * @param trust certificates in PEM of those who are trusted beside the ones that Java trusts
 * @param timeout longest wait for a connection and for each answer
 * @param attachBelow bytes of a message with its attachment, as it goes over the line; a larger one tells the path
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String from,
        String user,
        Secret password,
        Optional<Path> trust,
        Duration timeout,
        long attachBelow) {

    /** The same server, waited for no longer than so. */
    public MailServer within(Duration longest) {
        return new MailServer(
                host,
                port,
                security,
                from,
                user,
                password,
                trust,
                timeout.compareTo(longest) < 0 ? timeout : longest,
                attachBelow);
    }

    /**
     * Connects as for sending, and sends nothing.
     *
     * @return the last answer of the server
     * @throws IOException in its words, or those of the line
     */
    public String greet() throws IOException {
        return new Smtp(this).greet();
    }

    /** How the line is protected. */
    public enum Security {
        /** Plain until the server has changed to TLS; a server that does not is left. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }
}
