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
import java.util.List;
import java.util.Map;

/**
 * Keeps the ledger of one run, each entry in a transaction of its own together with its event of the audit log.
 *
 * @param connection commits each statement unless it is told otherwise
 */
record Book(Connection connection, Run run, Clock clock) implements Dispatch.Ledger {
    /** Something that writes. */
    interface Act {
        List<Delivery> write() throws SQLException;
    }

    @Override
    public Delivery move(Delivery line, State next, String detail) throws SQLException {
        Delivery moved = line.in(next, detail, clock.instant());
        keep(moved);
        return moved;
    }

    void keep(Delivery line) throws SQLException {
        together(() -> {
            new Deliveries(connection).put(line);
            return List.of(line);
        });
    }

    /** Commits what an act writes and the events that tell of it, or nothing of both. */
    List<Delivery> together(Act act) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Delivery> lines = act.write();
            for (Delivery line : lines) {
                tell(line);
            }
            connection.commit();
            return lines;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void tell(Delivery line) throws SQLException {
        new Acts(connection)
                .tell(
                        line.state() == State.ACCEPTED
                                ? "report.delivered"
                                : "delivery." + line.state().code(),
                        run,
                        Map.of(
                                "channel", line.channel(),
                                "target", line.target(),
                                "state", line.state().code(),
                                "key", line.key(),
                                "kind", line.kind(),
                                "detail", line.detail()));
    }
}
