package io.tidemark.report.sheet;

import io.tidemark.report.content.ReportContent;
import io.tidemark.report.wording.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the report was made, and how to read it. */
final class RunSheets {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    RunSheets(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    TableSheet run() {
        List<List<Cell>> rows = new ArrayList<>();
        String head = messages.text("run.group.report");
        rows.add(fact(head, "run.date", new Cell.Day(content.head().date(), Look.DAY)));
        rows.add(fact(head, "run.attempt", Cell.count(content.head().attempt())));
        rows.add(fact(head, "run.region", Cell.text(names.orNone(content.head().region()), Look.CENTER)));
        content.versions()
                .forEach((name, version) -> rows.add(List.of(
                        Cell.text(messages.text("run.group.versions")),
                        Cell.text(named("version.", name)),
                        Cell.text(names.orNone(version), Look.CODE))));
        content.counters()
                .forEach((name, count) -> rows.add(List.of(
                        Cell.text(messages.text("run.group.counters")),
                        Cell.text(named("counter.", name)),
                        new Cell.Number(BigDecimal.valueOf(count), "#,##0", "#,##0", Look.NUMBER))));
        return TableSheet.of(
                messages.text("sheet.run"),
                "Run",
                messages.text("run.title"),
                messages.text("run.note"),
                List.of(
                        new Column(messages.text("column.group"), 14, 20),
                        new Column(messages.text("column.fact"), 30, 50),
                        new Column(messages.text("column.content"), 24, 60)),
                rows,
                messages.text("none"));
    }

    private List<Cell> fact(String group, String key, Cell value) {
        return List.of(Cell.text(group), Cell.text(messages.text(key)), value);
    }

    private String named(String prefix, String name) {
        return messages.has(prefix + name) ? messages.text(prefix + name) : name;
    }

    TableSheet notes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; messages.has("notes." + i + ".term"); i++) {
            rows.add(List.of(
                    Cell.text(messages.text("notes." + i + ".term")),
                    Cell.text(messages.text("notes." + i + ".text"), Look.WRAP)));
        }
        return TableSheet.of(
                messages.text("sheet.notes"),
                "Notes",
                messages.text("notes.title"),
                messages.text("notes.note"),
                List.of(
                        new Column(messages.text("column.term"), 16, 28),
                        new Column(messages.text("column.meaning"), 60, 110)),
                rows,
                messages.text("none"));
    }
}
