package io.tidemark.store.keep;

import io.tidemark.store.Sql;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a store can do without: the lists, files and job records of old nights, the values that only they held, and the
 * documents on which nothing rests any more. Runs, events, decisions, what is held, and the newest value of each observation
 * stay.
 */
public final class Purge {
    private static final String BATCH_INSTANCES = "(SELECT e.JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION e"
            + " JOIN going_run g ON g.job_execution = e.JOB_EXECUTION_ID)";
    private static final String BATCH_EXECUTIONS =
            "(SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID IN " + BATCH_INSTANCES + ")";

    private final Connection connection;
    private final LocalDate before;
    private final Map<String, String> conditions = new LinkedHashMap<>();

    private Purge(Connection connection, LocalDate before) {
        this.connection = connection;
        this.before = before;
    }

    /**
     * Works out what goes. Changes nothing; the connection keeps what was worked out until it is closed.
     *
     * @param before the first report date that stays
     */
    public static Purge of(Connection connection, LocalDate before) throws SQLException {
        Selection.make(connection, before);
        Purge purge = new Purge(connection, before);
        purge.condition();
        return purge;
    }

    /** By table, in an order in which they can go. */
    private void condition() throws SQLException {
        if (Sql.number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'BATCH_JOB_INSTANCE'") > 0) {
            conditions.put(
                    "BATCH_STEP_EXECUTION_CONTEXT",
                    "STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN "
                            + BATCH_EXECUTIONS + ")");
            for (String table :
                    List.of("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION_CONTEXT", "BATCH_JOB_EXECUTION_PARAMS")) {
                conditions.put(table, "JOB_EXECUTION_ID IN " + BATCH_EXECUTIONS);
            }
            conditions.put("BATCH_JOB_INSTANCE", "JOB_INSTANCE_ID IN " + BATCH_INSTANCES);
            conditions.put("BATCH_JOB_EXECUTION", "JOB_INSTANCE_ID IN " + BATCH_INSTANCES);
        }
        conditions.put("known_input", "(path, held_from) IN (SELECT path, held_from FROM going_known)");
        dependents("run", List.of("purged_run", "imprint"))
                .forEach(table -> conditions.put(table, "run IN (SELECT id FROM going_run)"));
        conditions.put("finding_observation", "finding IN (SELECT id FROM going_finding)");
        conditions.put("finding", "id IN (SELECT id FROM going_finding)");
        for (String table : List.of("observation_figure", "observation_vintage")) {
            conditions.put(table, "(observation, held_from) IN (SELECT observation, held_from FROM going_value)");
        }
        dependents("source_document", List.of("run_input", "known_input"))
                .forEach(table -> conditions.put(table, "document IN (SELECT id FROM going_document)"));
        conditions.put("source_document", "id IN (SELECT id FROM going_document)");
    }

    /** The tables whose rows belong to a row of another one, which they name by its name. */
    private List<String> dependents(String table, List<String> but) throws SQLException {
        List<String> dependents = Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
                        + " AND f.\"table\" = ? AND f.\"from\" = ? ORDER BY m.name",
                table,
                table.replace("source_", ""));
        return dependents.stream().filter(name -> !but.contains(name)).toList();
    }

    /** The runs whose lists and files go, by their order. */
    public List<Run> runs() throws SQLException {
        List<Run> runs = new ArrayList<>();
        for (long id : Sql.list(connection, row -> row.getLong(1), "SELECT id FROM going_run ORDER BY id")) {
            runs.add(new Runs(connection).get(id));
        }
        return runs;
    }

    /** How many rows of each table go; a table of which none goes is left out. */
    public Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : conditions.entrySet()) {
            long count = Sql.number(connection, "SELECT COUNT(*) FROM " + each.getKey() + " WHERE " + each.getValue());
            if (count > 0) {
                rows.put(each.getKey(), count);
            }
        }
        return rows;
    }

    /**
     * Deletes it. The connection's owner has turned the enforcement of references off, for speed; they are proved here
     * instead.
     *
     * @throws SQLException where a trigger forbids it, or something that stays would refer to what is gone
     */
    public void delete(Instant at) throws SQLException {
        for (Map.Entry<String, String> each : conditions.entrySet()) {
            Sql.run(connection, "DELETE FROM " + each.getKey() + " WHERE " + each.getValue());
        }
        Sql.run(connection, "INSERT INTO purged_run (run, before, at) SELECT id, ?, ? FROM going_run", before, at);
        List<String> dangling = Sql.list(
                connection,
                row -> row.getString(1) + " refers to " + row.getString(3),
                "SELECT * FROM pragma_foreign_key_check LIMIT 10");
        if (!dangling.isEmpty()) {
            throw new SQLException("the purge would take what is still needed: " + dangling);
        }
    }

    /** Whether the list and the files of a run are gone. */
    public static boolean isPurged(Connection connection, Run run) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM purged_run WHERE run = ?", run.id()) > 0;
    }

    /** Whether values of some vintages may be gone, the last one included. */
    public static boolean touched(Connection connection, long from, long to) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM purged_run p JOIN run r ON r.id = p.run WHERE r.vintage BETWEEN ? AND ?",
                        from,
                        to)
                > 0;
    }

    /** The report dates of the runs from a date on whose values were purged. */
    public static List<LocalDate> since(Connection connection, LocalDate date) throws SQLException {
        return Sql.list(
                connection,
                row -> LocalDate.parse(row.getString(1)),
                "SELECT r.report_date FROM purged_run p JOIN run r ON r.id = p.run WHERE r.report_date >= ? ORDER BY 1",
                date);
    }
}
