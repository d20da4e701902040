package io.tidemark.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rows of the store's tables, to compare one store with another. What differs by nature is left out: times. */
public final class Dump {
    private static final Set<String> TABLES = Set.of(
            "run",
            "source_document",
            "source_text",
            "run_input",
            "input_list",
            "known_input",
            "quarantine",
            "figure",
            "exclusion",
            "touched_key",
            "total",
            "indicator_order",
            "observation",
            "observation_vintage",
            "observation_figure",
            "finding",
            "finding_observation",
            "report_file",
            "delivery");
    private static final Set<String> TIMES = Set.of("started", "ended", "at", "job_execution");

    private Dump() {}

    /** Rows by table, in an order of their own. */
    public static Map<String, List<String>> of(Connection connection) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : TABLES) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(line(row));
                }
                rows.sort(null);
                dump.put(table, rows);
            }
        }
        return dump;
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            if (!TIMES.contains(column)) {
                line.append(column).append('=').append(row.getString(i)).append('|');
            }
        }
        return line.toString();
    }
}
