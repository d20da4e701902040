package io.tidemark.bench;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.QuantityPattern;
import io.tidemark.inputs.InventedBulletins;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Sources;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the least that one could write would cost: a bare loop of inserts, a bare streaming POI writer, a regular expression.
 * Beside the last two stand Tidemark's own sheet and extractor.
 */
record Floors(int rows, Path folder, Results results) {
    private static final int COLUMNS = 14;
    private static final int BATCH = 500;
    private static final int COMMIT = 2_000;
    private static final int TEXTS = 200;
    private static final int PASSES = 9;
    private static final double REPORT_AT_MOST = 1.3;
    private static final Pattern SHEETS =
            Pattern.compile("rows: tidemark ([0-9,]+) ms, bare POI ([0-9,]+) ms, fastexcel ([0-9,]+) ms");

    void measure() throws IOException, InterruptedException, SQLException {
        List<List<String>> lines = new ArrayList<>();
        inserts(lines);
        sheets(lines);
        texts(lines);
        results.add(new Results.Table("Floors", List.of("what", "a second", "ratio"), lines, ""));
    }

    private void inserts(List<List<String>> lines) throws IOException, SQLException {
        Path file = folder.resolve("bare.db");
        List<Double> taken = new ArrayList<>();
        for (int pass = 0; pass < 3; pass++) {
            Files.deleteIfExists(file);
            try (Connection connection = Database.open(file).connect()) {
                Sql.run(connection, "CREATE TABLE bare (c1" + numbered() + ")");
                connection.setAutoCommit(false);
                long began = System.nanoTime();
                insert(connection);
                taken.add((System.nanoTime() - began) / 1e9);
            }
        }
        Files.deleteIfExists(file);
        lines.add(List.of(
                "bare inserts, rows of %d columns, no index, a commit every %,d".formatted(COLUMNS, COMMIT),
                Numbers.rate(rows / Numbers.median(taken, each -> each)),
                ""));
    }

    private static String numbered() {
        StringBuilder columns = new StringBuilder();
        for (int i = 2; i <= COLUMNS; i++) {
            columns.append(", c").append(i);
        }
        return columns.toString();
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bare VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")")) {
            for (int row = 1; row <= rows; row++) {
                for (int column = 1; column <= COLUMNS; column++) {
                    if (column % 3 == 0) {
                        insert.setLong(column, row * 31L + column);
                    } else {
                        insert.setString(column, "列" + column + "·" + row % 977);
                    }
                }
                insert.addBatch();
                if (row % BATCH == 0) {
                    insert.executeBatch();
                }
                if (row % COMMIT == 0) {
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** In a process with the heap of a night: the benchmark of the workbook, and the lines that it prints. */
    private void sheets(List<List<String>> lines) throws IOException, InterruptedException {
        Child child = new Child.Start(
                        Path.of("").toAbsolutePath(),
                        Map.of(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                Nights.HEAP,
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.tidemark.report.WorkbookCost",
                                String.valueOf(rows)))
                .run()
                .expect(0);
        Matcher sheets = SHEETS.matcher(child.out());
        if (!sheets.find()) {
            throw new IOException("the benchmark of the workbook said " + child.out());
        }
        double own = millis(sheets.group(1));
        double bare = millis(sheets.group(2));
        lines.add(List.of("bare streaming POI, rows of evidence", Numbers.rate(rows / bare * 1000), ""));
        lines.add(List.of("fastexcel", Numbers.rate(rows / millis(sheets.group(3)) * 1000), ""));
        lines.add(List.of(
                "Tidemark's sheet of evidence",
                Numbers.rate(rows / own * 1000),
                String.format(Locale.ROOT, "%.2f × the time of bare POI", own / bare)));
        results.atMost("report: %,d rows of evidence / bare POI".formatted(rows), own / bare, REPORT_AT_MOST);
    }

    private static double millis(String printed) {
        return Double.parseDouble(printed.replace(",", ""));
    }

    private void texts(List<List<String>> lines) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        Path home = Files.createDirectories(folder.resolve("texts"));
        InventedBulletins bulletins = new InventedBulletins(1);
        bulletins.write(home, 0, TEXTS);
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, new Sources("", null));
        List<Document> documents = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < TEXTS; i++) {
            Document document = ((Reading.Accepted) reader.read(home, bulletins.path(i))).document();
            documents.add(document);
            characters += document.text().length();
        }
        Extractor extractor = new Extractor(catalogue);
        Pattern pattern = QuantityPattern.of(catalogue);
        List<Double> own = new ArrayList<>();
        List<Double> expression = new ArrayList<>();
        long found = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long began = System.nanoTime();
            for (Document document : documents) {
                Matcher matcher = pattern.matcher(document.text());
                while (matcher.find()) {
                    found++;
                }
            }
            long between = System.nanoTime();
            for (Document document : documents) {
                found += extractor.extract(document).figures().size();
            }
            expression.add((between - began) / 1e9);
            own.add((System.nanoTime() - between) / 1e9);
        }
        double bare = Numbers.median(expression, each -> each);
        double all = Numbers.median(own, each -> each);
        lines.add(List.of(
                "one regular expression, characters (%,d runs and figures found)".formatted(found),
                Numbers.rate(characters / bare),
                ""));
        lines.add(List.of(
                "Tidemark's extractor, one thread",
                Numbers.rate(characters / all),
                String.format(Locale.ROOT, "%.2f × the time of the expression", all / bare)));
    }
}
