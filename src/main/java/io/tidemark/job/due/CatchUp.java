package io.tidemark.job.due;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Event;
import io.tidemark.job.settings.Schedule;
import io.tidemark.job.work.Acts;
import io.tidemark.store.night.DueMarks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Making up for missed dates. */
public final class CatchUp {
    private CatchUp() {}

    /**
     * Which missed dates a scheduled start makes up for.
     *
     * @param missed the first one first
     * @return the first one first; never more than the settings allow
     */
    public static List<LocalDate> of(Schedule schedule, List<LocalDate> missed) {
        int most = switch (schedule.catchUp()) {
            case NONE -> 0;
            case LAST -> 1;
            case ALL -> schedule.catchUpLimit();
        };
        return missed.subList(Math.max(0, missed.size() - most), missed.size());
    }

    /**
     * Marks dates as made up for, before their nights begin, each with an event.
     *
     * @param connection commits each statement unless it is told otherwise
     */
    public static void mark(Connection connection, List<LocalDate> dates, String command, Instant now)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (LocalDate date : dates) {
                if (new DueMarks(connection).catchUp(date, now)) {
                    AuditLog.append(
                            connection,
                            new Event(
                                    now,
                                    Acts.actor(),
                                    "due.caught_up",
                                    "report of " + date,
                                    Map.of("command", command)));
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
