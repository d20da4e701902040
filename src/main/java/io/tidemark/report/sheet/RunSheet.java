package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.wording.Messages;
import io.tidemark.store.night.Balance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the report was made. */
final class RunSheet {
    private final ReportContent content;
    private final Names names;
    private final Messages messages;

    RunSheet(ReportContent content, Names names) {
        this.content = content;
        this.names = names;
        this.messages = names.messages();
    }

    TableSheet sheet() {
        List<List<Cell>> rows = new ArrayList<>();
        String head = messages.text("run.group.report");
        rows.add(fact(head, "run.date", new Cell.Day(content.head().date(), Look.DAY)));
        rows.add(fact(head, "run.attempt", Cell.count(content.head().attempt())));
        rows.add(fact(head, "run.region", Cell.text(names.orNone(content.head().region()), Look.CENTER)));
        rows.add(fact(head, "run.basis", Cell.text(content.basis(), Look.CODE)));
        // Only what decides the figures: the same inputs give the same workbook on any Java and any system.
        content.versions().forEach((name, version) -> {
            if (messages.has("version." + name)) {
                rows.add(fact(messages.text("run.group.versions"), "version." + name, Cell.text(version, Look.CODE)));
            }
        });
        counts().forEach((name, count) ->
                rows.add(fact(messages.text("run.group.counters"), "counter." + name, Cell.count(count))));
        return TableSheet.of(
                messages.text("sheet.run"),
                "Run",
                messages.text("run.title"),
                messages.text("run.note"),
                List.of(
                        new Column(messages.text("column.group"), 14, 20),
                        new Column(messages.text("column.fact"), 30, 50),
                        new Column(messages.text("column.content"), 44, 60)),
                rows,
                messages.text("none"));
    }

    private List<Cell> fact(String group, String key, Cell value) {
        return List.of(Cell.text(group), Cell.text(messages.text(key)), value);
    }

    /** The counts that are the same whatever nights came before. */
    private Map<String, Long> counts() {
        Balance balance = content.balance();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("listed", balance.listed());
        counts.put("read", balance.known() + balance.read());
        counts.put("quarantined", balance.quarantined());
        counts.put("runs", balance.runs());
        counts.put("figures", balance.figures());
        counts.put("exclusions", balance.exclusions());
        counts.put("unread", balance.listed() - balance.known() - balance.read() - balance.quarantined());
        counts.put("standing", balance.standing());
        counts.put("attached", balance.attached());
        counts.put("set_aside", balance.setAside());
        counts.put("unexplained", balance.standing() - balance.attached() - balance.setAside());
        counts.put("observations", content.whole().observations());
        counts.put("runs_all", content.ledger().runs());
        counts.put("runs_uncovered", content.ledger().runs() - content.ledger().covered());
        return counts;
    }
}
