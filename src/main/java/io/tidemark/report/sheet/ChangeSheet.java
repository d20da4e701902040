package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Change;
import io.tidemark.report.content.Changes;
import io.tidemark.report.content.Head;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.store.observation.Change.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is different from the last report, with old and new value and the reason. */
final class ChangeSheet {
    /** Kind of the change, then what it is about. */
    private static final Fold FOLD = new Fold(5, 0);

    private final Names names;
    private final Messages messages;
    private final LinkBudget links = new LinkBudget();

    private ChangeSheet(Names names) {
        this.names = names;
        this.messages = names.messages();
    }

    static TableSheet of(ReportContent content, Names names) {
        Messages messages = names.messages();
        ChangeSheet sheet = new ChangeSheet(names);
        Changes changes = content.changes();
        Head since = changes.since();
        List<List<Cell>> rows = changes.all().stream().map(sheet::cells).toList();
        String note = since == null
                ? messages.text("changes.note.first", changes.total())
                : messages.text("changes.note", changes.total(), since.date(), since.attempt());
        return TableSheet.of(
                        messages.text("sheet.changes"),
                        "Changes",
                        messages.text("changes.title"),
                        names.note(
                                Shown.note(messages, note, rows.size(), changes.total()),
                                rows.size(),
                                sheet.links.refused()),
                        List.of(
                                Column.choice(
                                        messages.text("column.change_kind"),
                                        messages.texts("change.", Change.Kind.values(), Change.Kind::code)),
                                new Column(messages.text("column.indicator"), 22, 34),
                                new Column(messages.text("column.subject"), 10, 20),
                                new Column(messages.text("column.period"), 10, 18),
                                new Column(messages.text("column.measure"), 8, 16),
                                new Column(messages.text("column.before"), 14, 24),
                                new Column(messages.text("column.now"), 14, 24),
                                new Column(messages.text("column.reason"), 16, 30),
                                new Column(messages.text("column.document"), 24, 40),
                                new Column(messages.text("column.evidence"), 10, 18)),
                        rows,
                        messages.text("changes.nothing"))
                .with(FOLD);
    }

    private List<Cell> cells(Change change) {
        ReportRow row = change.row();
        io.tidemark.store.observation.Change held = change.held();
        return List.of(
                Cell.text(messages.text("change." + change.kind().code()), look(change.kind())),
                Cell.text(names.indicator(held.key().concept(), held.label())),
                Cell.text(names.orNone(held.key().subject())),
                Cell.text(names.period(held.key().period()), Look.CENTER),
                Cell.text(names.measure(held.key()), Look.CENTER),
                value(held.before()),
                value(held.after()),
                Cell.text(messages.text("cause." + held.cause().code()), Look.WRAP),
                Cell.text(held.path(), Look.CODE),
                row == null ? Cell.text(messages.text("none"), Look.CENTER) : names.evidence(row, links));
    }

    private Cell value(@Nullable Value value) {
        return value == null
                ? Cell.text(messages.text("none"), Look.CENTER)
                : Cell.text(names.value(value.quantity(), value.text()), Look.RIGHT);
    }

    private static Look look(Change.Kind kind) {
        return switch (kind) {
            case NEW -> Look.GOOD;
            case REVISED -> Look.WARNING;
            case WITHDRAWN -> Look.BAD;
            case REREAD -> Look.CENTER;
        };
    }
}
