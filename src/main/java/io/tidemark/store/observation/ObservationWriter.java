package io.tidemark.store.observation;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Sql;
import io.tidemark.store.observation.VintageRows.Found;
import io.tidemark.store.observation.VintageRows.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes observations under a vintage. What is the same as before is left as it is; what differs ends the value held so far
 * and begins another, with the {@link Cause}; the same vintage again takes the place of what it wrote. Identifiers are given
 * in the order of writing. Between opening and closing a key comes once; all is in the database when this is closed.
 */
public final class ObservationWriter implements AutoCloseable {
    private final Connection connection;
    private final VintageRows rows;
    private final Readings readings;

    /**
     * @param connection commits and closes by its owner
     * @param vintage from {@link io.tidemark.store.night.Runs#openVintage}
     */
    public ObservationWriter(Connection connection, long vintage) throws SQLException {
        this.connection = connection;
        this.rows = new VintageRows(connection, vintage);
        this.readings = new Readings(connection);
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
        Found found = rows.find(observation.key());
        if (found.own() != null && found.own().observation().equals(observation)) {
            return found.id();
        }
        long id = found.id() == 0 ? rows.add(observation.key()) : found.id();
        if (found.again()) {
            rows.undo(id, found);
        }
        Row before = found.before();
        if (before != null && before.observation().equals(observation)) {
            return id;
        }
        if (before != null) {
            rows.end(id, before, false);
        }
        rows.begin(id, observation, Cause.of(before == null ? null : known(before.observation()), known(observation)));
        return id;
    }

    /** No figure speaks of the key any more: what was held of it ends. */
    public void withdraw(Key key) throws SQLException {
        Found found = rows.find(key);
        if (found.again()) {
            rows.undo(found.id(), found);
        }
        if (found.before() != null) {
            rows.end(found.id(), found.before(), true);
        }
    }

    private Cause.Held known(Observation observation) throws SQLException {
        Readings.Reading reading = readings.of(observation.backing().get(0).figure());
        return new Cause.Held(observation, reading.path(), reading.rereads());
    }

    @Override
    public void close() throws SQLException {
        try (rows;
                readings) {
            rows.finish();
        }
    }
}
