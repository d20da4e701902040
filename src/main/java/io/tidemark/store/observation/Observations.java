package io.tidemark.store.observation;

import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;
import io.tidemark.statistics.Unit;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Many;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.evidence.Columns;
import io.tidemark.store.observation.Held.Chosen;
import io.tidemark.store.observation.Held.Tally;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The observations as held in a vintage: the one of the run that is asked about, or {@link
 * io.tidemark.store.evidence.Figures#NEWEST}.
 *
 * @param connection closed by its owner
 */
public record Observations(Connection connection) {
    /** Written by {@link ObservationWriter}; read here. */
    private static final String COLUMNS = "o.id, " + Columns.key("o")
            + ", w.text, w.value, w.value_high, w.qualifier, w.quantum, w.unit, w.section, w.label, w.held_from, "
            + "f.id, f.place, f.start_offset, f.end_offset, d.hash, d.path";

    private static final String FROM = " FROM observation o JOIN observation_vintage w ON w.observation = o.id"
            + " JOIN figure f ON f.id = w.figure JOIN source_document d ON d.id = f.document";

    private static final int WIDTH = 24;

    /** What a vintage holds, the vintage given twice; needs the table {@code w}. */
    public static final String HOLDS = "w.held_from <= ? AND (w.held_until IS NULL OR w.held_until > ?)";

    private static final String SELECT = "SELECT " + COLUMNS + ", " + tally("agrees") + ", " + tally("duplicate") + ", "
            + tally("superseded") + ", " + tally("conflicts") + FROM
            + " LEFT JOIN indicator_order i ON i.code = o.concept WHERE " + HOLDS;

    /** Indicators in the order of the catalogue, then what the catalogue does not know, by subject. */
    static final String ORDER = " ORDER BY CASE WHEN i.rank IS NULL THEN 1 ELSE 0 END, i.rank,"
            + " CASE WHEN i.rank IS NULL THEN o.subject ELSE '' END, o.concept, o.subject, o.period, o.status,"
            + " CASE o.measure WHEN 'level' THEN 1 WHEN 'growth' THEN 2 WHEN 'change' THEN 3 WHEN 'share' THEN 4"
            + " ELSE 5 END, o.base, o.mean, o.unit";

    private static final String COUNTS = "SELECT v.observation, " + sum("agrees") + ", " + sum("duplicate") + ", "
            + sum("superseded") + ", " + sum("conflicts")
            + ", COUNT(DISTINCT CASE WHEN v.verdict <> 'superseded' THEN v.figure / " + FigureIds.RANGE + " END)"
            + " FROM observation_figure v JOIN observation_vintage w ON w.observation = v.observation"
            + " AND w.held_from = v.held_from WHERE v.observation IN (#) AND " + HOLDS + " GROUP BY v.observation";

    private static String sum(String verdict) {
        return "SUM(CASE v.verdict WHEN '" + verdict + "' THEN 1 ELSE 0 END)";
    }

    private static String tally(String verdict) {
        return "(SELECT COUNT(*) FROM observation_figure b WHERE b.observation = o.id AND b.held_from = w.held_from"
                + " AND b.verdict = '" + verdict + "')";
    }

    /** The observations of a section in the order of the report. */
    public Rows<Held> of(Section section, long vintage) throws SQLException {
        return Sql.rows(
                connection,
                Observations::held,
                SELECT + " AND w.section = ?" + ORDER,
                vintage,
                vintage,
                section.code());
    }

    /** All observations in the order of the report. */
    public Rows<Held> all(long vintage) throws SQLException {
        return Sql.rows(connection, Observations::held, SELECT + ORDER, vintage, vintage);
    }

    /** The observations that a vintage brought or changed, in the order of the report. */
    public Rows<Held> changed(long vintage) throws SQLException {
        return Sql.rows(
                connection, Observations::held, SELECT + " AND w.held_from = ?" + ORDER, vintage, vintage, vintage);
    }

    /**
     * The observations that a vintage holds and that are called so, in the order of the report.
     *
     * @param id of one of them
     * @param concept code of an indicator, or a label as a concept
     * @param label the chosen figure's words
     */
    public Rows<Held> called(long id, String concept, String label, long vintage) throws SQLException {
        return Sql.rows(
                connection,
                Observations::held,
                SELECT + " AND o.id IN (SELECT n.id FROM observation n WHERE n.id = ? OR n.concept = ?"
                        + " UNION SELECT l.observation FROM observation_vintage l WHERE l.label = ?)" + ORDER,
                vintage,
                vintage,
                id,
                concept,
                label);
    }

    public Optional<Held> find(long id, long vintage) throws SQLException {
        return Sql.first(connection, Observations::held, SELECT + " AND o.id = ?", vintage, vintage, id);
    }

    /** How many are held. */
    public long count(long vintage) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM observation_vintage w WHERE " + HOLDS, vintage, vintage);
    }

    /**
     * An observation with how much speaks of it.
     *
     * @param documents how many documents do, not those that a newer content has superseded
     */
    public record Told(Held held, int documents) {}

    private record Counts(long observation, Tally figures, int documents) {}

    /** Some observations as a vintage holds them, in no order; those that it does not hold are left out. */
    public List<Told> of(Collection<Long> ids, long vintage) throws SQLException {
        Map<Long, Counts> counts = new HashMap<>();
        new Many(connection, COUNTS)
                .list(
                        row -> new Counts(
                                row.getLong(1),
                                new Tally(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                                row.getInt(6)),
                        ids,
                        vintage,
                        vintage)
                .forEach(each -> counts.put(each.observation(), each));
        return new Many(connection, "SELECT " + COLUMNS + FROM + " WHERE o.id IN (#) AND " + HOLDS)
                .list(
                        row -> {
                            Counts own = Objects.requireNonNull(counts.get(row.getLong(1)));
                            return new Told(held(row, own.figures()), own.documents());
                        },
                        ids,
                        vintage,
                        vintage);
    }

    /** Reads value, upper end, qualifier, quantum and unit. */
    public static Quantity quantity(ResultSet row, int first) throws SQLException {
        String high = row.getString(first + 1);
        return new Quantity(
                new BigDecimal(row.getString(first)),
                high == null ? null : new BigDecimal(high),
                new Unit(row.getString(first + 4)),
                Quantity.Qualifier.of(row.getString(first + 2)),
                new BigDecimal(row.getString(first + 3)));
    }

    private static Held held(ResultSet row) throws SQLException {
        int next = WIDTH + 1;
        return held(row, new Tally(row.getInt(next), row.getInt(next + 1), row.getInt(next + 2), row.getInt(next + 3)));
    }

    private static Held held(ResultSet row, Tally tally) throws SQLException {
        return new Held(
                row.getLong(1),
                Columns.key(row, 2),
                quantity(row, 11),
                row.getString(10),
                Section.of(row.getString(16)),
                row.getString(17),
                row.getLong(18),
                tally,
                new Chosen(
                        row.getLong(19),
                        new Span(row.getString(23), row.getString(20), row.getInt(21), row.getInt(22)),
                        row.getString(24)));
    }
}
