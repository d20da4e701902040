package io.tidemark.deliver.webhook;

import io.tidemark.deliver.Certificates;
import io.tidemark.deliver.Reply;
import io.tidemark.deliver.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An address that takes notices, each signed so that its owner knows whose they are and when they were sent.
 *
 * @param url where to; redirections are not followed
 * @param secret of the signature
 * @param trust certificates in PEM of those who are trusted beside the ones that Java trusts
 * @param timeout longest wait for the connection, and for the answer
 */
public record Webhook(URI url, Secret secret, Optional<Path> trust, Duration timeout) {
    /** The channel in the ledger. */
    public static final String CHANNEL = "webhook";

    private static final int MOST_WORDS = 200;
    /** Refusals that pass: the receiver was slow, or is asked too often. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    /**
     * Sends once. Where no answer came, it is sent again though it may have been taken: the receiver knows it by its key.
     *
     * @param key of the ledger's line; the same one again is the same notice again
     * @param body JSON
     * @param at stands in the signature, against notices that somebody kept and sends later
     */
    public Reply send(String key, String body, Instant at) {
        try {
            String timestamp = String.valueOf(at.getEpochSecond());
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(timeout)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Idempotency-Key", key)
                    .header("X-Tidemark-Timestamp", timestamp)
                    .header("X-Tidemark-Signature", "sha256=" + signature(timestamp + "." + body))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return reply(client().send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Reply.failed("no answer: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.failed("no answer: interrupted while it was waited for");
        }
    }

    private HttpClient client() throws IOException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout);
        if (trust.isPresent()) {
            client.sslContext(Certificates.trusting(trust.get()));
        }
        return client.build();
    }

    private static Reply reply(HttpResponse<String> response) {
        int status = response.statusCode();
        String body = response.body().strip();
        String said =
                ("HTTP " + status + " " + (body.length() > MOST_WORDS ? body.substring(0, MOST_WORDS) : body)).strip();
        if (status >= 200 && status < 300) {
            return Reply.accepted(said);
        }
        return status >= 500 || LATER.contains(status) ? Reply.failed(said) : Reply.bounced(said);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
