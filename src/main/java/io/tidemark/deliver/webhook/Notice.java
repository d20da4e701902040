package io.tidemark.deliver.webhook;

import io.tidemark.deliver.Differences;
import io.tidemark.deliver.Kind;
import io.tidemark.report.Report;
import io.tidemark.report.content.ReportContent;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an address is told of a report.
 *
 * @param key the line of the ledger
 * @param kind why it is told
 * @param content what the report says
 * @param differences from what was told last
 * @param report with its files
 * @param auditSeq number of the newest event of the audit log
 * @param auditHash its hash
 */
public record Notice(
        String key,
        Kind kind,
        ReportContent content,
        Differences differences,
        Report report,
        long auditSeq,
        String auditHash) {

    /** One object. */
    public String json() {
        ReportFile workbook = report.workbookFile();
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("key", key);
        notice.put("kind", kind.code());
        notice.put("title", content.head().title());
        notice.put("reportDate", content.head().date().toString());
        notice.put("attempt", content.head().attempt());
        notice.put(
                "workbook",
                fields(
                        "name", workbook.name(),
                        "path", report.workbook().toString(),
                        "sha256", workbook.hash(),
                        "bytes", workbook.bytes()));
        notice.put(
                "changes",
                fields(
                        "added", differences.added(),
                        "revised", differences.revised().size(),
                        "withdrawn", differences.withdrawn().size()));
        notice.put(
                "attention",
                fields(
                        "errors", count(Severity.ERROR),
                        "warnings", count(Severity.WARNING),
                        "quarantined", content.quarantine().size()));
        notice.put("audit", fields("seq", auditSeq, "hash", auditHash));
        return JsonMapper.shared().writeValueAsString(notice);
    }

    private long count(Severity severity) {
        return content.severities().getOrDefault(severity, 0L);
    }

    /** @param namesAndValues name, value, name, value … */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
