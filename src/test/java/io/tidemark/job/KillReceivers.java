package io.tidemark.job;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real mail server and a real address for webhooks, which count what they get. */
final class KillReceivers implements AutoCloseable {
    private static final List<String> PEOPLE = List.of("wang@example.org", "li@example.org");

    private final GreenMail mail;
    private final HttpServer web;
    private final List<String> keys = new CopyOnWriteArrayList<>();

    KillReceivers() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        web.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        web.start();
    }

    /** Settings under which a report goes to both, and into a folder. */
    String settings() {
        return """
                tidemark:
                  deliver:
                    folders: [delivered]
                    unknown: ask
                    first-wait: 10ms
                    mail:
                      host: 127.0.0.1
                      port: %d
                      security: none
                      from: report@example.org
                      groups: [{to: [%s]}]
                    webhook:
                      url: http://127.0.0.1:%d/reports
                      secret-file: secret
                """.formatted(
                        mail.getSmtp().getPort(),
                        String.join(", ", PEOPLE),
                        web.getAddress().getPort());
    }

    int mailPort() {
        return mail.getSmtp().getPort();
    }

    /** How often each recipient was told since {@link #forget}. */
    Map<String, Integer> told() throws MessagingException {
        Map<String, Integer> told = new TreeMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            told.merge("mail to " + message.getAllRecipients()[0], 1, Integer::sum);
        }
        keys.forEach(key -> told.merge("webhook", 1, Integer::sum));
        return told;
    }

    /** Whether what the ledger calls by this key has arrived. */
    boolean has(String key) throws MessagingException {
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getMessageID().contains(key)) {
                return true;
            }
        }
        return keys.contains(key);
    }

    void forget() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        keys.clear();
    }

    @Override
    public void close() {
        mail.stop();
        web.stop(0);
    }
}
