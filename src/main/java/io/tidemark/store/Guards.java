package io.tidemark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The triggers that refuse to change or delete an event of the audit log. */
public final class Guards {
    /** What they are called. */
    public static final List<String> NAMES = List.of("audit_event_keeps_its_rows", "audit_event_keeps_its_words");

    private Guards() {}

    /** Those that are not there, or that no longer refuse; empty in a store as it was set up. */
    public static List<String> missing(Connection connection) throws SQLException {
        Set<String> standing = new HashSet<>(Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_event'"
                        + " AND sql LIKE '%RAISE(ABORT,%' AND sql NOT LIKE '% WHEN %'"));
        return NAMES.stream().filter(name -> !standing.contains(name)).toList();
    }
}
