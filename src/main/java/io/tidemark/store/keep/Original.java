package io.tidemark.store.keep;

import io.tidemark.store.Sql;
import io.tidemark.store.evidence.StoredDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of a file as they were read, compressed, so that evidence outlives the input folder.
 *
 * @param hash SHA-256 of the bytes, 64 lower-case hexadecimal digits
 * @param packed the bytes, by gzip
 */
public record Original(String hash, byte[] packed) {

    /** @param hash of the bytes, which is not computed again */
    public static Original pack(String hash, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return new Original(hash, packed.toByteArray());
    }

    /** Empty for a document that was read before originals were kept. */
    public static Optional<Original> of(Connection connection, StoredDocument document) throws SQLException {
        return Sql.first(
                connection,
                row -> new Original(document.hash(), row.getBytes(1)),
                "SELECT packed FROM source_original WHERE document = ?",
                document.id());
    }

    /**
     * Writes the bytes; answers their hash, which is that of the record unless somebody has altered them.
     *
     * @throws IOException where they are damaged so that they cannot be unpacked
     */
    public String unpack(OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
