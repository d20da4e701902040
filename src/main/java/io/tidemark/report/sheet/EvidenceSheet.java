package io.tidemark.report.sheet;

import io.tidemark.report.content.EvidenceRow;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Observation.Verdict;
import java.util.List;

/** The sheet of evidence: a line for each figure, with the sentence that it was read in. */
final class EvidenceSheet {
    private final Names names;
    private final Messages messages;
    private long number;

    private EvidenceSheet(Names names) {
        this.names = names;
        this.messages = names.messages();
    }

    static TableSheet of(ReportContent content, Names names) {
        Messages messages = names.messages();
        return new TableSheet(
                messages.text("sheet.evidence"),
                "Evidence",
                messages.text("evidence.title"),
                messages.text("evidence.note", content.evidence().size()),
                columns(messages),
                content.evidence().size(),
                sink -> {
                    EvidenceSheet sheet = new EvidenceSheet(names);
                    content.evidence().forEach(row -> sink.accept(sheet.cells(row)));
                },
                false,
                messages.text("evidence.nothing"));
    }

    private static List<Column> columns(Messages messages) {
        return List.of(
                Column.fixed(messages.text("column.number"), 7),
                Column.fixed(messages.text("column.indicator"), 26),
                Column.fixed(messages.text("column.period"), 12),
                Column.fixed(messages.text("column.measure"), 8),
                Column.fixed(messages.text("column.printed"), 16),
                Column.fixed(messages.text("column.sentence"), 76),
                Column.fixed(messages.text("column.verdict"), 10),
                Column.fixed(messages.text("column.publisher"), 20),
                Column.fixed(messages.text("column.published"), 12),
                Column.fixed(messages.text("column.document"), 32),
                Column.fixed(messages.text("column.place"), 16),
                Column.fixed(messages.text("column.span"), 22),
                Column.fixed(messages.text("column.section"), 8));
    }

    private List<Cell> cells(EvidenceRow row) {
        number++;
        return List.of(
                Cell.count(number),
                Cell.text(row.label()),
                Cell.text(names.period(row.key().period()), Look.CENTER),
                Cell.text(messages.text("measure." + row.key().measure().code()), Look.CENTER),
                Cell.text(row.text(), Look.CENTER),
                new Cell.Quote(row.sentence(), row.from(), row.to(), Look.WRAP),
                Cell.text(messages.text("verdict." + row.verdict().code()), look(row.verdict())),
                Cell.text(names.orNone(row.publisher())),
                row.published() == null
                        ? Cell.text(messages.text("none"), Look.CENTER)
                        : new Cell.Day(row.published(), Look.DAY),
                Cell.text(row.path(), Look.CODE),
                Cell.text(names.orNone(row.place()), Look.MUTED),
                Cell.text(span(row), Look.CODE),
                Cell.text(messages.text("sheet." + row.section().code()), Look.CENTER));
    }

    /** Where the characters stand, for {@code tidemark trace}: the document's hash, then its code points. */
    static String span(EvidenceRow row) {
        String document = row.document();
        return document.substring(0, Math.min(12, document.length())) + ":" + row.start() + "-" + row.end();
    }

    private static Look look(Verdict verdict) {
        return switch (verdict) {
            case CHOSEN -> Look.GOOD;
            case CONFLICTS -> Look.BAD;
            default -> Look.CENTER;
        };
    }
}
