package io.tidemark.store.evidence;

import io.tidemark.source.Source;
import io.tidemark.source.Source.Known;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;
import io.tidemark.statistics.Unit;
import io.tidemark.store.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of documents {@code d}, texts {@code t}, figures {@code f} and exclusions {@code e}, and of keys wherever they
 * stand, and what rows of them are. For the queries of the store alone.
 */
public final class Columns {
    static final String DOCUMENT = "d.id, d.hash, d.path, d.bytes, d.read_by,"
            + " d.publisher, d.publisher_origin, d.published, d.published_origin,"
            + " d.region, d.region_origin, d.authority, d.authority_origin, d.runs, d.figures, d.exclusions";
    static final int DOCUMENT_WIDTH = 16;

    static final String FIGURE = "f.id, f.place, f.start_offset, f.end_offset, f.text,"
            + " f.value, f.value_high, f.unit, f.qualifier, f.quantum, f.measure, f.status, f.period,"
            + " f.base, f.mean, f.label, f.indicator, f.subject, f.section, f.derivation";
    static final int FIGURE_WIDTH = 20;

    static final String EXCLUSION = "e.place, e.start_offset, e.end_offset, e.text, e.reason, e.rule";
    static final int EXCLUSION_WIDTH = 6;

    /** Needs tables {@code f}, {@code d} and {@code t}, and {@code v} with observation and verdict. */
    public static final String EVIDENCE =
            FIGURE + ", " + DOCUMENT + ", v.observation, v.verdict, f.set_aside, " + sentence("f");

    private static final List<String> KEYS =
            List.of("concept", "subject", "measure", "status", "period", "base", "mean", "unit");

    /** Those of a key, in observations and among the keys that wait. */
    public static final String KEY = String.join(", ", KEYS);

    public static final int KEY_WIDTH = KEYS.size();

    /** Those of a figure's key: its own words and unit stand beside them. */
    public static final String KEY_OF_FIGURE =
            "f.concept, f.key_subject, f.measure, f.status, f.period, f.base, f.mean, f.key_unit";

    private Columns() {}

    /** Those of a key in a table. */
    public static String key(String table) {
        return KEYS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** That a table has a key, for {@link #values}. */
    public static String isKey(String table) {
        return KEYS.stream().map(column -> table + "." + column + " = ?").collect(Collectors.joining(" AND "));
    }

    /** What a key is written as. */
    public static Object[] values(Key key) {
        return new Object[] {
            key.concept(),
            key.subject(),
            key.measure().code(),
            key.status().code(),
            key.period(),
            key.base().code(),
            key.mean() ? 1 : 0,
            key.unit().code()
        };
    }

    /** Reads a key. */
    public static Key key(ResultSet row, int first) throws SQLException {
        return new Key(
                row.getString(first),
                row.getString(first + 1),
                Measure.of(row.getString(first + 2)),
                Figure.Status.of(row.getString(first + 3)),
                row.getString(first + 4),
                Base.ofCode(row.getString(first + 5)),
                row.getInt(first + 6) != 0,
                new Unit(row.getString(first + 7)));
    }

    /** The sentence and where it is entered, of a table with a span. */
    static String sentence(String table) {
        return "substr(t.text, %1$s.sentence_start + 1, %1$s.sentence_end - %1$s.sentence_start), %1$s.start_offset - %1$s.sentence_start"
                .formatted(table);
    }

    static StoredDocument document(ResultSet row, int first) throws SQLException {
        String published = row.getString(first + 7);
        Source source = new Source(
                new Known<>(row.getString(first + 5), origin(row, first + 6)),
                new Known<@Nullable LocalDate>(
                        published == null ? null : LocalDate.parse(published), origin(row, first + 8)),
                new Known<>(row.getString(first + 9), origin(row, first + 10)),
                new Known<>(Source.Authority.valueOf(row.getString(first + 11)), origin(row, first + 12)));
        return new StoredDocument(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getLong(first + 3),
                row.getString(first + 4),
                source,
                row.getInt(first + 13),
                row.getInt(first + 14),
                row.getInt(first + 15));
    }

    private static Source.Origin origin(ResultSet row, int column) throws SQLException {
        return Source.Origin.valueOf(row.getString(column));
    }

    static Figure figure(ResultSet row, int first, String hash) throws SQLException {
        String high = row.getString(first + 6);
        String period = row.getString(first + 12);
        Quantity quantity = new Quantity(
                new BigDecimal(row.getString(first + 5)),
                high == null ? null : new BigDecimal(high),
                new Unit(row.getString(first + 7)),
                Quantity.Qualifier.of(row.getString(first + 8)),
                new BigDecimal(row.getString(first + 9)));
        return new Figure(
                new Span(hash, row.getString(first + 1), row.getInt(first + 2), row.getInt(first + 3)),
                row.getString(first + 4),
                quantity,
                Measure.of(row.getString(first + 10)),
                Figure.Status.of(row.getString(first + 11)),
                period.isEmpty() ? null : new Period(period),
                Base.ofCode(row.getString(first + 13)),
                row.getInt(first + 14) != 0,
                row.getString(first + 15),
                row.getString(first + 16),
                row.getString(first + 17),
                Section.of(row.getString(first + 18)),
                Json.derivation(row.getString(first + 19)));
    }

    static Exclusion exclusion(ResultSet row, int first, String hash) throws SQLException {
        return new Exclusion(
                new Span(hash, row.getString(first), row.getInt(first + 1), row.getInt(first + 2)),
                row.getString(first + 3),
                Exclusion.Reason.of(row.getString(first + 4)),
                row.getString(first + 5));
    }
}
