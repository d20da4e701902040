package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The steps of runs, as Spring Batch records them in its own tables.
 *
 * @param connection closed by its owner
 */
public record Steps(Connection connection) {

    /**
     * A step of one execution; a run that was continued has several executions.
     *
     * @param name of the step
     * @param execution number of the execution
     * @param state in the words of Spring Batch, in small letters: {@code completed}, {@code failed}, {@code started}
     * @param started when
     * @param ended null while it is at work, or when it was killed at work
     * @param read items that it read, 0 for steps that do not work by items
     * @param written items that it wrote
     */
    public record Step(
            String name,
            long execution,
            String state,
            Instant started,
            @Nullable Instant ended,
            long read,
            long written) {

        /** From start to end, null without an end. */
        public @Nullable Duration took() {
            return ended == null ? null : Duration.between(started, ended);
        }
    }

    /** The steps of all executions of a run, in the order in which they began. */
    public List<Step> of(Run run) throws SQLException {
        return Sql.list(
                connection,
                Steps::read,
                "SELECT s.STEP_NAME, s.JOB_EXECUTION_ID, s.STATUS, s.START_TIME, s.END_TIME, s.READ_COUNT,"
                        + " s.WRITE_COUNT FROM BATCH_STEP_EXECUTION s"
                        + " JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID"
                        + " JOIN BATCH_JOB_EXECUTION last ON last.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID"
                        + " WHERE last.JOB_EXECUTION_ID = ? AND s.START_TIME IS NOT NULL ORDER BY s.STEP_EXECUTION_ID",
                run.jobExecution());
    }

    /** Whether the last execution of a run has no end: it is at work, or was killed, perhaps after the run was done. */
    public boolean isOpen(Run run) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ? AND END_TIME IS NULL",
                        run.jobExecution())
                > 0;
    }

    private static Step read(ResultSet row) throws SQLException {
        return new Step(
                row.getString(1),
                row.getLong(2),
                row.getString(3).toLowerCase(Locale.ROOT),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                row.getLong(6),
                row.getLong(7));
    }
}
