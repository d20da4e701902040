package io.tidemark.report;

import static io.tidemark.report.Nights.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Section;
import io.tidemark.store.FreshStore;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.Kind;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of checks: an error, a decision that lapsed, a conflict; and what the notes say about the rules. */
class CheckSheetTest {
    @TempDir
    static Path folder;

    private static MadeReport made;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = new Night()
                .reads(new Article(
                                "input/bulletin.txt", "大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 1, 20))
                        .says("地区生产总值9600.1亿元。", read("9600.1亿元", "gdp", "地区生产总值", Section.OVERVIEW))
                        .says("第一产业增加值585.7亿元。", read("585.7亿元", "gdp_primary", "第一产业增加值", Section.INDUSTRY))
                        .says("第二产业增加值3349.0亿元。", read("3349.0亿元", "gdp_secondary", "第二产业增加值", Section.INDUSTRY))
                        .says("第三产业增加值5582.2亿元。", read("5582.2亿元", "gdp_tertiary", "第三产业增加值", Section.INDUSTRY))
                        .says("高新技术企业5300家。", read("5300家", "high_tech_enterprises", "高新技术企业", Section.INNOVATION)))
                .reads(new Article("input/press.txt", "晚报", Authority.PRESS, LocalDate.of(2025, 1, 20))
                        .says("高新技术企业5800家。", read("5800家", "high_tech_enterprises", "高新技术企业", Section.INNOVATION)))
                .fill(database);
        try (Connection connection = FreshStore.open(database).connect()) {
            Held held = new Observations(connection).all(run.vintage()).toList().get(0);
            Decisions decisions = new Decisions(connection);
            Act act = new Act("li@desk", Instant.parse("2025-03-31T20:00:00Z"), "公报为准");
            long id = decisions.add(held.id(), held.key(), held.chosen().id(), act);
            decisions.end(decisions.find(id).orElseThrow(), Kind.LAPSED, act);
        }
        made = MadeReport.of(database, run, folder, "大连市", "zh", Profile.OFFICE);
    }

    @Test
    void an_error_stands_before_a_decision_that_lapsed_and_that_before_other_warnings() throws Exception {
        List<Row> rows = rows();
        assertThat(rows.stream().map(row -> row.getCell(0).getText()).distinct())
                .containsExactly("严重", "注意");
        assertThat(rows.stream().map(row -> row.getCell(1).getText())).startsWith("SUM-01", "—", "CONFLICT-01");
        assertThat(rows.get(1).getCell(2).getText()).startsWith("裁定 1 已失效");
    }

    @Test
    void a_finding_leads_to_the_evidence_of_what_it_is_about() throws Exception {
        Row sum = rows().get(0);
        int number = Integer.parseInt(sum.getCell(8).getText().replace("证据 ", ""));
        assertThat(made.rows("证据").get(2 + number).getCell(6).getText()).isEqualTo("9600.1亿元");
        assertThat(made.sheet("核对")).contains("<hyperlink ref=\"I4\" location=\"'证据'!A" + (3 + number) + "\"/>");
        assertThat(sum.getCell(9).getText()).isEqualTo("—");
    }

    @Test
    void a_conflict_leads_to_both_sentences() throws Exception {
        Row conflict = rows().get(2);
        assertThat(printed(conflict, 8)).isEqualTo("5300家");
        assertThat(printed(conflict, 9)).isEqualTo("5800家");
    }

    @Test
    void the_notes_say_each_rule_in_its_own_words_and_each_indicator_in_both_languages() throws Exception {
        List<Row> notes = made.rows("说明");
        assertThat(text(notes, "SUM-01")).startsWith("严重：〔主体〕〔时期〕“〔指标〕”〔公布值〕（〔来源〕）与三次产业增加值之和〔计算值〕不符");
        assertThat(notes.stream().filter(row -> row.getCell(0).getText().equals("核对规则")))
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row.getCell(2).getText()).doesNotContain("{", "}"));
        assertThat(text(notes, "第一产业增加值")).contains("单位：元；代码：gdp_primary；属于：地区生产总值");
        assertThat(text(notes, "地区生产总值")).isEqualTo("Gross Regional Product (GDP)；单位：元；代码：gdp");
    }

    private static String text(List<Row> notes, String term) {
        return notes.stream()
                .filter(row ->
                        row.getCellCount() > 2 && row.getCell(1).getText().equals(term))
                .findFirst()
                .orElseThrow()
                .getCell(2)
                .getText();
    }

    private static String printed(Row finding, int column) throws Exception {
        int number = Integer.parseInt(finding.getCell(column).getText().replace("证据 ", ""));
        return made.rows("证据").get(2 + number).getCell(6).getText();
    }

    private static List<Row> rows() throws Exception {
        List<Row> rows = made.rows("核对");
        return rows.subList(3, rows.size());
    }
}
