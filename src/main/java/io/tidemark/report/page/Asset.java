package io.tidemark.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file of the program that the page carries inside. */
enum Asset {
    STYLE("page.css"),
    SCRIPT("page.js");

    private final String content;

    Asset(String file) {
        try (InputStream in = Asset.class.getResourceAsStream("/report/page/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file report/page/" + file);
            }
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String content() {
        return content;
    }

    /** Lets the browser use these two and nothing else: no other script, no network. */
    static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + STYLE.digest()
                + "'; script-src '" + SCRIPT.digest() + "'";
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
