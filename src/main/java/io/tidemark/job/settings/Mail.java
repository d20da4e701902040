package io.tidemark.job.settings;

import io.tidemark.deliver.mail.MailServer.Security;
import io.tidemark.deliver.mail.Recipient;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * The server for mail and who gets it.
 *
 * @param host empty for no mail
 * @param port 587 for STARTTLS, 465 for TLS, as a rule
 * @param security how the line is protected
 * @param from the sender's mailbox
 * @param user empty for a server that asks for none
 * @param passwordEnv the environment variable that holds the password, empty for none
 * @param passwordFile the file that holds it, which others than its owner may not read; empty for none
 * @param trust file with certificates in PEM that are trusted beside Java's own; empty for none
 * @param timeout longest wait for a connection and for each answer
 * @param attachBelow bytes of a message over the line from which on the workbook is not attached
 * @param groups who gets it
 */
public record Mail(
        String host,
        int port,
        Security security,
        String from,
        String user,
        String passwordEnv,
        String passwordFile,
        String trust,
        Duration timeout,
        long attachBelow,
        List<MailGroup> groups) {

    public Mail {
        groups = List.copyOf(groups);
        if (!host.isEmpty()) {
            check(host, port, security, from, user, passwordEnv, passwordFile, timeout);
        } else if (!groups.isEmpty()) {
            throw new IllegalArgumentException("deliver.mail.groups are set, but deliver.mail.host names no server");
        }
    }

    static Mail of(Values values, String prefix) {
        return new Mail(
                values.text(prefix + "host"),
                values.number(prefix + "port"),
                values.choice(prefix + "security", Security.class),
                values.text(prefix + "from"),
                values.text(prefix + "user"),
                values.text(prefix + "password-env"),
                values.text(prefix + "password-file"),
                values.text(prefix + "trust"),
                values.time(prefix + "timeout"),
                values.size(prefix + "attach-below"),
                values.members(prefix + "groups").stream()
                        .map(group -> values.make(group, () -> MailGroup.of(values, group + ".")))
                        .toList());
    }

    private static void check(
            String host,
            int port,
            Security security,
            String from,
            String user,
            String passwordEnv,
            String passwordFile,
            Duration timeout) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("deliver.mail.port must be from 1 to 65535");
        }
        if (from.isEmpty()) {
            throw new IllegalArgumentException("deliver.mail.from must be a mailbox, such as report@example.org");
        }
        Recipient.mailbox(from);
        if (!passwordEnv.isEmpty() && !passwordFile.isEmpty()) {
            throw new IllegalArgumentException(
                    "the password is in deliver.mail.password-env or in deliver.mail.password-file, not in both");
        }
        if (user.isEmpty() != (passwordEnv.isEmpty() && passwordFile.isEmpty())) {
            throw new IllegalArgumentException("deliver.mail.user and a password (password-env or password-file)"
                    + " are set together or not at all");
        }
        if (security == Security.NONE && !user.isEmpty() && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "deliver.mail.security: none would send the password in the open;" + " set starttls or tls");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("deliver.mail.timeout must be a time above zero, such as 1m");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
