package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.cli.look.TraceCommand;
import io.tidemark.job.proof.Proof;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("job")
class CellTraceTest {
    @TempDir
    static Path home;

    private static SmallProject project;
    private static Program program;

    /** Two nights, of which the second one revises what the first one showed, and one more attempt that fails. */
    @BeforeAll
    static void run() throws Exception {
        project = SmallProject.ofTwoTexts(home);
        program = project.program();
        SmallProject.write(home, "input/text/more-2025-01-20.txt", "2024年，大连市印发42号文件。\n2024年，增长5.5%。\n");
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [delivered]\n");
        assertThat(program.run("run", "--date", "2026-11-20").code()).isZero();
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9518.9亿元，同比增长5.3%。\n");
        assertThat(program.run("run", "--date", "2026-11-21").code()).isZero();
        Files.writeString(home.resolve("output/2026-11-20/attempt-2"), "in the way");
        assertThat(program.run("rerun", "--date", "2026-11-20", "--reason", "to fail")
                        .code())
                .isEqualTo(1);
        System.setProperty(Project.HOME, home.toString());
    }

    @AfterAll
    static void leave() {
        System.clearProperty(Project.HOME);
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

    @Test
    void a_copy_is_known_by_the_anchor_on_its_cover_or_by_its_bytes_whatever_it_is_called() throws Exception {
        Path copy = home.resolve("delivered/tidemark-latest.xlsx");
        assertThat(copy).exists();
        assertThat(said("trace", "综合!E4", "--workbook", copy.toString()))
                .contains("report 2026-11-21/1", ", as it was made", "[9518.9亿元]");

        Path other = Files.writeString(home.resolve("other.xlsx"), "none");
        assertThat(program.run("trace", "综合!E4", "--workbook", other.toString()).err())
                .contains("other.xlsx is no workbook");
    }

    @Test
    void an_observation_is_told_as_the_report_of_a_date_shows_it_with_its_run_and_its_cells() throws Exception {
        String id = project.column("SELECT id FROM observation WHERE concept = 'gdp' AND measure = 'level'")
                .get(0);

        assertThat(said("trace", id, "--date", "2026-11-20"))
                .contains("report 2026-11-20/1, anchor ", "code=", "run.sealed by ", "delivered by folder to ")
                .contains("observation " + id + ": 9516.9亿元")
                .containsPattern("  shown in 封面!\\S+ 综合!A4 ")
                .contains("[9516.9亿元]");
        assertThat(said("trace", "gdp", "--measure", "level"))
                .contains("report 2026-11-21/1", "observation " + id + ": 9518.9亿元");
    }

    @Test
    void a_figure_is_found_by_its_number_and_by_its_place() throws Exception {
        String figure =
                project.column("SELECT id FROM figure WHERE text = '5.3%'").get(0);
        String place = project.column("SELECT substr(d.hash, 1, 12) || '-' || f.start_offset || '-' || f.end_offset"
                        + " FROM figure f JOIN source_document d ON d.id = f.document WHERE f.id = " + figure)
                .get(0);

        for (String asked : List.of(figure, place, "file:///srv/tidemark-2026-11-21.evidence.html#" + place)) {
            assertThat(said("trace", asked))
                    .contains("report 2026-11-21/1")
                    .contains(
                            "5.3%  gdp  growth  actual  2024  大连市", "chosen: figure " + figure + "  5.3 %", "增长[5.3%]");
        }
    }

    @Test
    void a_figure_that_is_set_aside_and_a_number_that_is_none_are_told_with_the_reason() throws Exception {
        String figure =
                project.column("SELECT id FROM figure WHERE text = '5.5%'").get(0);
        assertThat(said("trace", figure))
                .contains("set aside, no_label: figure " + figure + "  5.5 %", "增长[5.5%]。")
                .containsPattern("shown in 证据!A\\d+");

        String place = project.column("SELECT d.hash || '-' || e.start_offset || '-' || e.end_offset FROM exclusion e"
                        + " JOIN source_document d ON d.id = e.document WHERE e.text LIKE '42%'")
                .get(0);
        assertThat(said("trace", place)).contains("  no figure, ", "印发[42]号文件", "input/text/more-2025-01-20.txt, ¶1");
        assertThat(program.run("trace", "0123456789ab-1-2").err()).contains("nothing was read at 0123456789ab-1-2");
    }

    @Test
    void a_failed_attempt_hides_no_report_that_was_delivered() throws Exception {
        assertThat(project.column("SELECT state FROM run WHERE report_date = '2026-11-20' ORDER BY attempt"))
                .containsExactly("done", "failed");

        assertThat(said("trace", "综合!E4", "--date", "2026-11-20")).contains("report 2026-11-20/1");
        assertThat(program.run("trace", "综合!E4", "--date", "2026-11-20", "--attempt", "2")
                        .err())
                .contains("attempt 2 for 2026-11-20 came to no report: it is failed");
    }

    @Test
    void a_failed_attempt_lets_the_newest_finished_workbook_be_proved_and_accuses_nobody() throws Exception {
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            assertThat(Proof.of(connection, Project.open(home))).allSatisfy(proof -> {
                assertThat(proof.differences()).as(proof.kind()).isEmpty();
                assertThat(proof.checked()).as(proof.kind()).isPositive();
            });
        }
    }

    @Test
    void a_cell_is_one_json_object_with_everything_in_fields() throws Exception {
        List<String> lines =
                said("trace", "综合!E4", "--date", "2026-11-20", "--json").lines().toList();

        assertThat(lines).hasSize(1);
        JsonNode cell = JsonMapper.shared().readTree(lines.get(0));
        assertThat(cell.path("cell").asString()).isEqualTo("综合!E4");
        assertThat(cell.path("text").asString()).isEqualTo("9516.9亿元");
        assertThat(cell.path("figures").get(0).path("verdict").asString()).isEqualTo("chosen");
        assertThat(cell.path("cells").toString()).contains("综合!A4");
        JsonNode report = cell.path("report");
        assertThat(report.path("report").asString()).isEqualTo("2026-11-20/1");
        assertThat(report.path("asMade").asBoolean()).isTrue();
        assertThat(report.path("versions").path("code").asString()).matches("[0-9a-f]{64}");
        assertThat(report.path("acts").get(0).path("kind").asString()).isEqualTo("run.begun");
        assertThat(report.path("deliveries").get(0).path("state").asString()).isEqualTo("accepted");
        JsonNode document =
                JsonMapper.shared().readTree(said("trace", "--document", "seeds/budget-2025-01-21.txt", "--json"));
        assertThat(document.path("figures").get(0).path("cells").toString()).contains("综合!A");
    }

    private static String said(String... arguments) throws Exception {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new TraceCommand())
                .setOut(new PrintWriter(out))
                .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
        assertThat(code).as(String.join(" ", arguments)).isZero();
        return out.toString();
    }
}
