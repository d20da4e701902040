package io.tidemark.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The append-only log. An event belongs into the transaction of the act that it tells of: append on its connection. */
public final class AuditLog {
    private static final String SELECT =
            "SELECT seq, at, actor, kind, subject, details, previous, hash FROM audit_event ORDER BY seq";

    private AuditLog() {}

    /** Appends an event; the connection's owner commits. */
    public static Entry append(Connection connection, Event event) throws SQLException {
        try (Appender appender = new Appender(connection)) {
            return appender.append(event);
        }
    }

    /** The last entry. Kept elsewhere, its hash shows later whether the log was cut or written anew. */
    public static Optional<Entry> head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " DESC LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    /** Takes an entry; may write it somewhere. */
    public interface Reader {
        void accept(Entry entry) throws IOException;
    }

    /** Hands over all entries in their order. */
    public static void read(Connection connection, Reader reader) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reader.accept(read(row));
            }
        }
    }

    /** Hands over the entries that tell of something, in their order. */
    public static void readAbout(Connection connection, String subject, Reader reader)
            throws SQLException, IOException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT.replace(" ORDER", " WHERE subject = ? ORDER"))) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(read(row));
                }
            }
        }
    }

    /** Walks the chain from its first entry to its end or to the first place where it breaks. */
    public static Verification verify(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            long seq = 0;
            String hash = Entry.NONE;
            while (row.next()) {
                Entry entry = read(row);
                if (entry.seq() != seq + 1) {
                    return new Verification(seq, hash, "event " + (seq + 1) + " is missing");
                }
                if (!entry.previous().equals(hash)) {
                    return new Verification(
                            seq,
                            hash,
                            "event " + entry.seq() + " does not follow event " + seq + " as it now reads: it names "
                                    + entry.previous() + ", not " + hash);
                }
                if (!entry.hash().equals(entry.computedHash())) {
                    return new Verification(
                            seq,
                            hash,
                            "event " + entry.seq() + " was changed after it was written: its hash is " + entry.hash()
                                    + ", its words give " + entry.computedHash());
                }
                seq = entry.seq();
                hash = entry.hash();
            }
            return new Verification(seq, hash, "");
        }
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
