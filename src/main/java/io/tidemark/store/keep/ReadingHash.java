package io.tidemark.store.keep;

import io.tidemark.store.FigureIds;
import io.tidemark.store.Prepared;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What was read of documents, as hashes: told when a document is taken in, they show later whether a figure, a number that is
 * none, the text or what is known of the source was altered.
 *
 * <p>Its statements are made once, for many documents; the connection is closed by its owner.
 */
public final class ReadingHash implements AutoCloseable {
    private static final String SOURCE =
            "SELECT d.hash, d.path, d.publisher, d.published, d.region, d.authority, t.text"
                    + " FROM source_document d JOIN source_text t ON t.document = d.id WHERE d.id = ?";

    /** What figures did not have from the start: said only of those that have it, so that older hashes hold. */
    private static final String LATER = "later";

    private static final String FIGURES = "SELECT f.id, f.place, f.start_offset, f.end_offset, f.sentence_start,"
            + " f.sentence_end, f.text, f.value, f.value_high, f.unit, f.qualifier, f.quantum, f.measure, f.status, f.period,"
            + " f.label, f.indicator, f.subject, f.section, f.derivation, f.concept, f.key_subject, f.key_unit, f.set_aside,"
            + " CASE WHEN f.base = '' AND f.mean = 0 THEN NULL ELSE f.mean || ' ' || f.base END AS " + LATER
            + " FROM source_document d JOIN figure f ON " + FigureIds.OF_D + " WHERE d.id = ? ORDER BY f.id";
    private static final String EXCLUSIONS =
            "SELECT e.ordinal, e.place, e.start_offset, e.end_offset, e.sentence_start,"
                    + " e.sentence_end, e.text, e.reason, e.rule FROM exclusion e WHERE e.document = ? ORDER BY e.ordinal";

    private final List<Prepared> queries = new ArrayList<>();

    public ReadingHash(Connection connection) throws SQLException {
        for (String query : List.of(SOURCE, FIGURES, EXCLUSIONS)) {
            queries.add(new Prepared(connection, query));
        }
    }

    /** SHA-256 over all rows that a document gave; of one that is not there it is over none. */
    public String of(long document) throws SQLException {
        MessageDigest digest = sha256();
        for (Prepared query : queries) {
            for (String line : query.list(ReadingHash::line, document)) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws SQLException {
        for (Prepared query : queries) {
            query.close();
        }
    }

    /** Its columns, each with its length before it, so that no two rows read alike. */
    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value == null && columns.getColumnLabel(i).equals(LATER)) {
                continue;
            }
            line.append(value == null ? -1 : value.length()).append(':').append(value == null ? "" : value);
        }
        return line.append('\n').toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
