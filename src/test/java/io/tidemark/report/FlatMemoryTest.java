package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many rows a workbook has, writing it takes no more memory: the rows pass by and are not held. */
@Tag("job")
class FlatMemoryTest {
    private static final int SENTENCE = 7;
    private static final int ROWS = 100_000;
    /** Held in memory, the rows alone would take more than twice as much. */
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_rows_of_evidence_are_written_with_a_heap_that_could_not_hold_them() throws Exception {
        File said = folder.resolve("said.log").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRows.class.getName(),
                        folder.toString(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(said.toPath())).isZero();
        long number = 0;
        try (ReadableWorkbook read =
                        new ReadableWorkbook(folder.resolve("workbook.xlsx").toFile());
                Stream<Row> stream = read.findSheet("证据").orElseThrow().openStream()) {
            Iterator<Row> rows = stream.skip(3).iterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                number++;
                if (row.getCell(0).asNumber().compareTo(BigDecimal.valueOf(number)) != 0
                        || !row.getCell(SENTENCE).getText().startsWith(ManyRows.sentence(number, ""))) {
                    assertThat(List.of(
                                    row.getCell(0).getText(),
                                    row.getCell(SENTENCE).getText()))
                            .as("row " + number)
                            .isEmpty();
                }
            }
        }
        assertThat(number).isEqualTo(ROWS);
    }
}
