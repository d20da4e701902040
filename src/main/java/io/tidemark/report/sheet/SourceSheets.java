package io.tidemark.report.sheet;

import io.tidemark.report.content.ExclusionRow;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.SourceRow;
import io.tidemark.report.wording.Messages;
import java.util.List;

/** What was read: the files of the run, and the numbers in them that are no figures. */
final class SourceSheets {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    SourceSheets(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    TableSheet sources() {
        return new TableSheet(
                messages.text("sheet.sources"),
                "Sources",
                messages.text("sources.title"),
                messages.text("sources.note", content.sources().size()),
                List.of(
                        Column.fixed(messages.text("column.file"), 40),
                        Column.fixed(messages.text("column.state"), 10),
                        Column.fixed(messages.text("column.publisher"), 22),
                        Column.fixed(messages.text("column.published"), 12),
                        Column.fixed(messages.text("column.region"), 12),
                        Column.fixed(messages.text("column.authority"), 12),
                        Column.fixed(messages.text("column.figures"), 8),
                        Column.fixed(messages.text("column.exclusions"), 8),
                        Column.fixed(messages.text("column.bytes"), 12),
                        Column.fixed(messages.text("column.hash"), 36)),
                content.sources().size(),
                sink -> content.sources().forEach(row -> sink.accept(cells(row))),
                false,
                messages.text("sources.nothing"));
    }

    private List<Cell> cells(SourceRow row) {
        return List.of(
                Cell.text(row.path(), Look.CODE),
                Cell.text(
                        messages.text("state." + row.state()),
                        row.state().equals("quarantined") ? Look.BAD : Look.GOOD),
                Cell.text(names.orNone(row.publisher())),
                row.published() == null
                        ? Cell.text(messages.text("none"), Look.CENTER)
                        : new Cell.Day(row.published(), Look.DAY),
                Cell.text(names.orNone(row.region())),
                Cell.text(messages.text("authority." + row.authority())),
                Cell.count(row.figures()),
                Cell.count(row.exclusions()),
                Cell.count(row.bytes()),
                Cell.text(names.orNone(row.hash()), Look.CODE));
    }

    TableSheet exclusions() {
        return new TableSheet(
                messages.text("sheet.exclusions"),
                "Exclusions",
                messages.text("exclusions.title"),
                messages.text("exclusions.note", content.exclusions().size()),
                List.of(
                        Column.fixed(messages.text("column.number_like"), 20),
                        Column.fixed(messages.text("column.reason"), 16),
                        Column.fixed(messages.text("column.sentence"), 80),
                        Column.fixed(messages.text("column.document"), 34),
                        Column.fixed(messages.text("column.place"), 16),
                        Column.fixed(messages.text("column.rule"), 22)),
                content.exclusions().size(),
                sink -> content.exclusions().forEach(row -> sink.accept(cells(row))),
                false,
                messages.text("exclusions.nothing"));
    }

    private List<Cell> cells(ExclusionRow row) {
        return List.of(
                Cell.text(row.text()),
                Cell.text(messages.text("reason." + row.reason().code())),
                new Cell.Quote(row.sentence(), row.from(), row.to(), Look.WRAP),
                Cell.text(row.path(), Look.CODE),
                Cell.text(names.orNone(row.place()), Look.MUTED),
                Cell.text(row.rule(), Look.CODE));
    }
}
