package io.tidemark.job.sending;

import io.tidemark.deliver.Dispatch;
import io.tidemark.job.work.Acts;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the ledger of one run, each entry in a transaction of its own together with its event of the audit log.
 *
 * @param connection commits each statement unless it is told otherwise
 * @param command what the user typed where it is done by hand, empty in a night
 */
record Book(Connection connection, Run run, Clock clock, String command) implements Dispatch.Ledger {
    @Override
    public Delivery move(Delivery line, State next, String detail) throws SQLException {
        return move(line, next, detail, "");
    }

    /** @param reason why a person does it, empty for the program itself */
    Delivery move(Delivery line, State next, String detail, String reason) throws SQLException {
        Delivery moved = line.in(next, detail, clock.instant());
        keep(moved, reason);
        return moved;
    }

    void keep(Delivery line) throws SQLException {
        keep(line, "");
    }

    /** Commits the line and the event that tells of it, or nothing of both. */
    private void keep(Delivery line, String reason) throws SQLException {
        connection.setAutoCommit(false);
        try {
            new Deliveries(connection).put(line);
            tell(line, reason);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void tell(Delivery line, String reason) throws SQLException {
        Map<String, String> details = new TreeMap<>(Map.of(
                "channel", line.channel(),
                "target", line.target(),
                "state", line.state().code(),
                "key", line.key(),
                "kind", line.kind(),
                "detail", line.detail()));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        String kind = line.state() == State.ACCEPTED
                ? "report.delivered"
                : "delivery." + line.state().code();
        new Acts(connection, command).tell(kind, run, details);
    }
}
