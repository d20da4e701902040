package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nights find in what is read, and what they leave as it was found. */
@Tag("job")
class CheckNightTest {
    private static final String HELD =
            "SELECT d.code || ' ' || d.severity || ' ' || COALESCE(o.concept || ' ' || o.period, '')"
                    + " || ' ' || d.held_from || '-' || COALESCE(d.held_until, '')"
                    + " FROM finding d LEFT JOIN observation o ON o.id = d.observation ORDER BY d.id";

    @TempDir
    Path home;

    @Test
    void a_finding_stands_until_its_cause_is_gone_and_others_are_not_written_again() throws Exception {
        SmallProject.write(
                home,
                "seeds/a-2025-01-20.txt",
                "2024年，大连市外贸进出口总额4500亿元。2024年，大连市外贸出口总额2200亿元。2024年，大连市外贸进口总额2800亿元。" + "2024年，大连市社会消费品零售总额同比增长45%。\n");
        SmallProject project = new SmallProject(home);
        Program.Answer first = project.program().run("run", "--date", "2025-02-01");

        assertThat(first.code()).as(first.out() + first.err()).isEqualTo(3);
        assertThat(project.column(HELD))
                .containsExactlyInAnyOrder(
                        "SUM-02 error foreign_trade 2024 1-", "RANGE-01 warning retail_sales 2024 1-");

        SmallProject.write(home, "input/text/b-2025-02-01.txt", "2024年，大连市外贸进口总额2300亿元。\n");
        Program.Answer second = project.program().run("run", "--date", "2025-02-02");

        assertThat(second.code()).as(second.out() + second.err()).isZero();
        assertThat(project.column(HELD))
                .contains(
                        "SUM-02 error foreign_trade 2024 1-2",
                        "SUM-02 note foreign_trade 2024 2-",
                        "RANGE-01 warning retail_sales 2024 1-");
        assertThat(project.column("SELECT counters ->> 'findings.error' FROM run ORDER BY id"))
                .containsExactly("1", "0");
    }

    @Test
    void a_reading_that_nothing_in_the_text_decides_is_noted() throws Exception {
        SmallProject.write(home, "seeds/a-2025-01-20.txt", "2024年，电子信息、高端装备、生物医药产业产值分别增长12%和9%。\n");
        SmallProject project = new SmallProject(home);

        project.program().run("run", "--date", "2025-02-01");

        assertThat(project.column("SELECT DISTINCT code || ' ' || severity || ' ' || (arguments ->> 'ties')"
                        + " FROM finding WHERE code = 'TIE-01'"))
                .containsExactly("TIE-01 note {uneven}");
    }

    @Test
    void a_reading_that_cannot_be_right_is_found_with_document_place_and_sentence() throws Exception {
        SmallProject.write(
                home,
                "seeds/a-2025-01-20.txt",
                "2024年，大连市地区生产总值增长5.2%。2024年，大连市地区生产总值增长6.1%。\n2024年，大连市外贸进口总额2300亿元。\n");
        SmallProject.write(home, "seeds/b-2024-01-20.txt", "2023年，大连市外贸进口总额2280万元。\n");
        SmallProject project = new SmallProject(home);

        Program.Answer night = project.program().run("run", "--date", "2025-02-01");

        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
        assertThat(project.column("SELECT code || ' ' || severity || ' ' || (arguments ->> 'source') FROM finding"))
                .containsExactlyInAnyOrder(
                        "READ-02 warning seeds/a-2025-01-20.txt", "READ-05 error seeds/a-2025-01-20.txt");
        assertThat(project.column("SELECT arguments FROM finding WHERE code = 'READ-02'"))
                .singleElement()
                .asString()
                .contains("大连市地区生产总值增长5.2%", "大连市地区生产总值增长6.1%");
        assertThat(project.column("SELECT arguments ->> 'place' FROM finding WHERE code = 'READ-05'"))
                .containsExactly("¶2");

        SmallProject.write(home, "input/text/later-2025-01-20.txt", "2024年，大连市地区生产总值增长5.2%。\n");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            Sql.run(
                    connection,
                    "UPDATE figure SET derivation = '[\"figure\",1,2,\"\",[\"breach:after-publication\",1,2,\"\"]]'"
                            + " WHERE text = '2300亿元'");
            Sql.run(connection, "DELETE FROM checked_vintage");
        }
        project.program().run("run", "--date", "2025-02-02");
        assertThat(project.column("SELECT arguments ->> 'sentence' FROM finding WHERE code = 'READ-01'"))
                .containsExactly("2024年，大连市外贸进口总额2300亿元。");
    }

    @Test
    void a_publisher_that_is_expected_is_missed_and_none_is_missed_without_expectation() throws Exception {
        SmallProject.write(home, "seeds/a.txt", "2024年，大连市社会消费品零售总额同比增长3.9%。\n");
        SmallProject.write(home, "seeds/sources.yml", "a.txt: {publisher: 大连市统计局, published: 2025-01-20}\n");
        SmallProject project = new SmallProject(home);
        project.program().run("run", "--date", "2025-02-01");
        assertThat(project.column(HELD)).isEmpty();

        SmallProject.write(home, "config/application.yml", "tidemark:\n  expected: [\"大连市统计局 30\", 海关 9]\n");
        project.program().run("run", "--date", "2025-02-02");
        project.program().run("run", "--date", "2025-03-02");
        project.program().run("run", "--date", "2025-03-03");

        assertThat(
                        project.column(
                                "SELECT (arguments ->> 'publisher') || ' ' || (arguments ->> 'newest') || ' '"
                                        + " || held_from || '-' || COALESCE(held_until, '') FROM finding WHERE code = 'FRESH-01' ORDER BY id"))
                .containsExactly("海关 - 2-", "大连市统计局 2025-01-20 3-");
    }
}
