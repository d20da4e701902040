package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.job.due.Due;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs and their parts as JSON has them. */
public final class RunFields {
    private RunFields() {}

    /** A run's own record. */
    public static Map<String, Object> of(Run run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reportDate", run.reportDate().toString());
        fields.put("attempt", run.attempt());
        fields.put("state", run.state().name().toLowerCase(Locale.ROOT));
        fields.put("started", run.started().toString());
        fields.put("ended", run.ended() == null ? null : run.ended().toString());
        fields.put(
                "milliseconds",
                run.ended() == null
                        ? null
                        : Duration.between(run.started(), run.ended()).toMillis());
        fields.put("versions", run.versions());
        fields.put("counters", run.counters());
        return fields;
    }

    static Map<String, Object> of(Summary summary) {
        Map<String, Object> fields = of(summary.run());
        fields.put("workbook", summary.workbook().toString());
        fields.put("documentsNew", summary.files().read());
        fields.put("documentsKnown", summary.files().known());
        fields.put("figures", summary.files().figures());
        fields.put("exclusions", summary.files().exclusions());
        fields.put("observations", summary.observations());
        Map<String, Long> findings = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.put(severity.code(), summary.findings().getOrDefault(severity, 0L));
        }
        fields.put("findings", findings);
        List<Map<String, Object>> quarantine = new ArrayList<>();
        summary.quarantine().forEach(entry -> quarantine.add(of(entry)));
        fields.put("quarantine", quarantine);
        return fields;
    }

    /** What a recipient has of a run's report. */
    public static Map<String, Object> of(Run run, Delivery delivery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reportDate", run.reportDate().toString());
        fields.put("attempt", run.attempt());
        fields.put("channel", delivery.channel());
        fields.put("target", delivery.target());
        fields.put("state", delivery.state().code());
        fields.put("at", delivery.at().toString());
        fields.put("detail", delivery.detail());
        fields.put("kind", delivery.kind());
        fields.put("key", delivery.key());
        fields.put("version", delivery.version());
        fields.put("tries", delivery.tries());
        return fields;
    }

    /** A file that could not be read. */
    public static Map<String, Object> of(Quarantine.Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", entry.path());
        fields.put("place", entry.place());
        fields.put("reason", entry.reason());
        fields.put("detail", entry.detail());
        fields.put("remedy", entry.remedy());
        fields.put("arguments", entry.arguments());
        fields.put("hash", entry.hash());
        return fields;
    }

    /** A date on which a report is due. */
    public static Map<String, Object> of(Due due) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", due.date().toString());
        fields.put("state", due.state().code());
        fields.put("begins", due.begins().toOffsetDateTime().toString());
        fields.put("deadline", due.deadline().toOffsetDateTime().toString());
        fields.put("run", due.run() == null ? null : RunFields.of(due.run()));
        Map<String, Object> excuse = new LinkedHashMap<>();
        if (due.excuse() != null) {
            excuse.put("reason", due.excuse().reason());
            excuse.put("actor", due.excuse().actor());
            excuse.put("at", due.excuse().at().toString());
        }
        fields.put("excuse", due.excuse() == null ? null : excuse);
        return fields;
    }
}
