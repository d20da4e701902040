package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A report on disk, with what tests ask of its files. What was read once is kept: a file that was made is not changed. */
final class MadeReport {
    private final Report report;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> parts = new TreeMap<>();

    MadeReport(Report report) {
        this.report = report;
    }

    static MadeReport of(Path database, Run run, Path output, String region, String language, Profile profile)
            throws Exception {
        return new MadeReport(new ReportWriter(Catalogue.shipped(), new ReportSettings(region, language, "", profile))
                .write(Database.readOnly(database), run, output, WriteReport.AT)
                .report());
    }

    Report report() {
        return report;
    }

    List<Row> rows(String sheet) throws IOException {
        if (!rows.containsKey(sheet)) {
            try (ReadableWorkbook read =
                    new ReadableWorkbook(report.workbook().toFile(), new ReadingOptions(true, false))) {
                rows.put(sheet, List.copyOf(read.findSheet(sheet).orElseThrow().read()));
            }
        }
        return Objects.requireNonNull(rows.get(sheet));
    }

    /** The XML of a sheet. */
    String sheet(String name) throws IOException {
        if (sheets.isEmpty()) {
            try (ReadableWorkbook read = new ReadableWorkbook(report.workbook().toFile())) {
                for (Sheet sheet : read.getSheets().toList()) {
                    sheets.put(sheet.getName(), parts().get("xl/worksheets/sheet" + (sheet.getIndex() + 1) + ".xml"));
                }
            }
        }
        return Objects.requireNonNull(sheets.get(name), name);
    }

    Map<String, String> parts() throws IOException {
        if (parts.isEmpty()) {
            try (ZipFile zip = new ZipFile(report.workbook().toFile())) {
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    String file(String ending) throws IOException {
        return Files.readString(report.files().stream()
                .filter(file -> file.name().endsWith(ending))
                .map(file -> report.folder().resolve(file.name()))
                .findFirst()
                .orElseThrow());
    }

    static List<String> all(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
