package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger of what went to whom: one row for a report version and a recipient.
 *
 * @param connection commits and closes by its owner
 */
public record Deliveries(Connection connection) {
    private static final String SELECT =
            "SELECT d.key, d.run, d.channel, d.target, d.version, d.kind, d.state, d.tries, d.detail, d.at FROM delivery d";

    /**
     * A line of the ledger.
     *
     * @param key names the line for good: 20 hexadecimal digits, the same for the same report version and recipient
     * @param run whose report it is
     * @param channel how: {@code folder}, {@code mail}, {@code webhook}
     * @param target where to: a path, a mail address, a web address
     * @param version hash of the report's workbook
     * @param kind what is told: {@code report}, {@code correction}, {@code unchanged}
     * @param state where it stands
     * @param tries how often it was begun
     * @param detail what the other side answered, or why it stands so; empty for nothing
     * @param at when it came to this state
     */
    public record Delivery(
            String key,
            long run,
            String channel,
            String target,
            String version,
            String kind,
            State state,
            int tries,
            String detail,
            Instant at) {

        /** A line that nothing was done for yet. */
        public static Delivery due(Run run, String channel, String target, String version, String kind, Instant at) {
            String key = key(run.reportDate() + "/" + run.attempt(), channel, target, version);
            return new Delivery(key, run.id(), channel, target, version, kind, State.DUE, 0, "", at);
        }

        /**
         * The same line further on.
         *
         * @throws IllegalStateException for a state that does not follow the one it is in
         */
        public Delivery in(State next, String answer, Instant now) {
            if (!state.next().contains(next)) {
                throw new IllegalStateException(
                        "delivery " + key + " is " + state.code() + " and cannot become " + next.code());
            }
            int begun = next == State.SENDING ? tries + 1 : tries;
            return new Delivery(key, run, channel, target, version, kind, next, begun, answer, now);
        }

        private static String key(String... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of()
                        .formatHex(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)), 0, 10);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    /** Where a delivery stands. */
    public enum State {
        /** To be sent. */
        DUE,
        /** The other side is being spoken to; kept before the first byte goes out. */
        SENDING,
        /** The other side has taken it. */
        ACCEPTED,
        /** The other side refuses it for good. */
        BOUNCED,
        /** It did not go out this time; it is tried again. */
        FAILED,
        /** As often as the settings allow it did not go out. */
        GIVEN_UP,
        /** It may have been taken: the answer was never read. */
        UNKNOWN,
        /** By a rule it is not sent. */
        SKIPPED;

        /** The states that may follow this one. */
        public Set<State> next() {
            return switch (this) {
                case DUE -> Set.of(SENDING, SKIPPED);
                case SENDING -> Set.of(ACCEPTED, BOUNCED, FAILED, GIVEN_UP, UNKNOWN);
                case UNKNOWN -> Set.of(SENDING, ACCEPTED);
                case FAILED -> Set.of(SENDING, GIVEN_UP);
                case BOUNCED, GIVEN_UP -> Set.of(SENDING);
                case ACCEPTED, SKIPPED -> Set.of();
            };
        }

        /** Whether nothing is left to do. */
        public boolean isSettled() {
            return next().isEmpty();
        }

        /** The word in the store and in JSON: {@code given_up}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Keeps the line in place of what was kept under its key. */
    public void put(Delivery line) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO delivery (key, run, channel, target, version, kind, state, tries, detail, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET"
                        + " state = excluded.state, tries = excluded.tries, detail = excluded.detail, at = excluded.at",
                line.key(),
                line.run(),
                line.channel(),
                line.target(),
                line.version(),
                line.kind(),
                line.state().code(),
                line.tries(),
                line.detail(),
                line.at());
    }

    /** By channel and target; of several versions the one first that was written to last. */
    public List<Delivery> of(long run) throws SQLException {
        return Sql.list(
                connection,
                Deliveries::read,
                SELECT + " WHERE d.run = ? ORDER BY d.channel, d.target, d.at DESC, d.key",
                run);
    }

    public Optional<Delivery> find(String key) throws SQLException {
        return Sql.first(connection, Deliveries::read, SELECT + " WHERE d.key = ?", key);
    }

    /** The vintage that a recipient was told last before another one, empty for one who was told nothing yet. */
    public Optional<Long> toldBefore(String channel, String target, long vintage) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT r.vintage FROM delivery d JOIN run r ON r.id = d.run WHERE d.channel = ? AND d.target = ?"
                        + " AND d.state IN ('accepted', 'unknown') AND r.vintage < ? ORDER BY r.vintage DESC LIMIT 1",
                channel,
                target,
                vintage);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                State.of(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                Instant.parse(row.getString(10)));
    }
}
