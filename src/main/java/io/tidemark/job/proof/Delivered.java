package io.tidemark.job.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Something that was delivered and kept, with the hashes that it names.
 *
 * @param isWorkbook whether it is a workbook; else a text: a mail or an anchor file
 * @param hashes all of 64 hexadecimal digits that it shows, of a workbook those on its cover
 */
record Delivered(boolean isWorkbook, Set<String> hashes) {
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    /** A line of a mail that goes on in the next one. */
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");

    Delivered {
        hashes = Set.copyOf(hashes);
    }

    /** @throws IOException for a file that shows no hash */
    static Delivered read(Path kept) throws IOException {
        boolean isWorkbook = kept.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        String text = isWorkbook
                ? cover(kept)
                : SOFT_BREAK.matcher(Files.readString(kept)).replaceAll("");
        Set<String> hashes = new LinkedHashSet<>();
        Matcher matcher = HASH.matcher(text);
        while (matcher.find()) {
            hashes.add(matcher.group());
        }
        if (hashes.isEmpty()) {
            throw new IOException(kept + " shows no anchor. Give a workbook of Tidemark, its anchor.json or its mail");
        }
        return new Delivered(isWorkbook, hashes);
    }

    private static String cover(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            rows.forEach(row -> row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell -> text.append(cell.getText()).append('\n')));
        } catch (ExcelReaderException e) {
            throw new IOException(workbook + " is no workbook: " + e.getMessage(), e);
        }
        return text.toString();
    }
}
