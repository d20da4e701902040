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

/** A spreadsheet that is not Excel opens the workbook and shows what it should: {@code ./tidemark test} installs it. */
@Tag("job")
class LibreOfficeTest {
    @TempDir
    Path folder;

    @Test
    void libre_office_opens_it_and_shows_numbers_with_their_words() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Path workbook = MadeReport.of(database, Nights.usual().fill(database), folder, "大连市", "zh", Profile.OFFICE)
                .report()
                .workbook();

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
        Element page = Jsoup.parse(Files.readString(folder.resolve("tidemark-2025-03-31.html")));
        List<String> lines = page.select("tr").stream().map(Element::text).toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("地区生产总值 大连市 2024年 水平 9,516.9 — 亿元 5.2 实绩 — 2 份有分歧"))
                .anyMatch(line -> line.contains("增速 70以上 — %"))
                .anyMatch(line -> line.contains("近200 — 支"))
                .anyMatch(line -> line.startsWith("=1+1 @某公司"))
                .noneMatch(line -> line.contains("Err:") || line.contains("#NAME?") || line.contains("#REF!"));
    }
}
