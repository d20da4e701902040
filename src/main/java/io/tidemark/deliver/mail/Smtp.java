package io.tidemark.deliver.mail;

import io.tidemark.deliver.Certificates;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Reply;
import io.tidemark.deliver.mail.MailServer.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a server, one connection a letter, and tells what the server made of it. */
record Smtp(MailServer server) {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int TOO_LARGE = 552;

    /**
     * Sends one letter to one recipient, with the workbook where its size allows.
     *
     * @param key the line of the ledger
     * @param at the date of the message
     * @param workbook null for a letter without
     */
    Reply send(Recipient recipient, Letter letter, String key, Instant at, @Nullable Path workbook) {
        try {
            Session session = Session.getInstance(properties());
            Path attached = letter.kind() == Kind.UNCHANGED ? null : workbook;
            Message message = Message.of(session, server.from(), recipient, letter, key, at, attached);
            Message small = Message.of(session, server.from(), recipient, letter, key, at, null);
            if (message.size() >= server.attachBelow()) {
                message = small;
            }
            return send(session, message, small);
        } catch (MessagingException | IOException e) {
            return Reply.failed(reason(e));
        }
    }

    /** Says hello, and gives user and password where there are any. Sends nothing. */
    String greet() throws IOException {
        try {
            SMTPTransport transport = new SMTPTransport(Session.getInstance(properties()), null);
            try {
                connect(transport);
                return transport.getLastServerResponse().strip();
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            throw new IOException(reason(e), e);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(
                server.host(),
                server.port(),
                server.user().isEmpty() ? null : server.user(),
                server.user().isEmpty() ? null : server.password().value());
    }

    private Reply send(Session session, Message message, Message small) throws MessagingException, IOException {
        SMTPTransport transport = new SMTPTransport(session, null);
        try {
            connect(transport);
            Message fitting = message.size() > allowed(transport) ? small : message;
            Reply reply = send(transport, fitting);
            boolean tooLarge = fitting != small && reply.text().startsWith(String.valueOf(TOO_LARGE));
            return tooLarge && transport.isConnected() ? send(transport, small) : reply;
        } catch (AuthenticationFailedException e) {
            return Reply.hopeless("the server does not take user and password: " + reason(e));
        } finally {
            close(transport);
        }
    }

    private static Reply send(SMTPTransport transport, Message message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Reply.accepted(transport.getLastServerResponse().strip());
        } catch (MessagingException e) {
            int code = code(e);
            String reason = reason(e);
            if (code >= 500) {
                return Reply.bounced(reason);
            }
            if (code >= 400 || !message.isWritten()) {
                return Reply.failed(reason);
            }
            return Reply.unknown("the server has the whole message, but its answer was not read: " + reason);
        }
    }

    /** What the server says that it takes (RFC 1870). */
    private static long allowed(SMTPTransport transport) {
        String size = transport.getExtensionParameter("SIZE");
        return size == null || !size.strip().matches("[1-9]\\d{0,17}") ? Long.MAX_VALUE : Long.parseLong(size.strip());
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        String timeout = String.valueOf(server.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.security() != Security.NONE && server.trust().isPresent()) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    Certificates.trusting(server.trust().get()).getSocketFactory());
        }
        return properties;
    }

    /** The server's code, 0 where it said none. */
    private static int code(MessagingException failure) {
        for (Exception e = failure;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            int code = e instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : e instanceof SMTPSenderFailedException sender
                            ? sender.getReturnCode()
                            : e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
            if (code >= 400) {
                return code;
            }
        }
        return 0;
    }

    /** The server's own words come last in the chain: they say most. */
    private static String reason(Exception failure) {
        Throwable last = failure;
        Throwable next = failure;
        while (next != null) {
            last = next;
            next = last instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : last.getCause();
        }
        String message = last.getMessage() == null ? "" : last.getMessage().strip();
        return message.matches("(?s)\\d{3}.*") ? message : last.getClass().getSimpleName() + ": " + message;
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The server did not say goodbye: {}", e.getMessage());
        }
    }
}
