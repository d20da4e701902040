package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.SourceRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.source.Source;
import io.tidemark.statistics.Exclusion;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.StoredDocument;
import java.time.LocalDate;
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
        return TableSheet.streamed(
                messages.text("sheet.sources"),
                "Sources",
                messages.text("sources.title"),
                names.note(
                        Shown.note(
                                messages,
                                messages.text("sources.note", content.sources().size()),
                                content.sources().size(),
                                content.balance().listed()),
                        content.sources().size(),
                        0),
                List.of(
                        Column.fixed(messages.text("column.file"), 32),
                        Column.fixed(messages.text("column.state"), 10),
                        Column.fixed(messages.text("column.publisher"), 16),
                        Column.fixed(messages.text("column.published"), 12),
                        Column.fixed(messages.text("column.region"), 10),
                        Column.choice(
                                messages.text("column.authority"),
                                messages.texts("authority.", Source.Authority.values(), Source.Authority::name)),
                        Column.fixed(messages.text("column.figures"), 8),
                        Column.fixed(messages.text("column.exclusions"), 8),
                        Column.fixed(messages.text("column.bytes"), 10),
                        Column.fixed(messages.text("column.hash"), 34)),
                content.sources(),
                this::cells,
                messages.text("sources.nothing"));
    }

    private List<Cell> cells(SourceRow row) {
        StoredDocument document = row.document();
        Cell path = Cell.text(row.input().path(), Look.CODE);
        Cell bytes = Cell.count(row.input().bytes());
        String hash = row.input().hash();
        Cell print = Cell.text(hash == null ? messages.text("missing") : hash, Look.CODE);
        if (document == null) {
            Cell none = Cell.text(messages.text("none"), Look.CENTER);
            Cell state = Cell.text(messages.text("state.quarantined"), Look.BAD);
            return List.of(path, state, none, none, none, none, none, none, bytes, print);
        }
        Source source = document.source();
        LocalDate published = source.published().value();
        return List.of(
                path,
                Cell.text(messages.text("state.read"), Look.GOOD),
                Cell.text(names.orMissing(source.publisher().value())),
                published == null
                        ? Cell.text(messages.text("missing"), Look.CENTER)
                        : new Cell.Day(published, Look.DAY),
                Cell.text(names.orMissing(source.region().value())),
                Cell.text(
                        messages.text("authority." + source.authority().value().name())),
                Cell.count(document.figures()),
                Cell.count(document.exclusions()),
                bytes,
                print);
    }

    TableSheet exclusions() {
        return TableSheet.streamed(
                messages.text("sheet.exclusions"),
                "Exclusions",
                messages.text("exclusions.title"),
                names.note(
                        Shown.note(
                                messages,
                                messages.text(
                                        "exclusions.note", content.exclusions().size()),
                                content.exclusions().size(),
                                content.whole().exclusions()),
                        content.exclusions().size(),
                        0),
                List.of(
                        Column.fixed(messages.text("column.number_like"), 16),
                        Column.fixed(messages.text("column.reason"), 14),
                        Column.fixed(messages.text("column.sentence"), 60),
                        Column.fixed(messages.text("column.document"), 34),
                        Column.fixed(messages.text("column.place"), 18),
                        Column.fixed(messages.text("column.rule"), 20)),
                content.exclusions(),
                this::cells,
                messages.text("exclusions.nothing"));
    }

    private List<Cell> cells(Excluded row) {
        Exclusion exclusion = row.exclusion();
        return List.of(
                Cell.text(exclusion.text()),
                Cell.text(messages.text("reason." + exclusion.reason().code())),
                Quotes.of(row.sentence(), row.offset(), exclusion.text(), messages.text("cut")),
                Cell.text(row.path(), Look.CODE),
                Cell.text(names.place(exclusion.span().place()), Look.MUTED),
                Cell.text(exclusion.rule(), Look.CODE));
    }
}
