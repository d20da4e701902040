package io.tidemark.store.observation;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Backing;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes observations under a vintage. What is the same as before is left as it is; what differs ends the value held so far
 * and begins another; the same vintage again replaces its own. Identifiers are given in the order of writing.
 *
 * @param connection commits and closes by its owner
 * @param vintage from {@link io.tidemark.store.night.Runs#openVintage}
 */
public record ObservationWriter(Connection connection, long vintage) {
    private static final String KEY =
            "concept = ? AND subject = ? AND measure = ? AND status = ? AND period = ? AND unit = ?";

    private record Open(long from, long figure, String text, Quantity quantity, String section, String label) {
        boolean isOf(Observation observation) {
            return figure == observation.backing().get(0).figure()
                    && text.equals(observation.text())
                    && quantity.equals(observation.quantity())
                    && section.equals(observation.section().code())
                    && label.equals(observation.label());
        }
    }

    /** The order in which {@link Observations} are read: that of the catalogue. */
    public void order(Catalogue catalogue) throws SQLException {
        Sql.run(connection, "DELETE FROM indicator_order");
        List<Map.Entry<String, Integer>> ranks = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            ranks.add(Map.entry(indicator.code(), ranks.size() + 1));
        }
        Sql.batch(connection, "INSERT INTO indicator_order (code, rank) VALUES (?, ?)", ranks, rank ->
                new Object[] {rank.getKey(), rank.getValue()});
    }

    /** Keeps an observation under the vintage; answers its identifier. */
    public long write(Observation observation) throws SQLException {
        long id = idOf(observation.key());
        if (id == 0) {
            id = Sql.number(connection, "SELECT MAX(id) FROM observation") + 1;
            Sql.run(
                    connection,
                    "INSERT INTO observation (concept, subject, measure, status, period, unit, id)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    values(observation.key(), id));
        }
        Optional<Open> open = open(id);
        if (open.isPresent()
                && open.get().isOf(observation)
                && backing(id, open.get()).equals(observation.backing())) {
            return id;
        }
        if (open.isPresent()) {
            end(id, open.get());
        }
        begin(id, observation);
        return id;
    }

    /** No figure speaks of the key any more: what was held of it ends. */
    public void withdraw(Key key) throws SQLException {
        long id = idOf(key);
        Optional<Open> open = open(id);
        if (open.isPresent()) {
            end(id, open.get());
        }
    }

    private long idOf(Key key) throws SQLException {
        return Sql.number(connection, "SELECT id FROM observation WHERE " + KEY, values(key));
    }

    private static @Nullable Object[] values(Key key, @Nullable Object... more) {
        @Nullable Object[] values = new @Nullable Object[6 + more.length];
        values[0] = key.concept();
        values[1] = key.subject();
        values[2] = key.measure().code();
        values[3] = key.status().code();
        values[4] = key.period();
        values[5] = key.unit().code();
        System.arraycopy(more, 0, values, 6, more.length);
        return values;
    }

    private Optional<Open> open(long id) throws SQLException {
        return Sql.first(
                connection,
                row -> new Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        Observations.quantity(row, 4),
                        row.getString(9),
                        row.getString(10)),
                "SELECT held_from, figure, text, value, value_high, qualifier, quantum, unit, section, label"
                        + " FROM observation_vintage WHERE observation = ? AND held_until IS NULL",
                id);
    }

    private List<Backing> backing(long id, Open open) throws SQLException {
        return Sql.list(
                connection,
                row -> new Backing(row.getLong(1), Observation.Verdict.of(row.getString(2))),
                "SELECT figure, verdict FROM observation_figure WHERE observation = ? AND held_from = ?"
                        + " ORDER BY ordinal",
                id,
                open.from());
    }

    private void end(long id, Open open) throws SQLException {
        if (open.from() < vintage) {
            Sql.run(
                    connection,
                    "UPDATE observation_vintage SET held_until = ? WHERE observation = ? AND held_from = ?",
                    vintage,
                    id,
                    open.from());
        } else {
            Sql.run(connection, "DELETE FROM observation_figure WHERE observation = ? AND held_from = ?", id, vintage);
            Sql.run(connection, "DELETE FROM observation_vintage WHERE observation = ? AND held_from = ?", id, vintage);
        }
    }

    private void begin(long id, Observation observation) throws SQLException {
        Quantity quantity = observation.quantity();
        Sql.run(
                connection,
                "INSERT INTO observation_vintage (observation, held_from, figure, text, value, value_high, qualifier,"
                        + " quantum, unit, section, label) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                vintage,
                observation.backing().get(0).figure(),
                observation.text(),
                quantity.value(),
                quantity.high(),
                quantity.qualifier().sign(),
                quantity.quantum(),
                quantity.unit().code(),
                observation.section().code(),
                observation.label());
        List<Object[]> lines = new ArrayList<>();
        for (Backing backing : observation.backing()) {
            lines.add(new Object[] {
                id,
                vintage,
                lines.size() + 1,
                backing.figure(),
                backing.verdict().code()
            });
        }
        Sql.batch(
                connection,
                "INSERT INTO observation_figure (observation, held_from, ordinal, figure, verdict)"
                        + " VALUES (?, ?, ?, ?, ?)",
                lines,
                line -> line);
    }
}
