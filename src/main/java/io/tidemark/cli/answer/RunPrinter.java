package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.job.log.LogLines;
import io.tidemark.statistics.Finding;
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
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run with its steps, counts and what it left to look at.
 *
 * @param out where to
 * @param json one JSON object instead of lines for people
 * @param zone of the times that people read
 * @param words for people
 */
public record RunPrinter(PrintWriter out, boolean json, ZoneId zone, Words words) {
    private static final int HEAD = 12;
    /** Of findings people see so many; JSON has all. */
    private static final int MOST = 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * Prints a run.
     *
     * @param findings that it left
     * @param log what the logs still tell of it
     */
    public void print(Summary summary, List<Step> steps, List<Finding> findings, LogLines log) {
        if (json) {
            Map<String, Object> fields = RunFields.of(summary);
            fields.put("steps", steps.stream().map(RunPrinter::fields).toList());
            fields.put("findingList", findings.stream().map(RunPrinter::fields).toList());
            fields.put("slowest", log.slowest().stream().map(RunPrinter::fields).toList());
            fields.put("log", log.warnings().stream().map(RunPrinter::fields).toList());
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        Run run = summary.run();
        out.println(words.say("attempt", run.reportDate(), run.attempt()) + ": "
                + words.say("state." + run.state().code()));
        line("started", TIME.format(run.started().atZone(zone)) + " " + zone);
        line("took", run.ended() == null ? words.say("noEnd") : Durations.of(run));
        if (run.state() == Run.State.DONE) {
            line("workbook", summary.workbook().toString());
        }
        line(
                "findings",
                words.say(
                        "errorsNotes",
                        summary.findings().getOrDefault(Severity.ERROR, 0L),
                        summary.findings().getOrDefault(Severity.WARNING, 0L),
                        summary.findings().getOrDefault(Severity.NOTE, 0L)));
        line("quarantine", words.say("files", summary.files().quarantined()));
        out.println();
        TextTable table = table("step", "execution", "state", "began", "took", "read", "written");
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
        print(words.say("counts"), new ArrayList<>(run.counters().entrySet()));
        print(words.say("madeWith"), new ArrayList<>(run.versions().entrySet()));
        print(findings, log);
    }

    private void print(List<Finding> findings, LogLines log) {
        if (!findings.isEmpty()) {
            out.println();
            FindingReader reader = new FindingReader(words.locale());
            TextTable table = table("finding", "severity", "about");
            findings.stream()
                    .limit(MOST)
                    .forEach(finding ->
                            table.add(finding.code(), finding.severity().code(), reader.say(finding)));
            table.print(out);
        }
        if (!log.slowest().isEmpty()) {
            out.println();
            TextTable table = table("slowest", "took");
            log.slowest().forEach(slow -> table.add(slow.path(), slow.took().toMillis() + " ms"));
            table.print(out);
        }
        if (!log.warnings().isEmpty()) {
            out.println();
            out.println(words.say("log"));
            log.warnings()
                    .forEach(line -> out.println(TIME.format(line.at().atZone(zone)) + " " + line.level() + " "
                            + line.step() + "  " + line.message()));
        }
    }

    private void line(String head, String text) {
        out.println(TextTable.padded(words.say(head), HEAD) + text);
    }

    private TextTable table(String... heads) {
        return new TextTable(Stream.of(heads).map(head -> words.say(head)).toArray(String[]::new));
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", finding.code());
        fields.put("severity", finding.severity().code());
        fields.put("observations", finding.observations());
        fields.put("arguments", finding.arguments());
        return fields;
    }

    private static Map<String, Object> fields(LogLines.Slow slow) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", slow.path());
        fields.put("milliseconds", slow.took().toMillis());
        return fields;
    }

    private static Map<String, Object> fields(LogLines.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", line.at().toString());
        fields.put("level", line.level());
        fields.put("step", line.step());
        fields.put("message", line.message());
        return fields;
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
