package io.tidemark.report;

import static io.tidemark.report.Nights.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Section;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.Kind;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Changes;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workbook tells of changes since the last report, and of decisions that hold no more. */
class ChangeSheetTest {
    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void name() {
        database = folder.resolve("tidemark.db");
    }

    /** The same two sentences each time; what is read from the second one is up to the extractor. */
    private static Article bulletin(String gdp, boolean counted) {
        Article article = new Article(
                        "input/bulletin.txt", "大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 1, 20))
                .says("全年地区生产总值" + gdp + "。", read(gdp, "gdp", "地区生产总值", Section.OVERVIEW));
        return counted
                ? article.says("高新技术企业5300家。", read("5300家", "high_tech_enterprises", "高新技术企业", Section.INNOVATION))
                : article.says("高新技术企业5300家。");
    }

    private List<String> sheet(String name, Run run) throws Exception {
        MadeReport made = MadeReport.of(database, run, folder.resolve("output"), "大连市", "zh", Profile.OFFICE);
        return made.rows(name).stream().skip(3).map(ChangeSheetTest::words).toList();
    }

    private static String words(Row row) {
        return row.stream().limit(8).map(cell -> cell.getText()).collect(Collectors.joining(" | "));
    }

    @Test
    void in_a_first_report_all_that_is_held_is_new() throws Exception {
        Run run = new Night().reads(bulletin("9516.9亿元", true)).fill(database);

        assertThat(sheet("变化", run))
                .containsExactly(
                        "新增 | 地区生产总值 | 大连市 | 2024年 | 水平 | — | 9516.9 亿元 | 首次有数字说明",
                        "新增 | 高新技术企业 | 大连市 | 2024年 | 水平 | — | 5300 家 | 首次有数字说明");
        try (Connection connection = Database.readOnly(database).connect()) {
            List<Change> told =
                    new Changes(connection).between(1, run.vintage() + 1).toList();
            assertThat(told).hasSize(2).allMatch(Change::isNoticed);
        }
    }

    @Test
    void a_value_that_is_not_read_any_more_is_withdrawn_and_the_others_are_read_again() throws Exception {
        new Night().reads(bulletin("9516.9亿元", true)).delivers().fill(database);
        Run run = new Night()
                .attempt(2)
                .readBy("readers 1, extractor 2")
                .reads(bulletin("9516.9亿元", false))
                .fill(database);

        assertThat(sheet("变化", run))
                .containsExactly(
                        "重读 | 地区生产总值 | 大连市 | 2024年 | 水平 | 9516.9 亿元 | 9516.9 亿元 | 同一内容重新判读",
                        "撤销 | 高新技术企业 | 大连市 | 2024年 | 水平 | 5300 家 | — | 不再有文件说明");
    }

    @Test
    void what_a_night_without_a_report_changed_is_told_by_the_next_one() throws Exception {
        new Night().reads(bulletin("9516.9亿元", false)).delivers().fill(database);
        new Night().attempt(2).reads(bulletin("9600.1亿元", false)).fill(database);
        Run run = new Night()
                .attempt(3)
                .readBy("readers 1, extractor 2")
                .reads(bulletin("9600.1亿元", true))
                .fill(database);

        assertThat(sheet("变化", run))
                .containsExactly(
                        "修订 | 地区生产总值 | 大连市 | 2024年 | 水平 | 9516.9 亿元 | 9600.1 亿元 | 同一文件内容已更新",
                        "新增 | 高新技术企业 | 大连市 | 2024年 | 水平 | — | 5300 家 | 同一内容重新判读");
    }

    @Test
    void what_came_and_went_between_two_reports_is_no_change() throws Exception {
        new Night().reads(bulletin("9516.9亿元", false)).delivers().fill(database);
        new Night()
                .attempt(2)
                .readBy("readers 1, extractor 2")
                .reads(bulletin("9516.9亿元", true))
                .fill(database);
        Run run = new Night()
                .attempt(3)
                .readBy("readers 1, extractor 3")
                .reads(bulletin("9516.9亿元", false))
                .fill(database);

        assertThat(sheet("变化", run)).noneMatch(row -> row.contains("高新技术企业"));
    }

    @Test
    void a_decision_that_lapsed_stands_on_the_sheet_of_checks_until_somebody_has_seen_to_it() throws Exception {
        Run run = new Night().reads(bulletin("9516.9亿元", false)).fill(database);
        assertThat(sheet("核对", run)).noneMatch(row -> row.contains("裁定"));
        try (Connection connection = FreshStore.open(database).connect()) {
            Held held = new Observations(connection).all(run.vintage()).toList().get(0);
            Decisions decisions = new Decisions(connection);
            Act act = new Act("li@desk", Instant.parse("2025-03-31T20:00:00Z"), "公报为准");
            long id = decisions.add(held.id(), held.key(), held.chosen().id(), act);
            decisions.end(decisions.find(id).orElseThrow(), Kind.LAPSED, act);
        }

        assertThat(sheet("核对", run))
                .first()
                .asString()
                .startsWith("注意 | — | 裁定 1 已失效（li@desk：公报为准）：不再有来源说明所裁定的数字，现按常规取值。 | 9516.9亿元");

        try (Connection connection = FreshStore.open(database).connect()) {
            Decisions decisions = new Decisions(connection);
            decisions.end(
                    decisions.find(1).orElseThrow(),
                    Kind.WITHDRAWN,
                    new Act("li@desk", Instant.parse("2025-04-01T01:00:00Z"), "已知"));
        }
        assertThat(sheet("核对", run)).noneMatch(row -> row.contains("裁定"));
    }
}
