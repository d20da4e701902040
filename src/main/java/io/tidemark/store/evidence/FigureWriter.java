package io.tidemark.store.evidence;

import io.tidemark.extract.Extraction;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.reconcile.SetAside;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import io.tidemark.store.evidence.Sentences.Bounds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was extracted from one document. A figure's identifier is made of the document's and of its place in the order
 * of the text, so that it is the same however often and after whatever interruption it is written.
 */
record FigureWriter(Connection connection, long document, Sentences sentences) {
    /** More figures than a document can have. */
    static final long FIGURES = 10_000_000;

    private static final String COLUMNS = "place, start_offset, end_offset, sentence_start, sentence_end, text, value,"
            + " value_high, unit, qualifier, quantum, measure, status, period, label, indicator, subject, section,"
            + " derivation, concept, key_subject, key_unit, set_aside";

    private record Numbered<T>(long number, T item) {}

    void write(Extraction extraction) throws SQLException {
        List<Figure> figures = extraction.figures();
        if (figures.size() >= FIGURES) {
            throw new IllegalArgumentException(figures.size() + " figures are too many for one document");
        }
        Sql.run(
                connection,
                "DELETE FROM figure WHERE document = ? AND id > ?",
                document,
                document * FIGURES + figures.size());
        Sql.batch(connection, upsert(), numbered(figures, document * FIGURES), this::values);
        Sql.run(connection, "DELETE FROM exclusion WHERE document = ?", document);
        Sql.batch(
                connection,
                "INSERT INTO exclusion (document, ordinal, place, start_offset, end_offset, sentence_start, sentence_end,"
                        + " text, reason, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbered(extraction.exclusions(), 0),
                this::exclusionValues);
    }

    private static <T> List<Numbered<T>> numbered(List<T> items, long before) {
        List<Numbered<T>> numbered = new ArrayList<>(items.size());
        for (T item : items) {
            numbered.add(new Numbered<>(before + numbered.size() + 1, item));
        }
        return numbered;
    }

    private static String upsert() {
        StringBuilder sql = new StringBuilder("INSERT INTO figure (id, document, ")
                .append(COLUMNS)
                .append(") VALUES (?, ?");
        String[] columns = COLUMNS.split(", ");
        sql.append(", ?".repeat(columns.length)).append(") ON CONFLICT (id) DO UPDATE SET ");
        for (int i = 0; i < columns.length; i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append(columns[i])
                    .append(" = excluded.")
                    .append(columns[i]);
        }
        return sql.toString();
    }

    private @Nullable Object[] values(Numbered<Figure> numbered) {
        Figure figure = numbered.item();
        Bounds sentence = sentences.around(figure.span(), figure.text());
        Quantity quantity = figure.quantity();
        Key key = Reconciliation.keyOf(figure).orElse(null);
        return new @Nullable Object[] {
            numbered.number(),
            document,
            figure.span().place(),
            figure.span().start(),
            figure.span().end(),
            sentence.start(),
            sentence.end(),
            figure.text(),
            quantity.value(),
            quantity.high(),
            quantity.unit().code(),
            quantity.qualifier().sign(),
            quantity.quantum(),
            figure.measure().code(),
            figure.status().code(),
            figure.periodCode(),
            figure.label(),
            figure.indicator(),
            figure.subject(),
            figure.section().code(),
            Json.write(figure.derivation()),
            key == null ? "" : key.concept(),
            key == null ? "" : key.subject(),
            key == null ? "" : key.unit().code(),
            SetAside.of(figure).map(SetAside::code).orElse("")
        };
    }

    private @Nullable Object[] exclusionValues(Numbered<Exclusion> numbered) {
        Exclusion exclusion = numbered.item();
        Bounds sentence = sentences.around(exclusion.span(), exclusion.text());
        return new @Nullable Object[] {
            document,
            numbered.number(),
            exclusion.span().place(),
            exclusion.span().start(),
            exclusion.span().end(),
            sentence.start(),
            sentence.end(),
            exclusion.text(),
            exclusion.reason().code(),
            exclusion.rule()
        };
    }
}
