package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole night, in a process of its own. */
@Tag("job")
class RunJobTest {
    @TempDir
    Path home;

    @Test
    void a_night_on_two_texts_leaves_exactly_their_figures() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);

        Program.Answer answer = run();

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .containsPattern("documents read +2  2 new, 0 known")
                .containsPattern("figures +4")
                .containsPattern("exclusions +3")
                .containsPattern("observations +4")
                .containsPattern("findings +0  0 errors, 0 warnings, 0 notes")
                .containsPattern("quarantined files +0")
                .contains("workbook  " + project.workbook());
        assertThat(project.column("SELECT indicator || ' ' || measure || ' ' || period || ' ' || value FROM figure"
                        + " ORDER BY indicator, measure"))
                .containsExactly(
                        "budget_revenue growth 2024 3.3",
                        "budget_revenue level 2024 75010000000",
                        "gdp growth 2024 5.2",
                        "gdp level 2024 951690000000");
        assertThat(project.column("SELECT path || ' ' || state FROM run_input ORDER BY ordinal"))
                .containsExactly("input/text/gdp-2025-01-20.txt read", "seeds/budget-2025-01-21.txt read");
        assertThat(project.workbook()).isNotEmptyFile();
        assertThat(home.resolve("output/" + SmallProject.DATE + "/manifest.json"))
                .isNotEmptyFile();
    }

    @Test
    void every_step_and_the_run_are_events_of_an_unbroken_log() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        run();

        assertThat(project.column("SELECT kind || ' ' || coalesce(json_extract(details, '$.step'), '')"
                        + " FROM audit_event ORDER BY seq"))
                .containsExactly(
                        "settings.first ",
                        "run.begun ",
                        "step.begun collect",
                        "step.ended collect",
                        "step.begun read",
                        "document.read ",
                        "document.read ",
                        "step.ended read",
                        "step.begun reconcile",
                        "values.changed ",
                        "step.ended reconcile",
                        "step.begun check",
                        "step.ended check",
                        "step.begun report",
                        "report.written ",
                        "step.ended report",
                        "step.begun deliver",
                        "step.ended deliver",
                        "step.begun seal",
                        "run.sealed ",
                        "step.ended seal");
        assertThat(project.program().run("verify").code()).isZero();
    }

    @Test
    void the_jobs_history_is_seen_by_the_next_process() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        run();

        assertThat(project.column(
                        "SELECT STEP_NAME || ' ' || STATUS FROM BATCH_STEP_EXECUTION" + " ORDER BY STEP_EXECUTION_ID"))
                .containsExactly(
                        "collect COMPLETED",
                        "read COMPLETED",
                        "reconcile COMPLETED",
                        "check COMPLETED",
                        "report COMPLETED",
                        "deliver COMPLETED",
                        "seal COMPLETED");
        assertThat(project.number("SELECT WRITE_COUNT FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'read'"))
                .isEqualTo(2);
        assertThat(project.program().runApart("history").out()).containsPattern("2026-11-23 +1 +done .* 2 +4 +4 +0");
        assertThat(project.program().runApart("show").out())
                .contains("2026-11-23, attempt 1: done")
                .containsPattern("read +1 +completed +20\\d\\d-[-0-9: ]+ +\\d+ ms +2 +2")
                .containsPattern("figures +4");
        assertThat(project.program().runApart("show", "2026-11-23", "--json").out())
                .contains("\"step\":\"seal\"", "\"milliseconds\":");
        assertThat(project.program().run("show", "2026-11-24").code()).isEqualTo(2);
    }

    @Test
    void a_finished_date_with_the_same_files_changes_nothing() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        run();
        Map<String, List<String>> rows = project.rows();
        long events = project.number("SELECT COUNT(*) FROM audit_event");
        Map<Path, FileTime> files = reportFiles();

        Program.Answer again = run();

        assertThat(again.code()).isZero();
        assertThat(again.out())
                .isEqualToIgnoringNewLines(
                        "The report of 2026-11-23 is finished (attempt 1, " + project.workbook() + "). Nothing new.");
        assertThat(project.rows()).isEqualTo(rows);
        assertThat(project.number("SELECT COUNT(*) FROM audit_event")).isEqualTo(events);
        assertThat(reportFiles()).isEqualTo(files);
    }

    @Test
    void other_files_for_a_finished_date_are_named_and_rerun_takes_them_in() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        run();
        byte[] first = Files.readAllBytes(project.workbook());
        SmallProject.write(home, "input/text/trade-2025-01-22.txt", "2024年，大连市社会消费品零售总额2061.4亿元。\n");
        SmallProject.write(home, "seeds/budget-2025-01-21.txt", "2024年，大连市一般公共预算收入751.1亿元，增长3.4%。\n");

        Program.Answer told = run();
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("new: input/text/trade-2025-01-22.txt")
                .contains("changed: seeds/budget-2025-01-21.txt")
                .contains("tidemark rerun --date 2026-11-23 --reason");
        assertThat(project.number("SELECT COUNT(*) FROM run")).isEqualTo(1);

        Program.Answer rerun = project.program().run("rerun", "--date", SmallProject.DATE, "--reason", "corrected");
        assertThat(rerun.code()).as(rerun.err()).isZero();
        assertThat(rerun.out()).contains("attempt 2").containsPattern("documents read +3  2 new, 1 known");
        assertThat(project.column("SELECT json_extract(details, '$.reason') FROM audit_event"
                        + " WHERE kind = 'run.begun' AND subject = '2026-11-23/2'"))
                .containsExactly("corrected");
        assertThat(project.column("SELECT value FROM observation_vintage w JOIN observation o ON o.id = w.observation"
                        + " WHERE o.concept = 'budget_revenue' AND o.measure = 'level' AND w.held_until IS NULL"))
                .containsExactly("75110000000");
        assertThat(project.workbook()).hasBinaryContent(first);
        assertThat(project.program().run("verify").code()).isZero();
    }

    @Test
    void the_next_date_reads_nothing_again() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        run();

        Program.Answer next = project.program().run("run", "--date", "2026-11-24");

        assertThat(next.code()).isZero();
        assertThat(next.out())
                .containsPattern("documents read +2  0 new, 2 known")
                .containsPattern("figures +4");
    }

    @Test
    void a_rerun_needs_a_report_and_a_reason() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);

        assertThat(project.program().run("rerun", "--date", SmallProject.DATE).code())
                .isEqualTo(2);
        Program.Answer early = project.program().run("rerun", "--date", SmallProject.DATE, "--reason", "x");
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("tidemark run --date 2026-11-23");
    }

    @Test
    void two_projects_with_the_same_files_make_the_same_workbook(@TempDir Path other) throws Exception {
        SmallProject one = SmallProject.ofTwoTexts(home);
        SmallProject two = SmallProject.ofTwoTexts(other);
        run();
        two.program().runApart("run", "--date", SmallProject.DATE);

        assertThat(two.workbook()).hasSameBinaryContentAs(one.workbook());
        assertThat(two.rows()).isEqualTo(one.rows());
    }

    @Test
    void the_logs_tell_of_each_document_to_people_and_to_machines() throws Exception {
        SmallProject.ofTwoTexts(home);
        Program.Answer answer = new Program(home).runApart("run", "--date", SmallProject.DATE);

        assertThat(answer.out() + answer.err()).doesNotContain("INFO").doesNotContain("Spring");
        assertThat(home.resolve("output/logs/tidemark.log"))
                .content()
                .containsPattern("INFO +read +Read document=\"seeds/budget-2025-01-21.txt\".* figures=\"2\"")
                .contains("The night is done");
        assertThat(Files.readAllLines(home.resolve("output/logs/tidemark.jsonl")))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"run\":\"2026-11-23\\/1\"", "\"step\":\"read\"", "gdp-2025-01-20.txt")
                        .contains("{\"figures\":\"2\"}"));
    }

    private Program.Answer run() {
        return new Program(home).run("run", "--date", SmallProject.DATE);
    }

    private Map<Path, FileTime> reportFiles() throws IOException, SQLException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home.resolve("output/" + SmallProject.DATE))) {
            for (Path file : all.toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
