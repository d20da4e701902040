package io.tidemark.extract.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.number.Chars;
import io.tidemark.source.Document;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** What the extractor made of a document, as lines that a test can compare. */
final class Ledger {
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    /** Rules of tables that fired in any test, by name. */
    static final TreeSet<String> FIRED = new TreeSet<>();

    private final Document document;
    private final Extraction extraction;

    private Ledger(Document document) {
        this.document = document;
        this.extraction = EXTRACTOR.extract(document);
    }

    /** Reads a document; fails where a number of it is in neither list, or a span does not hold its text. */
    static Ledger of(Document document) {
        Ledger ledger = new Ledger(document);
        ledger.isComplete();
        return ledger;
    }

    static Ledger of(ATable table) {
        return of(table.document());
    }

    private void isComplete() {
        BitSet covered = new BitSet();
        for (Figure figure : extraction.figures()) {
            holds(figure.span(), figure.text());
            covered.set(at(figure.span().start()), at(figure.span().end()));
            figure.derivation()
                    .parts()
                    .forEach(part -> FIRED.add(part.rule().substring(part.rule().indexOf(':') + 1)));
        }
        for (Exclusion exclusion : extraction.exclusions()) {
            holds(exclusion.span(), exclusion.text());
            assertThat(covered.get(at(exclusion.span().start())))
                    .as("%s is figure and exclusion, or excluded twice, in %s", exclusion, document.text())
                    .isFalse();
            covered.set(at(exclusion.span().start()), at(exclusion.span().end()));
            FIRED.add(exclusion.rule());
        }
        for (int i = 0; i < document.text().length(); i++) {
            assertThat(!Chars.isNumber(document.text().charAt(i)) || covered.get(i))
                    .as("character %d of %s is accounted for: %s", i, document.text(), lines())
                    .isTrue();
        }
    }

    private void holds(Span span, String text) {
        assertThat(document.text().substring(at(span.start()), at(span.end()))).isEqualTo(text);
    }

    /** The char at which a code point stands. */
    private int at(int codePoint) {
        return document.text().offsetByCodePoints(0, codePoint);
    }

    /** Each figure as {@code label measure period value unit}, with what is not usual behind it. */
    List<String> figures() {
        return extraction.figures().stream().map(this::line).toList();
    }

    private String line(Figure figure) {
        String value = figure.quantity().qualifier().sign()
                + figure.quantity().value().stripTrailingZeros().toPlainString();
        if (figure.quantity().high() != null) {
            value += ".." + figure.quantity().high().stripTrailingZeros().toPlainString();
        }
        return String.join(
                        " ",
                        figure.label(),
                        figure.measure().code(),
                        figure.periodCode(),
                        value,
                        figure.quantity().unit().code())
                + (figure.status() == Figure.Status.ACTUAL
                        ? ""
                        : " " + figure.status().code())
                + (figure.subject().equals(document.source().region().value()) ? "" : " " + figure.subject());
    }

    /** Each figure as {@code place: text}. */
    List<String> places() {
        return extraction.figures().stream()
                .map(figure -> figure.span().place() + ": " + figure.text())
                .toList();
    }

    /** Each exclusion as {@code reason: text}. */
    List<String> exclusions() {
        return extraction.exclusions().stream()
                .map(exclusion -> exclusion.reason().code() + ": " + exclusion.text())
                .toList();
    }

    List<Figure> all() {
        return extraction.figures();
    }

    private String lines() {
        return figures() + " " + exclusions();
    }
}
