package io.tidemark.store.finding;

import io.tidemark.check.Checked;
import io.tidemark.check.Checked.Rival;
import io.tidemark.check.Checked.Stated;
import io.tidemark.check.Series;
import io.tidemark.statistics.Derivation;
import io.tidemark.store.Prepared;
import io.tidemark.store.evidence.Columns;
import io.tidemark.store.observation.Observations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The series of a subject as a vintage holds them, each read once while the subject stays the same. */
public final class Scenes implements AutoCloseable {
    private static final String SENTENCE =
            "substr(%1$s.text, %2$s.sentence_start + 1, %2$s.sentence_end - %2$s.sentence_start)";

    private static final String SERIES =
            "SELECT o.id, " + Columns.key("o") + ", w.value, w.value_high, w.qualifier, w.quantum, w.unit, w.label,"
                    + " (SELECT MIN(g.published) FROM observation_figure a JOIN figure h ON h.id = a.figure"
                    + " JOIN source_document g ON g.id = h.document WHERE a.observation = o.id AND a.held_from = w.held_from"
                    + " AND a.verdict IN ('chosen', 'agrees', 'duplicate')),"
                    + " f.id, f.text, d.path, f.place, d.publisher,"
                    + " CASE WHEN b.figure IS NULL AND f.derivation NOT LIKE '%\"" + Derivation.BREACH
                    + "%' THEN '' ELSE (SELECT " + SENTENCE.formatted("t", "f")
                    + " FROM source_text t WHERE t.document = f.document) END,"
                    + " CASE WHEN f.derivation LIKE '%\"" + Derivation.TIE + "%' OR f.derivation LIKE '%\""
                    + Derivation.BREACH + "%' THEN f.derivation ELSE '' END,"
                    + " r.id, r.text, s.path, r.place, s.publisher, " + SENTENCE.formatted("u", "r") + ", '',"
                    + " r.value, r.value_high, r.qualifier, r.quantum, r.unit"
                    + " FROM observation o JOIN observation_vintage w ON w.observation = o.id"
                    + " JOIN figure f ON f.id = w.figure JOIN source_document d ON d.id = f.document"
                    + " LEFT JOIN observation_figure b ON b.observation = o.id AND b.held_from = w.held_from"
                    + " AND b.verdict = 'conflicts' AND w.decision IS NULL"
                    + " LEFT JOIN figure r ON r.id = b.figure LEFT JOIN source_document s ON s.id = r.document"
                    + " LEFT JOIN source_text u ON u.document = r.document"
                    + " WHERE o.concept = ? AND o.subject = ? AND " + Observations.HOLDS
                    + " ORDER BY o.period, o.status, o.measure, o.base, o.mean, o.unit, b.ordinal";

    private final Prepared lines;
    private final long vintage;
    private final Map<String, Series> known = new HashMap<>();
    private String subject = "";

    /** @param connection closed by its owner */
    public Scenes(Connection connection, long vintage) throws SQLException {
        this.lines = new Prepared(connection, SERIES);
        this.vintage = vintage;
    }

    /** The series of a subject, by concept; empty ones for what nothing is held of. */
    public Map<String, Series> of(String about, Collection<String> concepts) throws SQLException {
        if (!about.equals(subject)) {
            known.clear();
            subject = about;
        }
        Map<String, Series> scene = new LinkedHashMap<>();
        for (String concept : concepts) {
            Series series = known.get(concept);
            if (series == null) {
                series = read(concept);
                known.put(concept, series);
            }
            scene.put(concept, series);
        }
        return scene;
    }

    @Override
    public void close() throws SQLException {
        lines.close();
    }

    private record Line(Checked checked, @Nullable Rival rival) {}

    private Series read(String concept) throws SQLException {
        List<Checked> series = new ArrayList<>();
        List<Rival> rivals = new ArrayList<>();
        List<Line> lines = this.lines.list(Scenes::line, concept, subject, vintage, vintage);
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.rival() != null) {
                rivals.add(line.rival());
            }
            Checked checked = line.checked();
            if (at + 1 == lines.size() || lines.get(at + 1).checked().id() != checked.id()) {
                series.add(new Checked(
                        checked.id(),
                        checked.key(),
                        checked.quantity(),
                        checked.label(),
                        checked.stated(),
                        checked.since(),
                        rivals));
                rivals.clear();
            }
        }
        return new Series(series);
    }

    private static Line line(ResultSet row) throws SQLException {
        String since = row.getString(16);
        Checked checked = new Checked(
                row.getLong(1),
                Columns.key(row, 2),
                Observations.quantity(row, 10),
                row.getString(15),
                stated(row, 17),
                since == null ? null : LocalDate.parse(since),
                List.of());
        Rival rival = row.getString(25) == null ? null : new Rival(Observations.quantity(row, 31), stated(row, 24));
        return new Line(checked, rival);
    }

    private static Stated stated(ResultSet row, int first) throws SQLException {
        return new Stated(
                row.getLong(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                named(row.getString(first + 6), Derivation.TIE),
                named(row.getString(first + 6), Derivation.BREACH));
    }

    /** The ties or the breaches that a derivation names, without a look at the rest of it. */
    private static List<String> named(String derivation, String kind) {
        List<String> named = new ArrayList<>();
        String mark = '"' + kind;
        for (int at = derivation.indexOf(mark); at >= 0; at = derivation.indexOf(mark, at + 1)) {
            int from = at + mark.length();
            named.add(derivation.substring(from, derivation.indexOf('"', from)));
        }
        return named;
    }
}
