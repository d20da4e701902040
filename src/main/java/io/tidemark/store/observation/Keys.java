package io.tidemark.store.observation;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Sql;
import io.tidemark.store.evidence.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a night would touch, asked before it runs.
 *
 * @param connection closed by its owner
 */
public record Keys(Connection connection) {
    /** The paths in the list of the last run. */
    public List<String> paths() throws SQLException {
        return Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT i.path FROM run_input i WHERE i.run ="
                        + " (SELECT l.run FROM input_list l ORDER BY l.number DESC LIMIT 1)"
                        + " UNION SELECT k.path FROM known_input k WHERE k.held_until IS NULL");
    }

    /** Whether a content was read by these versions. */
    public boolean isRead(String hash, String readBy) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM source_document WHERE hash = ? AND read_by = ? AND state = 'read'",
                        hash,
                        readBy)
                > 0;
    }

    /** Whether a content was read by whatever versions. */
    public boolean isRead(String hash) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM source_document WHERE hash = ? AND state <> 'listed'", hash)
                > 0;
    }

    /** The value that is held of a key now, as printed; empty for none. */
    public String held(Key key) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT w.text FROM observation o JOIN observation_vintage w ON w.observation = o.id"
                                + " WHERE w.held_until IS NULL AND " + Columns.isKey("o"),
                        Columns.values(key))
                .orElse("");
    }

    /**
     * The keys that rest on a document, and those of a section; each where it is asked for.
     *
     * @param document path or hash, empty for none
     * @param section code, empty for none
     */
    public List<Key> of(String document, String section) throws SQLException {
        List<Key> keys = new ArrayList<>();
        if (!document.isEmpty()) {
            keys.addAll(Sql.list(
                    connection,
                    row -> Columns.key(row, 1),
                    "SELECT DISTINCT " + Columns.KEY_OF_FIGURE + " FROM figure f"
                            + " JOIN source_document d ON d.state = 'read' AND " + FigureIds.OF_D
                            + " WHERE f.concept <> '' AND (d.path = ? OR d.hash = ?)",
                    document,
                    document));
        }
        if (!section.isEmpty()) {
            keys.addAll(Sql.list(
                    connection,
                    row -> Columns.key(row, 1),
                    "SELECT " + Columns.key("o") + " FROM observation o"
                            + " JOIN observation_vintage w ON w.observation = o.id"
                            + " WHERE w.held_until IS NULL AND w.section = ?",
                    section));
        }
        return keys;
    }
}
