package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A report on disk, with what tests ask of its files. */
record MadeReport(Report report) {

    static MadeReport of(Path database, Run run, Path output, String region, String language, Profile profile)
            throws Exception {
        return new MadeReport(new ReportWriter(Catalogue.shipped(), new ReportSettings(region, language, "", profile))
                .write(Database.readOnly(database), run, output, WriteReport.AT)
                .report());
    }

    List<Row> rows(String sheet) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(report.workbook().toFile(), new ReadingOptions(true, false))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    /** The XML of a sheet. */
    String sheet(String name) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(report.workbook().toFile())) {
            int index = read.findSheet(name).orElseThrow().getIndex();
            return parts().get("xl/worksheets/sheet" + (index + 1) + ".xml");
        }
    }

    Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(report.workbook().toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
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
