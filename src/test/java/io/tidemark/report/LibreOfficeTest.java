package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spreadsheet that is not Excel opens the workbook and shows what it should: {@code ./tidemark test} installs it. */
@Tag("job")
class LibreOfficeTest {
    @TempDir
    Path folder;

    @Test
    void libre_office_opens_it_and_shows_numbers_with_their_words() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Element page =
                shown(MadeReport.of(database, Nights.usual().fill(database), folder, "大连市", "zh", Profile.OFFICE));

        List<String> lines = page.select("tr").stream().map(Element::text).toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("地区生产总值 大连市 2024年 水平 9,516.9 — 亿元 5.2 — 实绩 — 2 份有分歧"))
                .anyMatch(line -> line.contains("增速 70以上 — %"))
                .anyMatch(line -> line.contains("近200 — 支"))
                .anyMatch(line -> line.startsWith("=1+1 @某公司"))
                .noneMatch(line -> line.contains("Err:") || line.contains("#NAME?") || line.contains("#REF!"));
    }

    @ParameterizedTest
    @CsvSource({"zh, OFFICE, 地区比较", "en, OFFICE, Regions", "zh, ACCESSIBLE, 地区比较", "en, ACCESSIBLE, Regions"})
    void libre_office_shows_every_sheet_and_chart_in_each_language_and_profile(
            String language, Profile profile, String comparison) throws Exception {
        Path database = folder.resolve("tidemark.db");
        MadeReport made = MadeReport.of(
                database, WriteReport.secondOfRegions(database), folder, TenRegions.REGIONS.get(0), language, profile);
        Element page = shown(made);

        long sheets = made.parts().keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .count();
        long charts = made.parts().keySet().stream()
                .filter(part -> part.startsWith("xl/charts/chart"))
                .count();
        assertThat(charts).isPositive();
        assertThat(page.select("table")).hasSize((int) sheets);
        assertThat(page.select("img")).hasSizeGreaterThanOrEqualTo((int) charts);
        assertThat(page.text()).contains(comparison, "长滩市").doesNotContain("Err:", "#NAME?", "#REF!", "#VALUE!");
    }

    /** The workbook as LibreOffice shows it, all sheets on one page. */
    private Element shown(MadeReport made) throws Exception {
        Path workbook = made.report().workbook();
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "html",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        String name = workbook.getFileName().toString().replace(".xlsx", ".html");
        return Jsoup.parse(Files.readString(folder.resolve(name)));
    }
}
