package io.tidemark.cli.answer;

import io.tidemark.extract.Coverage;
import io.tidemark.extract.Extraction;
import io.tidemark.source.Characters;
import io.tidemark.source.Document;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what was extracted from a document in the form that was asked for. */
public final class ExtractionPrinter {
    /** The form of the output. */
    public enum Format {
        /** One JSON object a line. */
        JSONL,
        /** Columns for reading on a terminal. */
        TABLE,
        /** A page for a browser, which is made elsewhere. */
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PrintWriter out;
    private final Format format;
    private final boolean ledger;
    private final boolean explain;
    private boolean begun;

    /** @param format JSON lines when null, but a table where {@code ledger} or {@code explain} are asked for */
    public ExtractionPrinter(PrintWriter out, @Nullable Format format, boolean ledger, boolean explain) {
        this.out = out;
        this.format = format != null ? format : ledger || explain ? Format.TABLE : Format.JSONL;
        this.ledger = ledger;
        this.explain = explain;
    }

    /** Says which file follows, where several are printed for people. */
    public void heading(String file) {
        if (format == Format.TABLE) {
            out.println((begun ? "\n" : "") + file);
            begun = true;
        }
    }

    public void print(Document document, Extraction extraction) {
        if (ledger) {
            ledger(document, extraction);
        } else if (format == Format.TABLE && !explain) {
            table(extraction);
        } else if (format == Format.JSONL) {
            extraction.figures().forEach(figure -> out.print(FigureLines.figure(figure, explain) + "\n"));
        }
        if (explain && format == Format.TABLE) {
            Characters text = new Characters(document.text());
            extraction.figures().forEach(figure -> Tree.print(out, text, figure));
        }
    }

    private void table(Extraction extraction) {
        TextTable table = new TextTable(
                "start", "text", "value", "measure", "status", "period", "label", "indicator", "subject", "section");
        for (Figure figure : extraction.figures()) {
            table.add(
                    String.valueOf(figure.span().start()),
                    oneLine(figure.text()),
                    Tree.value(figure),
                    figure.measure().code(),
                    figure.status().code(),
                    figure.periodCode(),
                    figure.label(),
                    figure.indicator(),
                    figure.subject(),
                    figure.section().code());
        }
        table.print(out);
    }

    /** A number of the text and what became of it. */
    private record Entry(int start, String line, String text, String kind, String what) {}

    private void ledger(Document document, Extraction extraction) {
        List<Entry> entries = new ArrayList<>();
        for (Figure figure : extraction.figures()) {
            entries.add(new Entry(
                    figure.span().start(),
                    FigureLines.ledgerFigure(figure, explain),
                    figure.text(),
                    "figure",
                    Tree.value(figure) + ", " + figure.label() + ties(figure)));
            for (Derivation breach : figure.breaches()) {
                entries.add(new Entry(
                        figure.span().start(),
                        FigureLines.ledgerFinding(figure, breach),
                        figure.text(),
                        "finding",
                        FigureLines.code(breach) + (breach.result().isEmpty() ? "" : ": " + oneLine(breach.result()))));
            }
        }
        for (Exclusion exclusion : extraction.exclusions()) {
            entries.add(new Entry(
                    exclusion.span().start(),
                    FigureLines.ledgerExclusion(exclusion),
                    exclusion.text(),
                    exclusion.reason().code(),
                    exclusion.rule()));
        }
        entries.sort(Comparator.comparingInt(Entry::start));
        Coverage coverage = Coverage.of(document, extraction);
        if (format == Format.JSONL) {
            entries.forEach(entry -> out.print(entry.line() + "\n"));
            out.print(FigureLines.ledgerCoverage(coverage) + "\n");
            return;
        }
        TextTable table = new TextTable("start", "text", "is", "what");
        entries.forEach(
                entry -> table.add(String.valueOf(entry.start()), oneLine(entry.text()), entry.kind(), entry.what()));
        table.print(out);
        out.println(sentence(coverage));
        long tied = extraction.figures().stream()
                .filter(figure -> !figure.ties().isEmpty())
                .count();
        if (tied > 0) {
            out.println(tied + " figures in a tie: nothing in the text decides between readings, the first is kept");
        }
        long broken = extraction.figures().stream()
                .filter(figure -> !figure.breaches().isEmpty())
                .count();
        if (broken > 0) {
            out.println(broken + " figures with a finding: their reading breaks what holds of any text");
        }
    }

    private static String sentence(Coverage coverage) {
        return coverage.percent() + " % covered: " + coverage.covered() + " of " + coverage.runs()
                + " runs of digits, as " + coverage.figures() + " figures and " + coverage.exclusions() + " exclusions";
    }

    private static String ties(Figure figure) {
        return figure.ties().isEmpty()
                ? ""
                : figure.ties().stream().map(Derivation::rule).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
