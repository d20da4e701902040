package io.tidemark.report;

import static io.tidemark.report.Nights.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Section;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in English of a store that was filled in Chinese: our own words are English, those of the sources are not. */
class OtherLanguageTest {
    @TempDir
    static Path folder;

    private static MadeReport english;
    private static MadeReport chinese;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = new Night()
                .refuses(new Quarantine.Entry(
                        "input/text/old.txt",
                        null,
                        "",
                        "too_large",
                        "文件过大",
                        "请拆分文件",
                        List.of("70000001 bytes", "67108864 bytes")))
                .reads(new Article(
                                "input/bulletin.txt", "大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 1, 20))
                        .says("本市GDP达9516.9亿元。", read("9516.9亿元", "gdp", "GDP总量", Section.OVERVIEW))
                        .says("某项收入12亿元。", read("12亿元", "", "某项收入", Section.OVERVIEW)))
                .fill(database);
        english = MadeReport.of(database, run, folder.resolve("en"), "大连市", "en", Profile.OFFICE);
        chinese = MadeReport.of(database, run, folder.resolve("zh"), "大连市", "zh", Profile.OFFICE);
    }

    @Test
    void a_refused_file_is_explained_in_the_language_of_the_report() throws Exception {
        Row row = english.rows("Set aside").get(3);
        assertThat(row.getCell(2).getText()).isEqualTo("Too large");
        assertThat(row.getCell(3).getText())
                .isEqualTo("The file is too large: 70000001 bytes; the limit is 67108864 bytes.");
        assertThat(row.getCell(4).getText()).isEqualTo("Split the file, or raise the limit in the settings.");
        Row same = chinese.rows("隔离").get(3);
        assertThat(same.getCell(2).getText()).isEqualTo("过大");
        assertThat(same.getCell(3).getText()).isEqualTo("文件过大：70000001 字节，上限为 67108864 字节。");
    }

    @Test
    void evidence_names_an_indicator_of_the_catalogue_in_english_and_keeps_a_sources_own_words() throws Exception {
        List<String> names = english.rows("Evidence").stream()
                .skip(3)
                .map(row -> row.getCell(1).getText())
                .toList();
        assertThat(names).containsExactly("Gross Regional Product (GDP)", "某项收入");
        assertThat(chinese.rows("证据").get(3).getCell(1).getText()).isEqualTo("GDP总量");
    }
}
