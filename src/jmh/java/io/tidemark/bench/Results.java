package io.tidemark.bench;

import io.tidemark.cli.answer.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What came out: tables as they are made, then the targets, in words and in JSON. */
final class Results {
    private final PrintWriter out;
    private final boolean markdown;
    private final Machine machine;
    private final List<Table> tables = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Results(PrintWriter out, boolean markdown, Machine machine) {
        this.out = out;
        this.markdown = markdown;
        this.machine = machine;
        out.println(machine.line());
        out.flush();
    }

    /** @param note below the table, empty for none */
    record Table(String title, List<String> columns, List<List<String>> rows, String note) {}

    /** @param atMost whether the value may be no more than the limit; else no less */
    record Target(String name, double value, double limit, boolean atMost) {
        boolean isMet() {
            return atMost ? value <= limit : value >= limit;
        }
    }

    void add(Table table) {
        tables.add(table);
        out.println();
        if (markdown) {
            out.println("**" + table.title + "**\n");
            out.println("| " + String.join(" | ", table.columns) + " |");
            out.println("|---".repeat(table.columns.size()) + "|");
            table.rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
            out.println();
        } else {
            out.println(table.title);
            TextTable text = new TextTable(table.columns.toArray(String[]::new));
            table.rows.forEach(row -> text.add(row.toArray(String[]::new)));
            text.print(out);
        }
        if (!table.note.isEmpty()) {
            out.println(table.note);
        }
        out.flush();
    }

    void atMost(String name, double value, double limit) {
        targets.add(new Target(name, value, limit, true));
    }

    void atLeast(String name, double value, double limit) {
        targets.add(new Target(name, value, limit, false));
    }

    /** Tells of what takes long, on a terminal only. */
    void say(String words) {
        if (!markdown) {
            out.println("… " + words);
            out.flush();
        }
    }

    /** What could not be measured, and why. */
    void failed(String part, Exception failure) {
        failures.add(part + ": " + failure);
        out.println();
        out.println(part + " could not be measured: " + failure);
        out.flush();
    }

    void printTargets() {
        List<List<String>> rows = new ArrayList<>();
        for (Target each : targets) {
            rows.add(List.of(
                    each.name,
                    String.format(Locale.ROOT, "%.2f", each.value),
                    (each.atMost ? "≤ " : "≥ ") + each.limit,
                    each.isMet() ? "met" : "not met"));
        }
        add(new Table("Targets", List.of("what", "is", "target", ""), rows, ""));
    }

    void write(Path file) throws IOException {
        List<Map<String, Object>> met = new ArrayList<>();
        for (Target each : targets) {
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("name", each.name);
            target.put("value", each.value);
            target.put(each.atMost ? "atMost" : "atLeast", each.limit);
            target.put("met", each.isMet());
            met.add(target);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("targets", met);
        all.put("failures", failures);
        all.put("tables", tables);
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
}
