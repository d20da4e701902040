package io.tidemark.report;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Fold;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Head;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.workbook.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a sheet of evidence costs, beside a bare streaming POI writer and fastexcel that write the same cells as plain text
 * and numbers. The arguments are numbers of rows; each is written nine times by each in turn, and the median counts.
 * {@code cold:300} writes each of them in a process of its own.
 */
final class WorkbookCost {
    private static final int COLUMNS = 13;
    private static final int TIMES = 9;

    private WorkbookCost() {}

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("once")) {
            print(time(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])) + "\n");
            return;
        }
        for (String argument : arguments) {
            boolean cold = argument.startsWith("cold:");
            int rows = Integer.parseInt(argument.substring(argument.indexOf(':') + 1));
            List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < TIMES; i++) {
                for (int w = 0; w < times.size(); w++) {
                    // In turn, and each first in a third of the rounds.
                    int writer = (i + w) % times.size();
                    times.get(writer).add(cold ? inANewJava(writer, rows) : time(writer, rows));
                }
            }
            double[] medians = times.stream()
                    .mapToDouble(all -> all.stream().sorted().toList().get(TIMES / 2) / 1e6)
                    .toArray();
            print("%,d rows%s: tidemark %.0f ms, bare POI %.0f ms, fastexcel %.0f ms; tidemark/POI %.2f%n"
                    .formatted(
                            rows,
                            cold ? ", new Java" : "",
                            medians[0],
                            medians[1],
                            medians[2],
                            medians[0] / medians[1]));
        }
    }

    /** The first workbook of a process: what a night pays. */
    private static long inANewJava(int writer, int rows) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbookCost.class.getName(),
                        "once",
                        Integer.toString(writer),
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("a new Java ended with " + process.exitValue());
        }
        return Long.parseLong(said.strip());
    }

    private static void print(String line) {
        System.out.print(line);
    }

    private static long time(int writer, int rows) throws IOException {
        Writing writing = switch (writer) {
            case 0 -> out -> ours(rows, out);
            case 1 -> out -> poi(rows, out);
            default -> out -> fastexcel(rows, out);
        };
        Path file = Files.createTempFile("bench", ".xlsx");
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
        long took = System.nanoTime() - start;
        Files.delete(file);
        return took;
    }

    private static String sentence(int row) {
        return String.format(Locale.ROOT, "第%d份公报：全年地区生产总值%d.6亿元，按不变价格计算，比上年增长5.2%%。", row, 9000 + row % 700);
    }

    private static String text(int row, int column) {
        return column == 5 ? sentence(row) : "列" + column + "·" + row % 97;
    }

    private static void ours(int rows, OutputStream out) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(Column.fixed("列" + i, i == 5 ? 66 : 14));
        }
        TableSheet sheet = new TableSheet(
                "证据",
                "Evidence",
                "证据",
                "",
                columns,
                rows,
                sink -> {
                    for (int row = 1; row <= rows; row++) {
                        sink.accept(cells(row));
                    }
                },
                false,
                List.of(),
                null,
                "",
                Fold.ANYWHERE);
        Cover cover = new Cover("封面", "封面", List.of(), "", true, List.of(), "", List.of(), "", List.of());
        new WorkbookWriter(Messages.of("zh"), Profile.OFFICE)
                .write(
                        new Book(cover, List.of(sheet), "evidence.html"),
                        new Head("封面", "", LocalDate.of(2025, 3, 31), 1),
                        out);
    }

    private static List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>(COLUMNS);
        cells.add(Cell.count(row));
        for (int i = 1; i < COLUMNS - 1; i++) {
            cells.add(i == 5 ? new Cell.Quote(sentence(row), 4, 10, Look.WRAP) : Cell.text(text(row, i)));
        }
        String address = "0123456789ab-" + row + "-" + (row + 5);
        // As the sheet of evidence has it: beyond what a spreadsheet follows, the address stands as text.
        cells.add(
                row <= TableSheet.MOST_LINKS
                        ? new Cell.PageLink("原文", address, Look.LINK)
                        : Cell.text(address, Look.CODE));
        return cells;
    }

    private static void poi(int rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            SXSSFSheet sheet = book.createSheet("证据");
            for (int row = 1; row <= rows; row++) {
                SXSSFRow line = sheet.createRow(row - 1);
                line.createCell(0).setCellValue(row);
                for (int i = 1; i < COLUMNS; i++) {
                    line.createCell(i).setCellValue(text(row, i));
                }
            }
            book.write(out);
        }
    }

    private static void fastexcel(int rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("证据");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row - 1, 0, row);
                for (int i = 1; i < COLUMNS; i++) {
                    sheet.inlineString(row - 1, i, text(row, i));
                }
            }
        }
    }
}
