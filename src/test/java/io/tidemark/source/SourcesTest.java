package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.Source.Authority;
import io.tidemark.source.Source.Known;
import io.tidemark.source.Source.Origin;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void the_sources_file_beside_a_file_comes_first() {
        inbox.put("input/text/sources.yml", """
                "*.txt":
                  publisher: 某报
                  region: 沈阳市
                2024-12-31_a.txt:
                  publisher: 大连市统计局
                  published: 2025-01-20
                  authority: statistics-office
                """, "UTF-8");
        Source source =
                inbox.document("input/text/2024-12-31_a.txt", "来源：大连日报\n").source();

        assertThat(source)
                .isEqualTo(new Source(
                        new Known<>("大连市统计局", Origin.SOURCES_FILE),
                        new Known<>(DAY, Origin.SOURCES_FILE),
                        new Known<>("沈阳市", Origin.SOURCES_FILE),
                        new Known<>(Authority.STATISTICS_OFFICE, Origin.SOURCES_FILE)));
    }

    @Test
    void a_sources_file_speaks_of_the_folders_below_and_a_nearer_one_wins() {
        inbox.put("sources.yml", "\"input/**.txt\": {region: 辽宁省, publisher: 新华社}", "UTF-8");
        inbox.put("input/sources.yml", "\"*\": {region: 大连市}", "UTF-8");
        Source source = inbox.document("input/text/a.txt", "正文").source();

        assertThat(source.region()).isEqualTo(new Known<>("大连市", Origin.SOURCES_FILE));
        assertThat(source.publisher().value()).isEqualTo("新华社");
        assertThat(source.authority()).isEqualTo(new Known<>(Authority.PRESS, Origin.SOURCES_FILE));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20_大连市统计局_2024年统计公报.txt, 2025-01-20, 大连市统计局, 大连市, STATISTICS_OFFICE",
        "大连市_20250120_工业.txt, 2025-01-20, '', 大连市, OTHER",
        "大连日报 2025年1月20日.txt, 2025-01-20, 大连日报, 大连市, PRESS",
        "辽宁省大连市人民政府_2025.1.20.txt, 2025-01-20, 辽宁省大连市人民政府, 大连市, GOVERNMENT",
        "2024-1-12月.txt, , '', '', OTHER",
        "2023-2024.txt, , '', '', OTHER"
    })
    void the_name_of_a_file_tells_date_publisher_and_region(
            String name, LocalDate published, String publisher, String region, Authority authority) {
        Source source = inbox.document("input/" + name, "正文").source();

        assertThat(source.published().value()).isEqualTo(published);
        assertThat(source.publisher().value()).isEqualTo(publisher);
        assertThat(source.region().value()).isEqualTo(region);
        assertThat(source.authority().value()).isEqualTo(authority);
        assertThat(source.published().origin()).isEqualTo(published == null ? Origin.UNKNOWN : Origin.FILE_NAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024年大连市统计公报\\n来源：大连市统计局　发布日期：2025年1月20日   | 大连市统计局
                    2024年大连市统计公报\\n发布时间：2025-01-20 10:30  信息来源：大连市统计局 | 大连市统计局
                    2024年大连市统计公报\\n大连市统计局\\n（2025年1月20日）\\n2024年12月31日，全市共有人口。 | 大连市统计局
                    大连去年经济向好\\n2024年12月31日，全市共有人口。\\n（来源：新华社）\\n2025年1月20日 | 新华社
                    """)
    void the_text_tells_date_publisher_and_region(String text, String publisher) {
        Source source = inbox.document("input/a.txt", text.replace("\\n", "\n")).source();

        assertThat(source.published()).isEqualTo(new Known<>(DAY, Origin.TEXT));
        assertThat(source.publisher()).isEqualTo(new Known<>(publisher, Origin.TEXT));
        assertThat(source.region()).isEqualTo(new Known<>("大连市", Origin.TEXT));
    }

    @Test
    void the_head_of_a_web_page_tells_date_and_publisher() {
        Source source = inbox.document(
                        "input/a.html",
                        "<head><meta name=PubDate content='2025-01-20 09:00'><meta name=ContentSource content=大连市统计局></head><p>正文")
                .source();

        assertThat(source.published()).isEqualTo(new Known<>(DAY, Origin.TEXT));
        assertThat(source.publisher()).isEqualTo(new Known<>("大连市统计局", Origin.TEXT));
    }

    @Test
    void a_date_inside_a_sentence_is_no_date_of_publication() {
        assertThat(inbox.document("input/a.txt", "截至2024年12月31日，全市共有人口。")
                        .source()
                        .published())
                .isEqualTo(new Known<>(null, Origin.UNKNOWN));
    }

    @Test
    void the_settings_tell_what_nothing_else_does() {
        inbox.put("input/a.txt", "正文", "UTF-8");
        Reading reading = new DocumentReader(ReadingLimits.DEFAULT, new Sources("大连市", DAY)).read(root, "input/a.txt");

        assertThat(((Reading.Accepted) reading).document().source()).isEqualTo(Source.ofSettings("大连市", DAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.txt: {publsher: x}              | a.txt | publsher
                    a.txt: {published: 20.1.2025}     | a.txt | published: 20.1.2025
                    a.txt: {authority: king}          | a.txt | authority: king
                    a.txt: {region: [x]}              | a.txt | region
                    a.txt: x                          | a.txt | "x"
                    """)
    void a_mistake_in_a_sources_file_is_named_and_its_neighbours_go_on(String yaml, String entry, String what) {
        inbox.put("input/sources.yml", yaml, "UTF-8");

        assertThat(inbox.document("input/a.txt", "正文").source().region().origin())
                .isEqualTo(Origin.UNKNOWN);
        assertThat(SourceFiles.list(root, List.of("input")).refusals())
                .containsExactly(new Refusal("input/sources.yml", entry, Reason.BAD_SOURCES, List.of(what)));
    }

    @Test
    void a_sources_file_above_the_folder_is_checked_too() {
        inbox.put("input/text/a.txt", "正文", "UTF-8").put("input/sources.yml", "a: b: c", "UTF-8");

        assertThat(SourceFiles.list(root, List.of("input/text")).refusals())
                .extracting(Refusal::path, Refusal::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("input/sources.yml", Reason.BAD_SOURCES));
    }
}
