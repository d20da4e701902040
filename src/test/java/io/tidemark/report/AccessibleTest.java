package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.store.night.Run;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accessible workbook against the checklist in docs/accessible.md. */
class AccessibleTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+Test)\\.([a-z0-9_]+)`");

    @TempDir
    static Path folder;

    private static MadeReport made;
    private static Map<String, String> parts;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = Nights.usual().fill(database);
        made = MadeReport.of(database, run, folder, "大连市", "en", Profile.ACCESSIBLE);
        parts = made.parts();
    }

    private interface Look {
        void at(String sheet, List<Row> rows) throws Exception;
    }

    /** Every sheet but the cover. */
    private static void sheets(Look look) throws Exception {
        try (ReadableWorkbook read =
                new ReadableWorkbook(made.report().workbook().toFile(), new ReadingOptions(true, false))) {
            for (Sheet sheet : read.getSheets().skip(1).toList()) {
                look.at(sheet.getName(), sheet.read());
            }
        }
    }

    @Test
    void each_sheet_says_from_its_first_cell_downwards_what_it_has() throws Exception {
        sheets((name, rows) -> {
            boolean charts = made.sheet(name).contains("<drawing");
            assertThat(text(rows.get(0), 0)).as(name).isNotBlank();
            assertThat(text(rows.get(1), 0))
                    .as(name)
                    .startsWith("This worksheet contains one table" + (charts ? ", and charts" : "."));
            assertThat(text(rows.get(2), 0)).as(name).isNotBlank();
            assertThat(text(rows.get(3), 0)).as(name).contains("[x] means not available", "[z] means not applicable");
            assertThat(text(rows.get(4), 0)).as(name).isEqualTo("Back to the cover of this workbook");
            assertThat(rows.get(5).getCellCount()).as(name).isGreaterThan(2);
        });
    }

    @Test
    void what_is_missing_is_said_in_shorthand_and_never_by_a_dash_or_a_blank() throws Exception {
        List<String> shorthand = new ArrayList<>();
        sheets((name, rows) -> {
            int columns = rows.get(5).getCellCount();
            for (Row row : rows.subList(5, rows.size())) {
                for (int i = 0; i < columns; i++) {
                    assertThat(text(row, i))
                            .as(name + " row " + row.getRowNum())
                            .isNotBlank()
                            .doesNotMatch("[-–—]");
                    if (text(row, i).startsWith("[")) {
                        shorthand.add(text(row, i));
                    }
                }
            }
        });
        assertThat(shorthand.stream().distinct()).containsExactlyInAnyOrder("[x]", "[z]");
    }

    @Test
    void a_level_without_a_growth_has_a_missing_one_and_a_growth_alone_has_none() throws Exception {
        List<Row> rows = made.rows("Investment");
        assertThat(rows.stream()
                        .filter(row -> text(row, 0).startsWith("Foreign"))
                        .map(row -> text(row, 7)))
                .containsExactly("[x]");
        assertThat(rows.stream()
                        .filter(row -> text(row, 3).equals("Growth"))
                        .map(row -> text(row, 7))
                        .distinct())
                .containsExactly("[z]");
    }

    @Test
    void each_sheet_has_one_table_that_is_marked_and_has_a_name_of_its_own() throws Exception {
        List<String> names = new ArrayList<>();
        parts.forEach((name, xml) -> {
            if (name.startsWith("xl/tables/")) {
                names.addAll(MadeReport.all(xml, " displayName=\"([^\"]+)\""));
                assertThat(MadeReport.all(xml, " ref=\"A(6):")).as(name).hasSize(1);
            }
        });
        sheets((name, rows) -> assertThat(MadeReport.all(made.sheet(name), "<(tablePart) "))
                .as(name)
                .hasSize(1));
        assertThat(names).hasSize(14).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Za-z_]+"));
    }

    @Test
    void the_list_of_contents_and_the_headlines_are_tables_of_their_own() throws Exception {
        List<String> listed = made.rows("Contents").stream()
                .skip(Profile.ACCESSIBLE.headerRow())
                .map(row -> text(row, 0))
                .toList();
        List<String> there = new ArrayList<>();
        sheets((name, rows) -> there.add(name));
        assertThat(there).first().isEqualTo("Contents");
        assertThat(listed).isEqualTo(there.subList(1, there.size())).startsWith("Headlines", "Overview");
        assertThat(made.rows("Cover").stream().flatMap(Row::stream))
                .allMatch(cell -> cell.getType() == CellType.STRING)
                .allMatch(cell -> cell.getColumnIndex() == 0);
        Row gdp = made.rows("Headlines").get(6);
        assertThat(text(gdp, 0)).startsWith("Gross Regional Product");
        assertThat(gdp.getCell(3).asNumber()).isEqualByComparingTo("9516.9");
        assertThat(gdp.getCell(6).asNumber()).isEqualByComparingTo("5.2");
    }

    @Test
    void the_text_of_a_link_says_where_it_leads() throws Exception {
        sheets((name, rows) -> {
            Map<String, String> targets = new HashMap<>();
            Matcher link = Pattern.compile("<hyperlink [^>]*ref=\"([A-Z]+)(\\d+)\"[^>]*location=\"([^\"]+)\"[^>]*>")
                    .matcher(made.sheet(name)
                            .replaceAll(
                                    "<hyperlink location=(\"[^\"]*\") ref=(\"[^\"]*\")",
                                    "<hyperlink ref=$2 location=$1"));
            while (link.find()) {
                Cell cell = rows.get(Integer.parseInt(link.group(2)) - 1).stream()
                        .filter(some -> some.getAddress().toString().equals(link.group(1) + link.group(2)))
                        .findFirst()
                        .orElseThrow();
                if (cell.getType() == CellType.STRING) {
                    String before = targets.putIfAbsent(cell.getText(), link.group(3));
                    assertThat(before).as(name + " " + cell.getText()).isIn(null, link.group(3));
                    assertThat(cell.getText()).hasSizeGreaterThan(2).doesNotMatch("(?i)(open|link|here|click here)");
                }
            }
            assertThat(targets).as(name).isNotEmpty();
        });
    }

    @Test
    void nothing_is_said_by_a_symbol_alone() {
        parts.forEach((name, xml) -> assertThat(xml).as(name).doesNotContain("▲", "▼", "●"));
    }

    @Test
    void the_file_says_its_title_its_maker_and_its_language() {
        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:language>en-GB</dc:language>")
                .contains(">大连市: economic figures</dc:title>")
                .contains("<dc:creator>Tidemark</dc:creator>");
    }

    @Test
    void no_sheet_has_headers_footers_or_hidden_rows_and_the_file_opens_at_its_beginning() {
        parts.forEach((name, xml) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(xml).as(name).doesNotContain("<oddFooter", "<oddHeader", "hidden=", "<selection");
            }
        });
        assertThat(parts.get("xl/workbook.xml")).doesNotContainPattern("activeTab=\"[1-9]");
    }

    @Test
    void every_rule_of_the_checklist_names_a_test_that_there_is() throws Exception {
        String list = Files.readString(Path.of("docs/accessible.md"));
        List<String> rules =
                list.lines().filter(line -> line.matches("\\| [^|-].*")).skip(1).toList();
        assertThat(rules).hasSizeGreaterThan(15);
        for (String rule : rules) {
            Matcher named = NAMED.matcher(rule);
            assertThat(named.find()).as(rule).isTrue();
            assertThat(methods(named.group(1))).as(rule).contains(named.group(2));
        }
    }

    private static List<String> methods(String simpleName) throws Exception {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            Path file = files.filter(path -> path.endsWith(simpleName + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + simpleName));
            String name = tests.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
            return Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .map(Method::getName)
                    .toList();
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCellCount() > column ? row.getCell(column) : null;
        return cell == null ? "" : cell.getText();
    }
}
