package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The ledger of what went to whom: one row for a run, a channel and a target.
 *
 * @param connection commits and closes by its owner
 */
public record Deliveries(Connection connection) {

    /**
     * A line of the ledger.
     *
     * @param channel how: {@code folder}
     * @param target where to
     * @param state where it stands
     * @param detail what the other side answered, empty for nothing
     * @param at when it came to this state
     */
    public record Delivery(String channel, String target, State state, String detail, Instant at) {}

    /** Where a delivery stands. */
    public enum State {
        DUE,
        DONE,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Keeps the line in place of an earlier one for the same run, channel and target. */
    public void put(long run, Delivery delivery) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO delivery (run, channel, target, state, detail, at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (run, channel, target) DO UPDATE SET"
                        + " state = excluded.state, detail = excluded.detail, at = excluded.at",
                run,
                delivery.channel(),
                delivery.target(),
                delivery.state().code(),
                delivery.detail(),
                delivery.at());
    }

    /** By channel and target. */
    public List<Delivery> of(long run) throws SQLException {
        return Sql.list(
                connection,
                row -> new Delivery(
                        row.getString(1),
                        row.getString(2),
                        State.of(row.getString(3)),
                        row.getString(4),
                        Instant.parse(row.getString(5))),
                "SELECT channel, target, state, detail, at FROM delivery WHERE run = ? ORDER BY channel, target",
                run);
    }
}
