package io.tidemark.job.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

/**
 * An address that is told of each report.
 *
 * @param url empty for none; its path or query may be a secret, so that others see {@link #target()}
 * @param secretEnv the environment variable that holds the secret of the signature, empty for none
 * @param secretFile the file that holds it, which others than its owner may not read; empty for none
 * @param trust file with certificates in PEM that are trusted beside Java's own; empty for none
 * @param timeout longest wait for the connection, and for the answer
 */
public record Webhook(String url, String secretEnv, String secretFile, String trust, Duration timeout) {
    private static final int HASH_BYTES = 4;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Webhook {
        if (!url.isEmpty()) {
            check(address(url));
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

    static Webhook of(Values values, String prefix) {
        return new Webhook(
                values.text(prefix + "url"),
                values.text(prefix + "secret-env"),
                values.text(prefix + "secret-file"),
                values.text(prefix + "trust"),
                values.time(prefix + "timeout"));
    }

    /** The address as ledger, audit log and logs have it. */
    public String target() {
        return masked(url);
    }

    /**
     * Scheme, host, and some digits of a hash by which one address is told from another, without path and query: {@code
     * https://hooks.example.org#3f2a9c1d}.
     */
    static String masked(String url) {
        if (url.isEmpty()) {
            return "";
        }
        URI address = address(url);
        return address.getScheme() + "://" + address.getAuthority() + "#" + digits(url);
    }

    /** What is no address is not repeated: it may be a secret all the same. */
    private static URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("deliver.webhook.url is no web address: " + e.getReason());
        }
    }

    private static String digits(String url) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
            throw new IllegalArgumentException(
                    "deliver.webhook.url must have no user and password in it: the notices are signed");
        }
    }
}
