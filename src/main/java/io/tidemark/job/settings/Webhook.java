package io.tidemark.job.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * An address that is told of each report.
 *
 * @param url empty for none; it stands in the ledger
 * @param secretEnv the environment variable that holds the secret of the signature, empty for none
 * @param secretFile the file that holds it, readable for its owner only; empty for none
 * @param trust file with certificates in PEM that are trusted beside Java's own; empty for none
 * @param timeout longest wait for the connection, and for the answer
 */
public record Webhook(String url, String secretEnv, String secretFile, String trust, Duration timeout) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Webhook {
        if (!url.isEmpty()) {
            check(URI.create(url));
            if (secretEnv.isEmpty() == secretFile.isEmpty()) {
                throw new IllegalArgumentException(
                        "the secret of the signature is in deliver.webhook.secret-env or deliver.webhook.secret-file:"
                                + " in one of the two");
            }
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("deliver.webhook.timeout must be a time above zero, such as 1m");
            }
        }
    }

    private static void check(URI address) {
        boolean secure = "https".equals(address.getScheme());
        boolean near = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!secure && !near || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "deliver.webhook.url must begin with https://; http:// is for localhost only");
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("deliver.webhook.url stands in the ledger: no user and password in it");
        }
    }
}
