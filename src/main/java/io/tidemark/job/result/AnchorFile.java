package io.tidemark.job.result;

import io.tidemark.audit.Entry;
import io.tidemark.report.Report;
import io.tidemark.store.PrivateFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code anchor.json}, beside the report: the head of the audit log when the report was written, the anchor on the cover, the
 * workbook's hash. Kept where the store's keeper cannot reach, it shows later whether the log was cut or written anew. It
 * tells of times and names, so the manifest does not list it.
 *
 * @param report {@code 2026-11-23/1}
 * @param head the event that the report was written
 * @param anchor the one on the workbook's cover
 */
public record AnchorFile(String report, Entry head, String anchor, ReportFile workbook) {
    /** What it is called. */
    public static final String NAME = Report.ANCHOR;

    /** Writes it beside and moves it into place. */
    void write(Path folder) throws IOException {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("events", head.seq());
        log.put("head", head.hash());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", workbook.name());
        file.put("sha256", workbook.hash());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "tidemark-anchor/1");
        all.put("report", report);
        all.put("auditLog", log);
        all.put("anchor", anchor);
        all.put("workbook", file);
        Path beside = folder.resolve("." + NAME + ".part");
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(beside, mapper.writeValueAsString(all) + "\n");
        PrivateFiles.settle(beside);
        Files.move(beside, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
