package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("job")
class CellTraceTest {
    @TempDir
    static Path home;

    private static Program program;

    /** Two nights, of which the second one revises what the first one showed. */
    @BeforeAll
    static void run() throws Exception {
        program = SmallProject.ofTwoTexts(home).program();
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [delivered]\n");
        assertThat(program.run("run", "--date", "2026-11-20").code()).isZero();
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9518.9亿元，同比增长5.3%。\n");
        assertThat(program.run("run", "--date", "2026-11-21").code()).isZero();
    }

    @Test
    void a_cell_leads_to_its_sentence_its_run_who_ran_it_and_who_received_it() throws Exception {
        String said = said("trace", "综合!E4", "--date", "2026-11-20");

        assertThat(said)
                .contains("tidemark-2026-11-20.xlsx  sha256 ", ", as it was made")
                .contains("report 2026-11-20/1, anchor ")
                .contains("run.begun by " + System.getProperty("user.name") + "@")
                .contains("delivered by folder to " + home.resolve("delivered") + ": accepted")
                .contains("9516.9亿元  gdp  level  actual  2024  大连市")
                .contains("2024年，大连市地区生产总值[9516.9亿元]，同比增长5.2%。");
    }

    @Test
    void the_growth_beside_a_level_leads_to_its_own_figure() throws Exception {
        assertThat(said("trace", "综合!H4", "--date", "2026-11-20")).contains("gdp  growth", "同比增长[5.2%]。");
    }

    @Test
    void without_a_date_the_cell_is_one_of_the_last_report() throws Exception {
        assertThat(said("trace", "综合!A4")).contains("report 2026-11-21/1", "大连市地区生产总值[9518.9亿元]");
    }

    @Test
    void a_copy_that_somebody_altered_still_leads_to_the_figure_and_is_told_to_be_altered() throws Exception {
        Path copy = Files.copy(
                home.resolve("output/2026-11-20/tidemark-2026-11-20.xlsx"),
                Files.createDirectory(home.resolve("kept")).resolve("tidemark-2026-11-20.xlsx"));
        byte[] bytes = Files.readAllBytes(copy);
        // The version that the first entry asks for, which no reader minds.
        bytes[4] = 10;
        Files.write(copy, bytes);

        assertThat(said("trace", "综合!E4", "--workbook", copy.toString()))
                .contains("NOT as it was made", "report 2026-11-20/1", "[9516.9亿元]");
    }

    @Test
    void a_document_leads_to_all_cells_it_ended_in() throws Exception {
        assertThat(said("trace", "--document", "input/text/gdp-2025-01-20.txt", "--date", "2026-11-20"))
                .containsPattern("5\\.2%  chosen  observation \\d+  综合!H4 变化!J\\d+ 证据!A\\d+");
        assertThat(said("trace", "--document", "input/text/gdp-2025-01-20.txt", "--date", "2026-11-20"))
                .contains("9516.9亿元  chosen  observation ")
                .containsPattern("9516\\.9亿元  chosen  observation \\d+  封面!B\\d+ 综合!A4 变化!J\\d+ 证据!A\\d+");
    }

    @Test
    void a_cell_without_a_figure_says_where_figures_are() throws Exception {
        Program.Answer answer = program.run("trace", "综合!B2");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("综合!B2", "leads to no figure", "column A");
    }

    private static String said(String... arguments) throws Exception {
        Program.Answer answer = program.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }
}
