package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.Streamed;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.TextWidth;
import io.tidemark.source.Source;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Section;
import io.tidemark.store.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of evidence: a line for each figure, with the sentence that it was read in. */
final class EvidenceSheet {
    /** What a figure says stands before where it stands. */
    private static final Fold FOLD = new Fold(1, 9);

    private final ReportContent content;
    private final Names names;
    private final Messages messages;
    private final LinkBudget links = new LinkBudget();
    private long number;

    private EvidenceSheet(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    static TableSheet of(ReportContent content, Names names) {
        Messages messages = names.messages();
        Streamed<Evidence> all = content.evidence();
        Streamed<Evidence> shown = all.first(TableSheet.MOST_ROWS);
        return new TableSheet(
                messages.text("sheet.evidence"),
                "Evidence",
                messages.text("evidence.title"),
                names.note(
                        Shown.note(
                                messages,
                                messages.text("evidence.note", shown.size()),
                                all.size(),
                                content.whole().figures()),
                        all.size(),
                        Math.max(0, shown.size() - TableSheet.MOST_LINKS)),
                columns(content, messages),
                shown.size(),
                sink -> {
                    EvidenceSheet sheet = new EvidenceSheet(content, names);
                    shown.forEach(row -> sink.accept(sheet.cells(row)));
                },
                false,
                List.of(),
                null,
                messages.text("evidence.nothing"),
                FOLD);
    }

    private static List<Column> columns(ReportContent content, Messages messages) {
        return List.of(
                Column.fixed(messages.text("column.number"), 6),
                Column.fixed(messages.text("column.indicator"), 27),
                Column.fixed(messages.text("column.subject"), 12),
                Column.fixed(messages.text("column.period"), 14),
                Column.choice(
                        messages.text("column.measure"), messages.texts("measure.", Measure.values(), Measure::code)),
                Column.slim(messages.text("column.base"), 10),
                Column.fixed(messages.text("column.printed"), 15),
                Column.fixed(messages.text("column.sentence"), 56),
                Column.choice(
                        messages.text("column.verdict"), messages.texts("verdict.", Verdict.values(), Verdict::code)),
                Column.fixed(messages.text("column.publisher"), 16),
                Column.fixed(messages.text("column.published"), 11),
                Column.fixed(messages.text("column.document"), 38),
                Column.fixed(messages.text("column.place"), 24),
                Column.fixed(messages.text("column.derivation"), 20),
                Column.choice(
                        messages.text("column.section"), messages.texts("sheet.", Section.values(), Section::code)),
                Column.fixed(
                        messages.text("column.original"),
                        Shown.width(content, TextWidth.of(messages.text("original.link", 10_000)) + 2)));
    }

    private List<Cell> cells(Evidence row) {
        number++;
        Figure figure = row.figure();
        Source source = row.document().source();
        LocalDate published = source.published().value();
        return List.of(
                Cell.count(number),
                Cell.text(names.label(figure)),
                Cell.text(names.orNone(figure.subject())),
                Cell.text(names.period(figure.periodCode()), Look.CENTER),
                Cell.text(messages.text("measure." + figure.measure().code()), Look.CENTER),
                Cell.text(names.base(figure.periodCode(), figure.base(), figure.mean()), Look.CENTER),
                Cell.text(figure.text(), Look.CENTER),
                Quotes.of(row.sentence(), row.offset(), figure.text(), messages.text("cut")),
                verdict(row),
                Cell.text(names.orMissing(source.publisher().value())),
                published == null
                        ? Cell.text(messages.text("missing"), Look.CENTER)
                        : new Cell.Day(published, Look.DAY),
                Cell.text(row.document().path(), Look.CODE),
                Cell.text(names.place(figure.span().place()), Look.MUTED),
                Cell.text(rules(figure.derivation()), Look.CLIPPED),
                Cell.text(messages.text("sheet." + figure.section().code()), Look.CENTER),
                Shown.original(content, messages, figure.span(), number, links));
    }

    /** The tree of rules in one line: {@code figure(value(arabic) period)}. */
    static String rules(Derivation derivation) {
        return derivation.parts().isEmpty()
                ? derivation.rule()
                : derivation.rule()
                        + derivation.parts().stream()
                                .map(EvidenceSheet::rules)
                                .collect(Collectors.joining(" ", "(", ")"));
    }

    private Cell verdict(Evidence row) {
        Verdict verdict = row.verdict();
        return verdict == null
                ? Cell.text(messages.text("set_aside." + row.setAside()), Look.WARNING)
                : Cell.text(messages.text("verdict." + verdict.code()), look(verdict));
    }

    private static Look look(Verdict verdict) {
        return switch (verdict) {
            case CHOSEN -> Look.GOOD;
            case CONFLICTS -> Look.BAD;
            default -> Look.CENTER;
        };
    }
}
