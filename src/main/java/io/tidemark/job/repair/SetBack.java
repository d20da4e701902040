package io.tidemark.job.repair;

import io.tidemark.audit.AuditLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock that was set back since the store was last written.
 *
 * @param now what it says
 * @param newest the time of the newest event of the audit log
 */
public record SetBack(Instant now, Instant newest) {
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** Empty where the clock went on, or back by less than two minutes. */
    public static Optional<SetBack> of(Connection connection, Instant now) throws SQLException {
        return AuditLog.head(connection)
                .map(entry -> new SetBack(now, Instant.parse(entry.at())))
                .filter(back -> now.plus(TOLERANCE).isBefore(back.newest()));
    }

    /** For people. */
    public String words() {
        return "it says " + now + ", but the newest event is of " + newest;
    }
}
