package io.tidemark.store.observation;

import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Backing;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.store.Prepared;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import io.tidemark.store.evidence.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of observations and of what is held of them, read one by one and written many at a time. */
final class VintageRows implements AutoCloseable {
    private final Connection connection;
    private final long vintage;
    private final Prepared find;
    private final Prepared backing;
    private final Prepared observation;
    private final Prepared begin;
    private final Prepared figure;
    private final Prepared end;
    private final List<Prepared> written;
    private long last;
    private long attached;
    private long observations;

    /**
     * What is held of a key.
     *
     * @param id of the observation, 0 where the store does not know it
     * @param before what the vintage before held
     * @param own what this vintage has written already
     * @param again whether this vintage has written or ended something of it already
     */
    record Found(long id, @Nullable Row before, @Nullable Row own, boolean again) {}

    /** An observation and the vintage that brought it. */
    record Row(long from, Observation observation) {}

    VintageRows(Connection connection, long vintage) throws SQLException {
        this.connection = connection;
        this.vintage = vintage;
        this.last = Sql.number(connection, "SELECT MAX(id) FROM observation");
        // COALESCE keeps the planner at the primary key: the other indexes of the table are for whole vintages.
        this.find = new Prepared(
                connection,
                "SELECT o.id, w.held_from, w.text, w.value, w.value_high, w.qualifier, w.quantum, w.unit,"
                        + " w.section, w.label, w.held_until, w.decision FROM observation o LEFT JOIN observation_vintage w ON w.observation = o.id"
                        + " AND COALESCE(w.held_until, ?) >= ? WHERE " + Columns.isKey("o") + " ORDER BY w.held_from");
        this.backing = new Prepared(
                connection,
                "SELECT figure, verdict FROM observation_figure WHERE observation = ? AND held_from = ? ORDER BY ordinal");
        this.observation = new Prepared(
                connection,
                "INSERT INTO observation (id, weight, " + Columns.KEY + ") VALUES (" + Sql.places(2 + Columns.KEY_WIDTH)
                        + ")");
        this.begin = new Prepared(
                connection,
                "INSERT INTO observation_vintage (observation, held_from, cause, figure, text, value, value_high, qualifier,"
                        + " quantum, unit, section, label, decision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.figure = new Prepared(
                connection,
                "INSERT INTO observation_figure (observation, held_from, ordinal, figure, verdict)"
                        + " VALUES (?, ?, ?, ?, ?)");
        this.end = new Prepared(
                connection,
                "UPDATE observation_vintage SET held_until = ?, withdrawn = ? WHERE observation = ? AND held_from = ?");
        this.written = List.of(observation, begin, figure, end);
    }

    Found find(Key key) throws SQLException {
        long id = 0;
        @Nullable Row before = null;
        @Nullable Row own = null;
        boolean again = false;
        for (Line line : find.list(row -> line(row, key), values(key, vintage, vintage))) {
            id = line.id();
            again |= line.from() == vintage || line.until() == vintage;
            if (line.from() == vintage) {
                own = row(line);
            } else if (line.from() > 0) {
                before = row(line);
            }
        }
        return new Found(id, before, own, again);
    }

    /** A row as it is read, before the figures behind it are. */
    private record Line(
            long id,
            long from,
            long until,
            Key key,
            String text,
            @Nullable Quantity quantity,
            String section,
            String label,
            long decision) {}

    private static Line line(ResultSet row, Key key) throws SQLException {
        long from = row.getLong(2);
        return from == 0
                ? new Line(row.getLong(1), 0, 0, key, "", null, "", "", 0)
                : new Line(
                        row.getLong(1),
                        from,
                        row.getLong(11),
                        key,
                        row.getString(3),
                        Observations.quantity(row, 4),
                        row.getString(9),
                        row.getString(10),
                        row.getLong(12));
    }

    private Row row(Line line) throws SQLException {
        List<Backing> figures =
                backing.list(row -> new Backing(row.getLong(1), Verdict.of(row.getString(2))), line.id(), line.from());
        return new Row(
                line.from(),
                new Observation(
                        line.key(),
                        Objects.requireNonNull(line.quantity()),
                        line.text(),
                        Section.of(line.section()),
                        line.label(),
                        figures,
                        line.decision()));
    }

    /** Makes an observation known; answers its identifier. */
    long add(Key key) throws SQLException {
        last++;
        send(observation.add(values(key, last, Newest.weight(key))));
        return last;
    }

    private static Object[] values(Key key, Object... before) {
        return Stream.of(before, Columns.values(key)).flatMap(Stream::of).toArray();
    }

    /** Holds an observation from this vintage on. */
    void begin(long id, Observation held, Cause cause) throws SQLException {
        Quantity quantity = held.quantity();
        boolean full = begin.add(
                id,
                vintage,
                cause.code(),
                held.backing().get(0).figure(),
                held.text(),
                quantity.value(),
                quantity.high(),
                quantity.qualifier().sign(),
                quantity.quantum(),
                quantity.unit().code(),
                held.section().code(),
                held.label(),
                held.decision() == 0 ? null : held.decision());
        int ordinal = 0;
        for (Backing each : held.backing()) {
            full |= figure.add(
                    id, vintage, ++ordinal, each.figure(), each.verdict().code());
        }
        send(full);
    }

    /** Ends what an earlier vintage brought; withdrawn where nothing follows it. */
    void end(long id, Row before, boolean withdrawn) throws SQLException {
        attached -= before.observation().backing().size();
        send(end.add(vintage, withdrawn ? 1 : 0, id, before.from()));
    }

    /** Forgets what this vintage has written of an observation; what was held before holds again. */
    void undo(long id, Found found) throws SQLException {
        flush();
        if (found.own() != null) {
            attached -= Sql.run(
                    connection, "DELETE FROM observation_figure WHERE observation = ? AND held_from = ?", id, vintage);
            observations -= Sql.run(
                    connection, "DELETE FROM observation_vintage WHERE observation = ? AND held_from = ?", id, vintage);
        }
        int again = Sql.run(
                connection,
                "UPDATE observation_vintage SET held_until = NULL, withdrawn = 0 WHERE observation = ? AND held_until = ?",
                id,
                vintage);
        observations += again;
        if (again > 0 && found.before() != null) {
            attached += found.before().observation().backing().size();
        }
    }

    /** Sends rows in the order in which they refer to each other. */
    private void send(boolean full) throws SQLException {
        if (full) {
            flush();
        }
    }

    private void flush() throws SQLException {
        for (Prepared statement : written) {
            statement.flush();
        }
    }

    /** Sends everything and keeps the totals up with it; once, at the end. */
    void finish() throws SQLException {
        flush();
        Total.ATTACHED.add(connection, attached + figure.changed());
        Total.OBSERVATIONS.add(connection, observations + begin.changed() - end.changed());
    }

    @Override
    public void close() throws SQLException {
        for (Prepared statement : written) {
            statement.close();
        }
        find.close();
        backing.close();
    }
}
