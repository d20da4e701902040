package io.tidemark.store.observation;

import io.tidemark.reconcile.Concept;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The observations that count most: what the catalogue has before what it has not, then the newest periods. They are read
 * downwards from the top of an index, so that the cost is that of what is asked for.
 *
 * @param connection closed by its owner
 */
public record Newest(Connection connection) {
    /** The part of the room that is kept for others than the region, where there are others. */
    private static final int PART_OF_OTHERS = 4;

    private static final String HELD = " EXISTS (SELECT 1 FROM observation_vintage w WHERE w.observation = o.id AND "
            + Observations.HOLDS + ") ORDER BY o.weight DESC, o.id DESC LIMIT ?";

    /** By which the index is ordered; as the migration wrote it for what was there before. */
    static String weight(Key key) {
        String listed = Concept.isLabel(key.concept()) ? "0 " : "1 ";
        return key.period().isEmpty() ? listed : listed + YearMonth.from(new Period(key.period()).end());
    }

    /**
     * The identifiers of those that a vintage holds, the region's own first; of others at least a fourth, as far as they
     * are among the newest.
     *
     * @param most how many at most
     */
    public Set<Long> of(String region, long vintage, int most) throws SQLException {
        List<Long> own = Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT o.id FROM observation o WHERE o.subject = ? AND" + HELD,
                region,
                vintage,
                vintage,
                most);
        record One(long id, boolean isOwn) {}
        List<Long> others = new ArrayList<>();
        for (One one : Sql.list(
                connection,
                row -> new One(row.getLong(1), row.getString(2).equals(region)),
                "SELECT o.id, o.subject FROM observation o WHERE" + HELD,
                vintage,
                vintage,
                most)) {
            if (!one.isOwn()) {
                others.add(one.id());
            }
        }
        int kept = Math.min(others.size(), most / PART_OF_OTHERS);
        Set<Long> newest = new LinkedHashSet<>(own.subList(0, Math.min(own.size(), most - kept)));
        newest.addAll(others.subList(0, Math.min(others.size(), most - newest.size())));
        return newest;
    }
}
