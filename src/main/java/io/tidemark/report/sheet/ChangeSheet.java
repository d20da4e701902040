package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Change;
import io.tidemark.report.content.Changes;
import io.tidemark.report.content.Head;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.observation.Earlier.Past;
import io.tidemark.store.observation.Held;
import java.util.List;

/** What is different from the last report, with old and new value and the reason. */
final class ChangeSheet {
    private final Names names;
    private final Messages messages;

    private ChangeSheet(Names names) {
        this.names = names;
        this.messages = names.messages();
    }

    static TableSheet of(ReportContent content, Names names) {
        Messages messages = names.messages();
        ChangeSheet sheet = new ChangeSheet(names);
        Changes changes = content.changes();
        Head since = changes.since();
        return TableSheet.of(
                messages.text("sheet.changes"),
                "Changes",
                messages.text("changes.title"),
                since == null
                        ? messages.text("changes.note.first")
                        : messages.text("changes.note", changes.all().size(), since.date(), since.attempt()),
                List.of(
                        Column.choice(
                                messages.text("column.change_kind"),
                                messages.texts("change.", Change.Kind.values(), Change.Kind::code)),
                        new Column(messages.text("column.indicator"), 22, 34),
                        new Column(messages.text("column.subject"), 10, 20),
                        new Column(messages.text("column.period"), 10, 18),
                        new Column(messages.text("column.measure"), 8, 10),
                        new Column(messages.text("column.before"), 14, 24),
                        new Column(messages.text("column.now"), 14, 24),
                        new Column(messages.text("column.reason"), 16, 30),
                        new Column(messages.text("column.document"), 24, 40),
                        new Column(messages.text("column.evidence"), 10, 10)),
                changes.all().stream().map(sheet::cells).toList(),
                messages.text(since == null ? "changes.first" : "changes.nothing"));
    }

    private List<Cell> cells(Change change) {
        ReportRow now = change.now();
        Past before = change.before();
        Cell none = Cell.text(messages.text("none"), Look.CENTER);
        Cell kind = Cell.text(messages.text("change." + change.kind().code()), look(change.kind()));
        Cell reason = Cell.text(messages.text("change_reason." + change.reason().code()), Look.WRAP);
        Cell old = before == null ? none : Cell.text(names.value(before.quantity(), before.text()), Look.RIGHT);
        if (now != null) {
            Held held = now.observation();
            return row(
                    kind,
                    names.indicator(held),
                    held.key(),
                    old,
                    Cell.text(names.value(held.quantity(), held.text()), Look.RIGHT),
                    reason,
                    held.chosen().document().path(),
                    names.evidence(now));
        }
        if (before == null) {
            throw new IllegalStateException("a change is of something");
        }
        String name = names.indicator(before.key().concept(), before.label());
        return row(kind, name, before.key(), old, none, reason, before.path(), none);
    }

    private List<Cell> row(
            Cell kind, String name, Key key, Cell old, Cell now, Cell reason, String path, Cell evidence) {
        return List.of(
                kind,
                Cell.text(name),
                Cell.text(names.orNone(key.subject())),
                Cell.text(names.period(key.period()), Look.CENTER),
                Cell.text(messages.text("measure." + key.measure().code()), Look.CENTER),
                old,
                now,
                reason,
                Cell.text(path, Look.CODE),
                evidence);
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
