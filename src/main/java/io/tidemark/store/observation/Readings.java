package io.tidemark.store.observation;

import io.tidemark.store.Prepared;
import io.tidemark.store.evidence.Figures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cause of a change depends on: how documents came to be read. Each document is asked for once. */
final class Readings implements AutoCloseable {
    private final Prepared select;
    private final Map<Long, Reading> known = new HashMap<>();

    /**
     * How a document came to be read.
     *
     * @param rereads whether other versions had read its content before
     */
    record Reading(String path, boolean rereads) {}

    Readings(Connection connection) throws SQLException {
        select = new Prepared(
                connection,
                "SELECT d.path, EXISTS (SELECT 1 FROM source_document o WHERE o.hash = d.hash AND o.id < d.id"
                        + " AND o.state = 'replaced') FROM source_document d WHERE d.id = ?");
    }

    /** The document that a figure stands in. */
    Reading of(long figure) throws SQLException {
        long document = Figures.documentOf(figure);
        Reading reading = known.get(document);
        if (reading == null) {
            List<Reading> found = select.list(row -> new Reading(row.getString(1), row.getBoolean(2)), document);
            reading = found.get(0);
            known.put(document, reading);
        }
        return reading;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
