package io.tidemark.store.evidence;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at an address, whether it counts or not: figures, figures set aside, numbers that are no figures.
 *
 * @param connection closed by its owner
 */
public record Places(Connection connection) {
    private static final Pattern ADDRESS = Pattern.compile("(?:.*#)?([0-9a-f]{6,64})-([0-9]{1,9})-([0-9]{1,9})");

    /** A place as addresses name it: first digits of the document's hash, first and last code point. */
    public record Address(String document, int start, int end) {
        /** Empty for what is no address. A link to the page of evidence ends in one. */
        public static Optional<Address> of(String text) {
            Matcher matcher = ADDRESS.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Address(
                            matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                    : Optional.empty();
        }

        private Object[] bounds() {
            return new Object[] {document, document + "g", start, end};
        }
    }

    private static final String AT = " d.hash >= ? AND d.hash < ? AND %1$s.start_offset = ? AND %1$s.end_offset = ?"
            + " ORDER BY d.held_until IS NOT NULL, d.id DESC LIMIT 1";

    /** The figure's identifier; of several readings of the document that of the one that counts, else of the newest. */
    public Optional<Long> figure(Address address) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT f.id FROM source_document d JOIN figure f ON f.document = d.id WHERE" + AT.formatted("f"),
                address.bounds());
    }

    /** The number that is no figure. */
    public Optional<Excluded> exclusion(Address address) throws SQLException {
        List<Excluded> found = Sql.list(
                connection,
                row -> {
                    int next = 4 + Columns.EXCLUSION_WIDTH;
                    return new Excluded(
                            row.getLong(1),
                            row.getString(2),
                            Columns.exclusion(row, 4, row.getString(3)),
                            row.getString(next),
                            row.getInt(next + 1));
                },
                "SELECT d.id, d.path, d.hash, " + Columns.EXCLUSION + ", " + Columns.sentence("e")
                        + " FROM source_document d JOIN exclusion e ON e.document = d.id"
                        + " JOIN source_text t ON t.document = d.id WHERE" + AT.formatted("e"),
                address.bounds());
        return found.stream().findFirst();
    }
}
