package io.tidemark.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Appends many events in one transaction. It knows the last one without asking again, so nobody else may append, and nothing
 * may be rolled back, while it is open. All are in the log when it is closed; the connection's owner commits.
 */
public final class Appender implements AutoCloseable {
    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private long seq;
    private String hash;
    private int waiting;

    public Appender(Connection connection) throws SQLException {
        Entry last = AuditLog.head(connection).orElse(null);
        this.seq = last == null ? 0 : last.seq();
        this.hash = last == null ? Entry.NONE : last.hash();
        this.insert = connection.prepareStatement(
                "INSERT INTO audit_event (seq, at, actor, kind, subject, details, previous, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    public Entry append(Event event) throws SQLException {
        Entry entry = Entry.of(seq + 1, event, hash);
        insert.setLong(1, entry.seq());
        insert.setString(2, entry.at());
        insert.setString(3, entry.actor());
        insert.setString(4, entry.kind());
        insert.setString(5, entry.subject());
        insert.setString(6, entry.details());
        insert.setString(7, entry.previous());
        insert.setString(8, entry.hash());
        insert.addBatch();
        seq = entry.seq();
        hash = entry.hash();
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
        return entry;
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }
}
