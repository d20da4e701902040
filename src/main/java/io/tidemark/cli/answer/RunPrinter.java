package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Steps.Step;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run with its steps, counts and what it left to look at.
 *
 * @param out where to
 * @param json one JSON object instead of lines for people
 * @param zone of the times that people read
 */
public record RunPrinter(PrintWriter out, boolean json, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public void print(Summary summary, List<Step> steps) {
        if (json) {
            Map<String, Object> fields = RunFields.of(summary);
            fields.put("steps", steps.stream().map(RunPrinter::fields).toList());
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        Run run = summary.run();
        out.println(run.reportDate() + ", attempt " + run.attempt() + ": "
                + run.state().code());
        out.println("started     " + TIME.format(run.started().atZone(zone)) + " " + zone);
        out.println("took        " + (run.ended() == null ? "no end yet" : Durations.of(run)));
        if (run.state() == Run.State.DONE) {
            out.println("workbook    " + summary.workbook());
        }
        out.println("findings    " + summary.findings().getOrDefault(Severity.ERROR, 0L) + " errors, "
                + summary.findings().getOrDefault(Severity.WARNING, 0L) + " warnings, "
                + summary.findings().getOrDefault(Severity.NOTE, 0L) + " notes");
        out.println("quarantine  " + summary.quarantine().size());
        out.println();
        TextTable table = new TextTable("step", "execution", "state", "began", "took", "read", "written");
        for (Step step : steps) {
            Duration took = step.took();
            table.add(
                    step.name(),
                    String.valueOf(step.execution()),
                    step.state(),
                    TIME.format(step.started().atZone(zone)),
                    took == null ? "" : took.toMillis() + " ms",
                    String.valueOf(step.read()),
                    String.valueOf(step.written()));
        }
        table.print(out);
        out.println();
        print("counts", new ArrayList<>(run.counters().entrySet()));
        print("made with", new ArrayList<>(run.versions().entrySet()));
    }

    private void print(String head, List<? extends Map.Entry<String, ?>> entries) {
        TextTable table = new TextTable(head, "");
        entries.forEach(entry -> table.add(entry.getKey(), String.valueOf(entry.getValue())));
        table.print(out);
    }

    private static Map<String, Object> fields(Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Duration took = step.took();
        fields.put("step", step.name());
        fields.put("execution", step.execution());
        fields.put("state", step.state());
        fields.put("started", step.started().toString());
        fields.put("milliseconds", took == null ? null : took.toMillis());
        fields.put("read", step.read());
        fields.put("written", step.written());
        return fields;
    }
}
