package io.tidemark.report;

import static io.tidemark.report.Nights.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.verify.ReportVerifier;
import io.tidemark.report.window.StoredReport;
import io.tidemark.report.wording.Messages;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Section;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cell of each kind is altered in the file: the verification names exactly that cell, each of its two ways by itself. */
class AlteredCellTest {
    @TempDir
    static Path folder;

    private static Connection connection;
    private static ReportContent content;
    private static MadeReport made;
    private static Map<String, String> parts;
    private static final Map<String, String> SHEETS = new TreeMap<>();

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = Nights.usual()
                .reads(new Article(
                                "input/other.txt",
                                "沈阳市统计局",
                                "沈阳市",
                                Authority.STATISTICS_OFFICE,
                                LocalDate.of(2025, 2, 1))
                        .says(
                                "2024年地区生产总值9027.1亿元，增长5.2%。",
                                read("9027.1亿元", "gdp", "地区生产总值", Section.OVERVIEW)
                                        .subject("沈阳市"),
                                read("5.2%", "gdp", "地区生产总值", Section.OVERVIEW).subject("沈阳市")))
                .fill(database);
        made = MadeReport.of(database, run, folder, "大连市", "zh", Profile.OFFICE);
        parts = made.parts();
        try (ReadableWorkbook read =
                new ReadableWorkbook(made.report().workbook().toFile())) {
            read.getSheets()
                    .forEach(sheet ->
                            SHEETS.put(sheet.getName(), "xl/worksheets/sheet" + (sheet.getIndex() + 1) + ".xml"));
        }
        connection = Database.readOnly(database).connect();
        content = new StoredReport(connection, Catalogue.shipped(), run).content("大连市经济数据简报", "大连市", null);
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
    }

    private static List<String> differences(Path workbook, boolean plan, boolean store) throws Exception {
        ReportVerifier verifier = new ReportVerifier(content, Messages.of("zh"), Profile.OFFICE, workbook);
        Set<String> all = new LinkedHashSet<>();
        if (plan) {
            all.addAll(verifier.againstPlan());
        }
        if (store) {
            all.addAll(verifier.againstStore());
        }
        return List.copyOf(all);
    }

    @Test
    void the_workbook_as_it_was_made_agrees() throws Exception {
        assertThat(differences(made.report().workbook(), true, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 综合!E4",
        "upper end, 创新!F4",
        "number, 综合!H4",
        "number, 地区!E4",
        "number, 地区!G4",
        "number, 证据!A5",
        "word, 综合!A4",
        "word, 综合!B4",
        "word, 综合!C4",
        "word, 综合!D4",
        "word, 综合!G4",
        "word, 综合!I4",
        "word, 综合!J4",
        "word, 证据!C4",
        "word, 证据!E4",
        "word, 证据!F4",
        "word, 证据!G4",
        "word, 证据!H4",
        "word, 证据!L4",
        "format, 投资!E5",
        "format, 综合!H4",
        "inside, 综合!H4",
        "inside, 综合!N4",
        "inside, 地区!E4",
        "page, 综合!O4",
        "page, 证据!P6"
    })
    void an_altered_figure_is_found_against_the_plan_and_against_the_store_alone(String kind, String cell)
            throws Exception {
        Path altered = altered(kind, cell);
        assertThat(cells(differences(altered, true, false))).containsExactly(cell);
        assertThat(cells(differences(altered, false, true))).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 封面!B15",
        "number, 封面!B16",
        "word, 封面!B2",
        "word, 封面!B6",
        "inside, 封面!B15",
        "format, 封面!D15",
        "word, 产业!N4",
        "word, 变化!H4",
        "inside, 变化!J4",
        "word, 核对!C4",
        "inside, 核对!I4",
        "inside, 核对!J4",
        "word, 隔离!D4",
        "number, 证据!K4",
        "word, 未采!B4",
        "number, 来源!G4",
        "word, 运行!C7",
        "word, 说明!C4",
        "word, 投资!A1",
        "word, 投资!B3"
    })
    void every_other_cell_is_held_to_the_plan(String kind, String cell) throws Exception {
        assertThat(cells(differences(altered(kind, cell), true, true))).containsExactly(cell);
    }

    private static List<String> cells(List<String> differences) {
        return differences.stream()
                .map(difference -> difference.substring(0, difference.indexOf(' ')))
                .distinct()
                .toList();
    }

    private static Path altered(String kind, String cell) throws IOException {
        String sheet = cell.substring(0, cell.indexOf('!'));
        String place = cell.substring(cell.indexOf('!') + 1);
        String name = SHEETS.get(sheet);
        String xml = parts.get(name);
        String changed = switch (kind) {
            case "number", "upper end" ->
                replaced(xml, "(?<=<c r=\"" + place + "\" s=\"\\d{1,3}\"[^>]{0,20}><v>)[^<]+", "8");
            case "format" -> restyled(xml, place);
            case "inside" -> link(xml, place, "(location=\"'[^']*'!A)\\d+", "$1" + "9");
            case "page" -> link(xml, place, "(location=\")[^\"]+", "$1" + "x");
            default -> word(name, xml, place);
        };
        Map<String, String> all = new TreeMap<>(parts);
        all.put(name, changed);
        Path file = folder.resolve("altered.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Shown in a whole number without words, whatever it was. */
    private static String restyled(String xml, String place) {
        Matcher count = Pattern.compile("<c r=\"A4\" s=\"(\\d+)\"><v>").matcher(parts.get(SHEETS.get("证据")));
        assertThat(count.find()).isTrue();
        return replaced(xml, "(?<=<c r=\"" + place + "\" s=\")\\d+", count.group(1));
    }

    /** The first letter of the cell's last run becomes another. */
    private static String word(String name, String xml, String place) {
        if (!xml.contains("<c r=\"" + place + "\" s=") || !inline(xml, place)) {
            int index = Integer.parseInt(MadeReport.all(xml, "<c r=\"" + place + "\"[^>]*t=\"s\"[^>]*><v>(\\d+)")
                    .get(0));
            return replaced(xml, "(?<=<c r=\"" + place + "\" s=\"\\d{1,3}\" t=\"s\"><v>)\\d+", index == 0 ? "1" : "0");
        }
        return replaced(
                xml,
                "(<c r=\"" + place + "\" s=\"\\d+\" t=\"inlineStr\"><is>(?:(?!</is>).)*<t xml:space=\"preserve\">)[^<]",
                "$1改");
    }

    /** Another target for the link of a cell. */
    private static String link(String xml, String place, String pattern, String by) {
        String link = MadeReport.all(xml, "(<hyperlink [^>]*ref=\"" + place + "\"[^>]*>)")
                .get(0);
        return xml.replace(link, replaced(link, pattern, by));
    }

    private static boolean inline(String xml, String place) {
        return Pattern.compile("<c r=\"" + place + "\" s=\"\\d+\" t=\"inlineStr\"")
                .matcher(xml)
                .find();
    }

    private static String replaced(String xml, String pattern, String by) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(xml);
        assertThat(matcher.find()).as(pattern).isTrue();
        String changed = matcher.replaceFirst(by);
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }
}
