package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan says what will be done; applied, precisely that is done, or nothing. */
@Tag("job")
class PlanTest {
    private static final String OBSERVATIONS =
            "SELECT concept || ' ' || subject || ' ' || period || ' ' || measure FROM observation ORDER BY 1";

    @TempDir
    Path home;

    private SmallProject project;

    @BeforeEach
    void two_texts() throws Exception {
        project = SmallProject.ofTwoTexts(home);
    }

    @Test
    void a_plan_of_a_first_night_names_what_the_night_then_makes() throws Exception {
        JsonNode plan = json("plan", "run", "--date", SmallProject.DATE, "--json");
        assertThat(project.database()).doesNotExist();

        Program.Answer night = run(
                "run", "--date", SmallProject.DATE, "--apply", plan.get("plan").asString());

        assertThat(night.code()).as(night.err()).isZero();
        assertThat(texts(plan.get("documents"), "path"))
                .isEqualTo(project.column("SELECT path FROM run_input WHERE state = 'read' ORDER BY path"));
        List<String> planned = new ArrayList<>();
        plan.get("observations")
                .forEach(each -> planned.add(each.get("concept").asString() + " "
                        + each.get("subject").asString() + " "
                        + each.get("period").asString() + " "
                        + each.get("measure").asString()));
        assertThat(planned.stream().sorted().toList())
                .isEqualTo(project.column(OBSERVATIONS))
                .hasSize(4);
        assertThat(planned(plan)).isEqualTo(made());
    }

    @Test
    void a_plan_names_every_file_that_is_then_made_and_whom_mail_and_webhook_tell_and_tells_nobody() throws Exception {
        try (KillReceivers receivers = new KillReceivers()) {
            new KillProject(home).settings(receivers.settings());
            JsonNode plan = json("plan", "run", "--date", SmallProject.DATE, "--json");
            assertThat(receivers.told()).isEmpty();

            assertThat(run("run", "--date", SmallProject.DATE).code()).isZero();

            assertThat(planned(plan)).isEqualTo(made()).contains(home.resolve("delivered/tidemark-latest.xlsx"));
            List<String> told = new ArrayList<>();
            plan.get("told")
                    .forEach(each -> told.add(each.get("channel").asString()
                            + (each.get("channel").asString().equals("mail")
                                    ? " to " + each.get("target").asString()
                                    : "")));
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(receivers.told().keySet());

            assertThat(run("plan", "rerun", "--date", SmallProject.DATE).out())
                    .contains("writes to  " + home.resolve("output/2026-11-23/attempt-2"))
                    .contains("tidemark-2026-11-23-2.figures.csv")
                    .contains("tells      wang@example.org by mail, of 2026-11-23");
            assertThat(run("plan", "backfill", "--from", "2026-11-21", "--to", "2026-11-22")
                            .out())
                    .contains("li@example.org by mail, of 2026-11-22 (no mail: made up for a missed night");
        }
    }

    private static List<Path> planned(JsonNode plan) {
        List<Path> files = new ArrayList<>();
        plan.get("files").forEach(file -> files.add(Path.of(file.asString())));
        return files.stream().sorted().toList();
    }

    /** Everything but the inputs, the settings, the store and the logs. */
    private List<Path> made() throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !home.relativize(file)
                            .toString()
                            .matches("(seeds|input|config|output/logs)/.*|secret|output/tidemark\\..*"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_plan_is_refused_when_files_store_settings_or_the_wish_are_others() throws Exception {
        String before = plan("run", "--date", SmallProject.DATE);
        SmallProject.write(home, "input/text/new-2025-02-01.txt", "2024年，大连市进出口总额4500.5亿元。\n");
        refused(before, "files");

        String second = plan("run", "--date", SmallProject.DATE);
        SmallProject.write(home, "config/application.yml", "tidemark:\n  title: 月报\n");
        refused(second, "settings");

        String third = plan("run", "--date", SmallProject.DATE);
        assertThat(run("run", "--date", "2026-11-22").code()).isZero();
        refused(third, "store");
        refused(plan("run", "--date", "2026-11-21"), "something else");
        refused("none", "no number of a plan");
        assertThat(project.column("SELECT report_date FROM run")).containsExactly("2026-11-22");
    }

    @Test
    void a_plan_for_people_tells_new_changed_and_gone_files_and_what_is_known() throws Exception {
        run("run", "--date", "2026-11-22");
        Files.delete(home.resolve("seeds/budget-2025-01-21.txt"));
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9517.2亿元，同比增长5.2%。\n");
        SmallProject.write(home, "input/text/new-2025-02-01.txt", "2024年，大连市进出口总额4500.5亿元。\n");
        SmallProject.write(home, "input/text/bad.docx", "no archive");

        String said = run("plan", "run", "--date", SmallProject.DATE).out();

        assertThat(said)
                .contains("2026-11-23  begins", "gone  seeds/budget-2025-01-21.txt", "quarantined  input/text/bad.docx")
                .contains("changed  input/text/gdp-2025-01-20.txt  2 figures", "new  input/text/new-2025-02-01.txt")
                .contains("gdp 大连市 2024 level actual  now 9516.9亿元", "foreign_trade")
                .contains("writes to  " + home.resolve("output/2026-11-23"));
    }

    @Test
    void a_rerun_decides_the_values_of_a_section_or_of_a_document_anew() throws Exception {
        run("run", "--date", SmallProject.DATE);
        assertThat(run("rerun", "--date", SmallProject.DATE, "--section", "overview")
                        .code())
                .as("without a reason")
                .isEqualTo(2);
        JsonNode section = json("plan", "rerun", "--date", SmallProject.DATE, "--section", "overview", "--json");
        assertThat(texts(section.get("observations"), "concept"))
                .isEqualTo(project.column("SELECT o.concept FROM observation o JOIN observation_vintage w"
                        + " ON w.observation = o.id WHERE w.section = 'overview' ORDER BY 1"))
                .isNotEmpty();
        JsonNode document = json(
                "plan", "rerun", "--date", SmallProject.DATE, "--document", "input/text/gdp-2025-01-20.txt", "--json");
        assertThat(texts(document.get("observations"), "concept"))
                .containsOnly("gdp")
                .hasSize(2);

        Program.Answer unknown =
                run("rerun", "--date", SmallProject.DATE, "--document", "none.txt", "--reason", "to see");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("none.txt");
        Program.Answer rerun = run(
                "rerun",
                "--date",
                SmallProject.DATE,
                "--document",
                "input/text/gdp-2025-01-20.txt",
                "--reason",
                "to see",
                "--apply",
                document.get("plan").asString());
        assertThat(rerun.code()).as(rerun.err()).isZero();
        assertThat(project.column("SELECT attempt FROM run ORDER BY id")).containsExactly("1", "2");
        assertThat(project.column("SELECT details FROM audit_event WHERE kind = 'run.begun' ORDER BY seq DESC LIMIT 1"))
                .first()
                .asString()
                .contains("to see")
                .contains("--document");
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void a_backfill_makes_what_is_missing_goes_on_after_a_bad_date_and_takes_it_up_again() throws Exception {
        run("run", "--date", "2026-11-17");
        SmallProject.write(home, "output/2026-11-18", "a file where the folder should be\n");
        String plan = run("plan", "backfill", "--from", "2026-11-16", "--to", "2026-11-19")
                .out();
        assertThat(plan).contains("2026-11-16  begins", "2026-11-17  has a report, which stays", "2026-11-19  begins");

        Program.Answer first = run("backfill", "--from", "2026-11-16", "--to", "2026-11-19");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).contains("2026-11-18");
        assertThat(first.out()).contains("3 dates were worked on");
        assertThat(states())
                .containsExactly("2026-11-16 1 done", "2026-11-17 1 done", "2026-11-18 1 failed", "2026-11-19 1 done");

        Files.delete(home.resolve("output/2026-11-18"));
        Program.Answer second = run("backfill", "--from", "2026-11-16", "--to", "2026-11-19");
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("1 date was worked on");
        assertThat(states()).contains("2026-11-18 1 done").hasSize(4);
        assertThat(run("backfill", "--from", "2026-11-16", "--to", "2026-11-19").out())
                .contains("All dates have a report.");
        Program.Answer verified = run("verify");
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void a_backfill_of_finished_dates_needs_a_reason_and_makes_further_attempts() throws Exception {
        run("run", "--date", "2026-11-17");
        assertThat(run("backfill", "--from", "2026-11-17", "--to", "2026-11-17", "--again")
                        .code())
                .isEqualTo(2);
        Program.Answer again =
                run("backfill", "--from", "2026-11-17", "--to", "2026-11-17", "--again", "--reason", "rules mended");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(states()).containsExactly("2026-11-17 1 done", "2026-11-17 2 done");
        assertThat(run("backfill", "--from", "2026-11-17", "--to", "2999-01-01").code())
                .isEqualTo(2);
        assertThat(run("backfill", "--from", "2026-11-17", "--to", "2026-11-16").code())
                .isEqualTo(2);
    }

    private List<String> states() throws Exception {
        return project.column("SELECT report_date || ' ' || attempt || ' ' || state FROM run ORDER BY 1");
    }

    private void refused(String plan, String why) throws Exception {
        Program.Answer answer = run("run", "--date", SmallProject.DATE, "--apply", plan);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(why);
    }

    private String plan(String... what) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("plan"));
        arguments.addAll(List.of(what));
        arguments.add("--json");
        return json(arguments.toArray(String[]::new)).get("plan").asString();
    }

    private static List<String> texts(JsonNode nodes, String field) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.get(field).asString()));
        return texts.stream().sorted().toList();
    }

    private JsonNode json(String... arguments) throws Exception {
        Program.Answer answer = run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }
}
