package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.store.night.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every sheet, whatever the night, the language and the profile. */
class WorkbookShapeTest {
    @TempDir
    static Path folder;

    private static Run usual;
    private static Run regions;

    @BeforeAll
    static void fill() throws Exception {
        usual = Nights.usual().fill(folder.resolve("usual.db"));
        TenRegions.night(2023).delivers().fill(folder.resolve("regions.db"));
        regions = new Night()
                .attempt(2)
                .reads(TenRegions.bulletin("东港市", 2024, 3))
                .fill(folder.resolve("regions.db"));
    }

    @ParameterizedTest
    @CsvSource({
        "usual, zh, OFFICE",
        "usual, en, OFFICE",
        "usual, zh, ACCESSIBLE",
        "usual, en, ACCESSIBLE",
        "regions, zh, OFFICE",
        "regions, en, ACCESSIBLE"
    })
    void no_cell_of_a_table_is_blank_merged_or_a_formula(String night, String language, Profile profile)
            throws Exception {
        boolean many = night.equals("regions");
        MadeReport made = MadeReport.of(
                folder.resolve(night + ".db"),
                many ? regions : usual,
                Files.createTempDirectory(folder, "output"),
                many ? TenRegions.REGIONS.get(0) : "大连市",
                language,
                profile);
        made.parts().forEach((name, xml) -> assertThat(xml).as(name).doesNotContain("mergeCell", "<f>"));
        try (ReadableWorkbook read =
                new ReadableWorkbook(made.report().workbook().toFile())) {
            for (Sheet sheet : read.getSheets().skip(1).toList()) {
                List<Row> rows = sheet.read();
                if (!made.sheet(sheet.getName()).contains("<tablePart ")) {
                    assertThat(rows)
                            .as(sheet.getName())
                            .hasSize(profile.headerRow() + (profile == Profile.OFFICE ? 1 : 0));
                    continue;
                }
                int columns = rows.get(profile.headerRow() - 1).getCellCount();
                assertThat(columns).isGreaterThan(2);
                for (Row row : rows.subList(profile.headerRow() - 1, rows.size())) {
                    assertThat(row.getCells(0, columns))
                            .as(sheet.getName() + " row " + row.getRowNum())
                            .allMatch(WorkbookShapeTest::saysSomething);
                }
            }
        }
    }

    private static boolean saysSomething(Cell cell) {
        return cell != null
                && cell.getType() != CellType.ERROR
                && cell.getFormula() == null
                && !cell.getText().isBlank();
    }
}
