package io.tidemark.store.observation;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.evidence.Columns;
import io.tidemark.store.observation.Held.Tally;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The observations as held in a vintage: the one of the run that is asked about, or {@link
 * io.tidemark.store.evidence.Figures#NEWEST}.
 *
 * @param connection closed by its owner
 */
public record Observations(Connection connection) {
    /** Written by {@link ObservationWriter}; read here. */
    private static final String COLUMNS = "o.id, o.concept, o.subject, o.measure, o.status, o.period, o.unit,"
            + " w.text, w.value, w.value_high, w.qualifier, w.quantum, w.unit, w.section, w.label, w.held_from, "
            + tally("agrees") + ", " + tally("duplicate") + ", " + tally("superseded") + ", " + tally("conflicts");

    private static final int WIDTH = 20;

    /** What a vintage holds, the vintage given twice; needs the table {@code w}. */
    public static final String HOLDS = "w.held_from <= ? AND (w.held_until IS NULL OR w.held_until > ?)";

    private static final String SELECT = "SELECT " + COLUMNS + ", " + Columns.EVIDENCE
            + " FROM observation o JOIN observation_vintage w ON w.observation = o.id"
            + " JOIN observation_figure v ON v.observation = o.id AND v.held_from = w.held_from AND v.ordinal = 1"
            + " JOIN figure f ON f.id = v.figure JOIN source_document d ON d.id = f.document"
            + " JOIN source_text t ON t.document = d.id LEFT JOIN indicator_order i ON i.code = o.concept"
            + " WHERE " + HOLDS;

    /** Indicators in the order of the catalogue, then what the catalogue does not know, by subject. */
    static final String ORDER = " ORDER BY CASE WHEN i.rank IS NULL THEN 1 ELSE 0 END, i.rank,"
            + " CASE WHEN i.rank IS NULL THEN o.subject ELSE '' END, o.concept, o.subject, o.period, o.status,"
            + " CASE o.measure WHEN 'level' THEN 1 WHEN 'growth' THEN 2 WHEN 'change' THEN 3 WHEN 'share' THEN 4"
            + " ELSE 5 END, o.unit";

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

    /** How many documents speak of each observation, by its identifier; not those that a newer content has superseded. */
    public Map<Long, Integer> documents(long vintage) throws SQLException {
        Map<Long, Integer> documents = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getLong(1), row.getInt(2)),
                        "SELECT w.observation, COUNT(DISTINCT f.document) FROM observation_vintage w"
                                + " JOIN observation_figure b ON b.observation = w.observation"
                                + " AND b.held_from = w.held_from JOIN figure f ON f.id = b.figure"
                                + " WHERE b.verdict <> 'superseded' AND " + HOLDS
                                + " GROUP BY w.observation",
                        vintage,
                        vintage)
                .forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
        return documents;
    }

    /** Reads concept, subject, measure, status, period and unit. */
    public static Key key(ResultSet row, int first) throws SQLException {
        return new Key(
                row.getString(first),
                row.getString(first + 1),
                Measure.of(row.getString(first + 2)),
                Figure.Status.of(row.getString(first + 3)),
                row.getString(first + 4),
                new Unit(row.getString(first + 5)));
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
        return new Held(
                row.getLong(1),
                key(row, 2),
                quantity(row, 9),
                row.getString(8),
                Section.of(row.getString(14)),
                row.getString(15),
                row.getLong(16),
                new Tally(row.getInt(17), row.getInt(18), row.getInt(19), row.getInt(20)),
                Columns.evidence(row, WIDTH + 1));
    }
}
