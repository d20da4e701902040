package io.tidemark.store.night;

import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The runs, by the order of their first starts.
 *
 * @param connection commits and closes by its owner
 */
public record Runs(Connection connection) {
    private static final String SELECT =
            "SELECT id, report_date, attempt, state, job_execution, started, ended, vintage, versions, counters FROM run";

    private static final String REPORTED =
            " AND (state = 'done' OR EXISTS (SELECT 1 FROM report_file f WHERE f.run = run.id))"
                    + " ORDER BY state = 'done' DESC";

    /** Begins the attempt, or goes on with it where it was begun before: it keeps its id and its first start. */
    public Run begin(
            LocalDate reportDate, int attempt, long jobExecution, Instant at, SortedMap<String, String> versions)
            throws SQLException {
        long next = Sql.number(connection, "SELECT MAX(id) FROM run") + 1;
        Sql.run(
                connection,
                "INSERT INTO run (id, report_date, attempt, state, job_execution, started, versions, counters)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, '{}') ON CONFLICT (report_date, attempt) DO UPDATE SET"
                        + " state = excluded.state, job_execution = excluded.job_execution, ended = NULL,"
                        + " versions = excluded.versions",
                next,
                reportDate,
                attempt,
                Run.State.RUNNING.code(),
                jobExecution,
                at,
                Json.write(versions));
        Run run = find(reportDate, attempt).orElseThrow();
        // A run that was purged before its end and is begun again has its list and its values again.
        Sql.run(connection, "DELETE FROM purged_run WHERE run = ?", run.id());
        return run;
    }

    /** Sets counters by name; others stay as they are. */
    public void count(long run, Map<String, Long> counters) throws SQLException {
        SortedMap<String, Long> all = new TreeMap<>(get(run).counters());
        all.putAll(counters);
        Sql.run(connection, "UPDATE run SET counters = ? WHERE id = ?", Json.write(all), run);
    }

    /**
     * The vintage that the run's observations are written under. A run that goes on keeps its vintage unless another run has
     * made one since.
     */
    public long openVintage(long run) throws SQLException {
        long newest = Sql.number(connection, "SELECT MAX(vintage) FROM run");
        long own = get(run).vintage();
        if (own > 0 && own == newest) {
            return own;
        }
        Sql.run(connection, "UPDATE run SET vintage = ? WHERE id = ?", newest + 1, run);
        return newest + 1;
    }

    /** The execution has ended, well or not. */
    public void end(long run, Run.State state, Instant at) throws SQLException {
        Sql.run(connection, "UPDATE run SET state = ?, ended = ? WHERE id = ?", state.code(), at, run);
    }

    /** @throws NoSuchElementException for an unknown id */
    public Run get(long id) throws SQLException {
        return Sql.first(connection, Runs::read, SELECT + " WHERE id = ?", id)
                .orElseThrow(() -> new NoSuchElementException("no run " + id));
    }

    public Optional<Run> find(LocalDate reportDate, int attempt) throws SQLException {
        return Sql.first(
                connection, Runs::read, SELECT + " WHERE report_date = ? AND attempt = ?", reportDate, attempt);
    }

    /** The highest attempt for a date. */
    public Optional<Run> latest(LocalDate reportDate) throws SQLException {
        return Sql.first(
                connection, Runs::read, SELECT + " WHERE report_date = ? ORDER BY attempt DESC LIMIT 1", reportDate);
    }

    /**
     * The attempt for a date whose report stands: the highest that was finished, whatever failed after it; else the highest
     * that came to a report and failed when it was sent.
     */
    public Optional<Run> reported(LocalDate reportDate) throws SQLException {
        return Sql.first(
                connection,
                Runs::read,
                SELECT + " WHERE report_date = ?" + REPORTED + ", attempt DESC LIMIT 1",
                reportDate);
    }

    /** The last run whose report stands, in the same sense. */
    public Optional<Run> reported() throws SQLException {
        return Sql.first(connection, Runs::read, SELECT + " WHERE 1 = 1" + REPORTED + ", id DESC LIMIT 1");
    }

    /** All attempts for a date, the first one first. */
    public List<Run> attempts(LocalDate reportDate) throws SQLException {
        return Sql.list(connection, Runs::read, SELECT + " WHERE report_date = ? ORDER BY attempt", reportDate);
    }

    /** The first night of all. */
    public Optional<Run> first() throws SQLException {
        return Sql.first(connection, Runs::read, SELECT + " ORDER BY id LIMIT 1");
    }

    /** The newest attempt for the newest report date: the last night, whatever earlier dates were made up for since. */
    public Optional<Run> lastNight() throws SQLException {
        return Sql.first(connection, Runs::read, SELECT + " ORDER BY report_date DESC, attempt DESC LIMIT 1");
    }

    /** The newest attempts that have not come to their end, by date, the newest one first. */
    public List<Run> unfinished() throws SQLException {
        return Sql.list(
                connection,
                Runs::read,
                SELECT + " WHERE state <> ? AND attempt = (SELECT MAX(o.attempt) FROM run o WHERE o.report_date ="
                        + " run.report_date) ORDER BY report_date DESC",
                Run.State.DONE.code());
    }

    /** The newest runs, the last one first. */
    public List<Run> recent(int limit) throws SQLException {
        return Sql.list(connection, Runs::read, SELECT + " ORDER BY id DESC LIMIT ?", limit);
    }

    /**
     * The newest runs of some dates, the last one first.
     *
     * @param from first report date, null for no bound
     * @param to last report date, null for no bound
     * @param state null for any
     */
    public List<Run> between(@Nullable LocalDate from, @Nullable LocalDate to, Run.@Nullable State state, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                Runs::read,
                SELECT + " WHERE report_date >= COALESCE(?, '') AND report_date <= COALESCE(?, '9999')"
                        + " AND state = COALESCE(?, state) ORDER BY id DESC LIMIT ?",
                from,
                to,
                state == null ? null : state.code(),
                limit);
    }

    /** The run that told last what was held on a night: the newest attempt for that date, or for the last one before it. */
    public Optional<Run> asOf(LocalDate night) throws SQLException {
        return Sql.first(
                connection,
                Runs::read,
                SELECT
                        + " WHERE report_date <= ? AND vintage IS NOT NULL ORDER BY report_date DESC, attempt DESC LIMIT 1",
                night);
    }

    /** The run that made observations last. */
    public Optional<Run> newest() throws SQLException {
        return Sql.first(connection, Runs::read, SELECT + " WHERE vintage IS NOT NULL ORDER BY vintage DESC LIMIT 1");
    }

    /** The first vintage that was written for a date or a later one, empty where there is none. */
    public Optional<Long> firstVintageSince(LocalDate date) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT vintage FROM run WHERE report_date >= ? AND vintage IS NOT NULL ORDER BY vintage LIMIT 1",
                date);
    }

    /** The run whose observations came before those of the given one, of those that are finished by now. */
    Optional<Run> before(Run run) throws SQLException {
        return Sql.first(
                connection,
                Runs::read,
                SELECT + " WHERE state = ? AND vintage < ? ORDER BY vintage DESC LIMIT 1",
                Run.State.DONE.code(),
                run.vintage());
    }

    /**
     * The newest date that a night was run for.
     *
     * @throws NoSuchElementException before the first night
     */
    public LocalDate newestDate() throws SQLException {
        return Sql.first(
                        connection,
                        row -> LocalDate.parse(row.getString(1)),
                        "SELECT report_date FROM run WHERE vintage IS NOT NULL ORDER BY report_date DESC LIMIT 1")
                .orElseThrow();
    }

    private static Run read(ResultSet row) throws SQLException {
        String ended = row.getString(7);
        return new Run(
                row.getLong(1),
                LocalDate.parse(row.getString(2)),
                row.getInt(3),
                Run.State.of(row.getString(4)),
                row.getLong(5),
                Instant.parse(row.getString(6)),
                ended == null ? null : Instant.parse(ended),
                row.getLong(8),
                Json.words(row.getString(9)),
                Json.numbers(row.getString(10)));
    }
}
