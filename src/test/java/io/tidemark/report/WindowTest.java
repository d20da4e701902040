package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.report.links.CellName;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.report.window.Bounds;
import io.tidemark.store.Database;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report with little room over a store that holds far more: ten regions, forty figures a region and year. */
class WindowTest {
    private static final Bounds LITTLE = new Bounds(100, 50, 20, 100_000, 30, 4, 200);
    private static final String OWN = TenRegions.REGIONS.get(0);

    @TempDir
    static Path folder;

    private static Path database;
    private static Run first;
    private static ReportWriter.Made before;
    private static Run second;
    private static MadeReport made;

    @BeforeAll
    static void write_two_reports() throws Exception {
        database = folder.resolve("tidemark.db");
        first = TenRegions.night(2021).delivers().fill(database);
        before = write(first, "first");
        second = new Night()
                .attempt(2)
                .reads(TenRegions.bulletin(OWN, 2024, 3))
                .reads(TenRegions.bulletin("西岭市", 2019, 0))
                .fill(database);
        made = new MadeReport(write(second, "second").report());
    }

    private static ReportWriter.Made write(Run run, String output) throws Exception {
        return writer().write(Database.readOnly(database), run, folder.resolve(output), WriteReport.AT);
    }

    private static ReportWriter writer() {
        return new ReportWriter(Catalogue.shipped(), new ReportSettings(OWN, "zh", "", Profile.OFFICE), LITTLE);
    }

    private static List<String[]> observations() throws Exception {
        return made.file("observations.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void the_newest_of_the_own_region_and_of_others_are_shown_with_all_that_changed() throws Exception {
        Set<String> own = observations().stream()
                .filter(row -> row[2].equals(OWN))
                .map(row -> row[5])
                .collect(Collectors.toSet());
        assertThat(own).containsExactlyInAnyOrder("2024", "2023");
        List<String> others = observations().stream()
                .filter(row -> !row[2].equals(OWN))
                .map(row -> row[5])
                .toList();
        assertThat(others.stream().filter("2024"::equals)).hasSize(25);
        // What came this night is shown however old it is.
        assertThat(others.stream().filter("2019"::equals)).hasSizeGreaterThan(30);
        assertThat(others).contains("2024", "2019").doesNotContain("2023", "2022", "2021");
    }

    @Test
    void how_much_of_how_much_is_shown_is_said_on_the_cover_in_the_notes_and_in_the_manifest() throws Exception {
        JsonNode counts =
                JsonMapper.shared().readTree(made.file("manifest.json")).get("counts");
        int shown = counts.get("observations").asInt();
        int held = counts.get("observationsHeld").asInt();
        assertThat(shown).isEqualTo(observations().size()).isLessThan(held / 4);
        assertThat(text(made.rows("封面"))).contains("%d 个观测值中的 %d 个".formatted(held, shown));
        assertThat(text(made.rows("产业").subList(0, 2))).contains("各节合计列出 %d 项，库中共 %d 项".formatted(shown, held));
        assertThat(text(made.rows("证据").subList(0, 2))).contains("本表列出");
        assertThat(text(made.rows("说明"))).contains("报告有容量上限");
        assertThat(made.file(".evidence.html")).contains("共 42 份文件，本页收 4 份");
    }

    @Test
    void the_page_has_the_documents_that_are_new_and_those_published_last() throws Exception {
        List<String> names = Jsoup.parse(made.file(".evidence.html"))
                .select("section.document")
                .eachAttr("data-name");
        assertThat(names).hasSize(4).contains("input/text/0-2024.html", "input/text/1-2019.html");
        assertThat(names).allMatch(name -> name.endsWith("-2024.html") || name.endsWith("1-2019.html"));
    }

    @Test
    void every_link_leads_to_a_figure_and_every_other_cell_holds_the_command_that_shows_it() throws Exception {
        Element page = Jsoup.parse(made.file(".evidence.html"));
        WorkbookLinks links = WorkbookLinks.read(made.report().workbook());
        int commands = 0;
        for (String sheet : List.of("综合", "产业", "证据")) {
            for (String address : MadeReport.all(made.sheet(sheet), "r:id=\"rId\\d+\" location=\"([^\"]+)\"/>")) {
                assertThat(page.getElementById(address)).as(address).isNotNull();
            }
            for (Row row : made.rows(sheet)) {
                String last = row.getCell(row.getCellCount() - 1).getText();
                if (!last.startsWith("tidemark trace ")) {
                    continue;
                }
                commands++;
                String address = last.substring(last.lastIndexOf(' ') + 1);
                assertThat(links.figure(new CellName(sheet, "A", row.getRowNum())))
                        .contains(address);
                assertThat(page.getElementById(address)).isNull();
                try (Connection connection = Database.readOnly(database).connect()) {
                    assertThat(new Figures(connection).at(address, second.vintage()))
                            .as(address)
                            .isPresent();
                }
            }
        }
        assertThat(commands).isGreaterThan(50);
    }

    @Test
    void an_earlier_report_that_is_made_again_shows_the_same_window() throws Exception {
        Imprint imprint = before.imprint();
        assertThat(writer().writeAgain(Database.readOnly(database), first, imprint, folder.resolve("again"))
                        .files())
                .isEqualTo(before.report().files());
    }

    @Test
    void evidence_exclusions_and_sources_are_those_of_what_is_shown_or_was_read() throws Exception {
        long lines = made.file("figures.csv").lines().count() - 1;
        assertThat(lines).isGreaterThanOrEqualTo(observations().size()).isLessThan(400);
        assertThat(text(made.rows("来源"))).contains("0-2024.html", "1-2019.html").doesNotContain("9-2021.html");
    }

    private static String text(List<Row> rows) {
        return rows.stream()
                .flatMap(Row::stream)
                .filter(cell -> cell != null && cell.getValue() != null)
                .map(cell -> String.valueOf(cell.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
