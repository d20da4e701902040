package io.tidemark.report.content;

import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.night.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file that the run worked on.
 *
 * @param input the file
 * @param document what was read from it, null for a file that was set aside
 */
public record SourceRow(Input input, @Nullable StoredDocument document) {

    /**
     * The hash of a list of inputs: SHA-256 of a line {@code hash, two spaces, path} for each, as {@code sha256sum} writes
     * it. The workbook shows it in place of the hash of the manifest, which has the workbook's own.
     */
    static String basis(Streamed<SourceRow> sources) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        sources.forEach(source -> {
            String hash = source.input().hash();
            String line = (hash == null ? "" : hash) + "  " + source.input().path() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
