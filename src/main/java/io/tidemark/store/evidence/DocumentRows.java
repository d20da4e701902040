package io.tidemark.store.evidence;

import io.tidemark.extract.Extraction;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.reconcile.SetAside;
import io.tidemark.source.Document;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Json;
import io.tidemark.store.evidence.Sentences.Bounds;
import io.tidemark.store.keep.Original;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that was extracted from it, made ready for {@link DocumentWriter}. Touches no database: readers make it
 * in threads of their own, so that the writer has nothing to do but write.
 */
public final class DocumentRows {
    static final List<String> FIGURE = List.of(
            "place",
            "start_offset",
            "end_offset",
            "sentence_start",
            "sentence_end",
            "text",
            "value",
            "value_high",
            "unit",
            "qualifier",
            "quantum",
            "measure",
            "status",
            "period",
            "base",
            "mean",
            "label",
            "indicator",
            "subject",
            "section",
            "derivation",
            "concept",
            "key_subject",
            "key_unit",
            "set_aside");
    static final List<String> EXCLUSION =
            List.of("place", "start_offset", "end_offset", "sentence_start", "sentence_end", "text", "reason", "rule");
    private static final int BEFORE = 2;

    private final Document document;
    private final List<@Nullable Object[]> figures;
    private final List<@Nullable Object[]> exclusions;
    private final @Nullable Original original;

    private DocumentRows(
            Document document,
            List<@Nullable Object[]> figures,
            List<@Nullable Object[]> exclusions,
            @Nullable Original original) {
        this.document = document;
        this.figures = figures;
        this.exclusions = exclusions;
        this.original = original;
    }

    /**
     * @param original null where its bytes are not kept
     * @throws IllegalArgumentException where the text has characters that databases lose, or a span does not point at the
     *     characters that were read
     */
    public static DocumentRows of(Document document, Extraction extraction, @Nullable Original original) {
        if (extraction.figures().size() >= FigureIds.RANGE) {
            throw new IllegalArgumentException(extraction.figures().size() + " figures are too many for one document");
        }
        Sentences sentences = new Sentences(document.text());
        List<@Nullable Object[]> figures = new ArrayList<>(extraction.figures().size());
        for (Figure figure : extraction.figures()) {
            figures.add(values(figure, sentences.around(figure.span(), figure.text())));
        }
        List<@Nullable Object[]> exclusions =
                new ArrayList<>(extraction.exclusions().size());
        for (Exclusion exclusion : extraction.exclusions()) {
            exclusions.add(values(exclusion, sentences.around(exclusion.span(), exclusion.text())));
        }
        return new DocumentRows(document, figures, exclusions, original);
    }

    public Document document() {
        return document;
    }

    @Nullable
    Original original() {
        return original;
    }

    int figures() {
        return figures.size();
    }

    int exclusions() {
        return exclusions.size();
    }

    /**
     * Identifier, document and {@link #FIGURE} of each figure. The identifier is made of the document's and of the place in
     * the order of the text, so that it is the same however often and after whatever interruption it is written.
     */
    List<@Nullable Object[]> figures(long id) {
        return numbered(figures, id * FigureIds.RANGE, 0, id);
    }

    /** Document, ordinal and {@link #EXCLUSION} of each exclusion. */
    List<@Nullable Object[]> exclusions(long id) {
        return numbered(exclusions, 0, 1, id);
    }

    private static List<@Nullable Object[]> numbered(
            List<@Nullable Object[]> rows, long before, int numberAt, long document) {
        long number = before;
        for (@Nullable Object[] row : rows) {
            row[numberAt] = ++number;
            row[1 - numberAt] = document;
        }
        return rows;
    }

    private static @Nullable Object[] values(Figure figure, Bounds sentence) {
        Quantity quantity = figure.quantity();
        Key key = Reconciliation.keyOf(figure).orElse(null);
        return row(
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
                figure.base().code(),
                figure.mean() ? 1 : 0,
                figure.label(),
                figure.indicator(),
                figure.subject(),
                figure.section().code(),
                Json.write(figure.derivation()),
                key == null ? "" : key.concept(),
                key == null ? "" : key.subject(),
                key == null ? "" : key.unit().code(),
                SetAside.of(figure).map(SetAside::code).orElse(""));
    }

    private static @Nullable Object[] values(Exclusion exclusion, Bounds sentence) {
        return row(
                exclusion.span().place(),
                exclusion.span().start(),
                exclusion.span().end(),
                sentence.start(),
                sentence.end(),
                exclusion.text(),
                exclusion.reason().code(),
                exclusion.rule());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[BEFORE + values.length];
        System.arraycopy(values, 0, row, BEFORE, values.length);
        return row;
    }
}
