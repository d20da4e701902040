package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions, from the command to the nights that act on them. */
@Tag("job")
class DecisionNightTest {
    private static final String PRESS = "seeds/press-2025-01-21.txt";
    private static final String HELD = "SELECT w.text || ' ' || coalesce(w.decision, 0) FROM observation_vintage w"
            + " WHERE w.held_until IS NULL AND w.observation = 1";
    private static final String EVENTS = "SELECT kind || ' ' || subject || ' ' || json_extract(details, '$.reason')"
            + " FROM audit_event WHERE kind LIKE 'decision.%' ORDER BY seq";

    @TempDir
    Path home;

    private SmallProject project;

    /** The statistics office states 5.2 %, a newspaper 6.1 %. */
    @BeforeEach
    void two_sources_that_disagree() throws Exception {
        SmallProject.write(home, "input/text/office-2025-01-20.txt", "2024年，大连市地区生产总值同比增长5.2%。\n");
        SmallProject.write(home, "input/text/sources.yml", "office-2025-01-20.txt: {authority: statistics_office}\n");
        SmallProject.write(home, PRESS, "2024年，大连市地区生产总值同比增长6.1%。\n");
        SmallProject.write(home, "seeds/sources.yml", "press-2025-01-21.txt: {authority: press}\n");
        project = new SmallProject(home);
        night("2026-11-23");
    }

    @Test
    void the_authority_of_the_sources_file_ranks_before_the_date() throws Exception {
        assertThat(project.column(HELD)).containsExactly("5.2% 0");
    }

    @Test
    void a_decision_holds_from_the_next_night_on_until_it_is_withdrawn() throws Exception {
        long figure = figure("6.1%");
        assertThat(said("trace", "1")).contains("conflicts: figure " + figure + "  6.1 %");

        assertThat(said("decide", "1", "--figure", String.valueOf(figure), "--reason", "office misprint"))
                .contains("decision 1  stands, from the next night on")
                .contains("observation 1: gdp  growth  actual  2024  大连市")
                .contains("The next night acts on it");
        assertThat(project.column(HELD)).containsExactly("5.2% 0");
        assertThat(night("2026-11-24")).as("a decided conflict is no warning").containsPattern("findings +0 ");
        assertThat(project.column(HELD)).containsExactly("6.1% 1");
        assertThat(said("trace", "1")).contains("chosen: figure " + figure).contains(": office misprint");
        night("2026-11-25");
        assertThat(project.column(HELD)).containsExactly("6.1% 1");
        assertThat(project.column("SELECT held_from || '-' || coalesce(held_until, '') || ' ' || text"
                        + " FROM observation_vintage WHERE observation = 1 ORDER BY held_from"))
                .as("a night with nothing new leaves the value as it is")
                .containsExactly("1-2 5.2%", "2- 6.1%");

        assertThat(said("decide", "--withdraw", "1", "--reason", "office is right"))
                .contains("decision 1  withdrawn, from the next night on");
        assertThat(night("2026-11-26")).containsPattern("findings +1  0 errors, 1 warnings");
        assertThat(project.column(HELD)).containsExactly("5.2% 0");
        assertThat(said("decide", "--list"))
                .contains("decision 1  withdrawn\n")
                .containsPattern("decided \\S+ by \\S+@\\S+: office misprint")
                .containsPattern("withdrawn \\S+ by \\S+@\\S+: office is right");
        assertThat(said("decide", "--list", "--json")).contains("\"state\":\"withdrawn\",\"inForce\":false");
        assertThat(project.column(EVENTS))
                .containsExactly(
                        "decision.made decision 1 office misprint", "decision.withdrawn decision 1 office is right");
        assertThat(project.program().run("verify").code()).isZero();
    }

    @Test
    void a_decision_lapses_visibly_when_its_file_states_something_else() throws Exception {
        said("decide", "1", "--figure", String.valueOf(figure("6.1%")), "--reason", "office misprint");
        night("2026-11-24");
        SmallProject.write(home, PRESS, "2024年，大连市地区生产总值同比增长5.3%。\n");

        night("2026-11-25");

        assertThat(project.column(HELD)).containsExactly("5.2% 0");
        assertThat(said("decide", "--list"))
                .contains("decision 1  lapsed\n")
                .contains(PRESS + " does not state 6.1% any more");
        assertThat(project.column(EVENTS)).last().asString().startsWith("decision.lapsed decision 1 " + PRESS);
        said("decide", "--withdraw", "1", "--reason", "seen");
        assertThat(said("decide", "--list")).contains("decision 1  withdrawn").contains(": seen");
    }

    @Test
    void a_decision_follows_its_statement_into_a_new_content_of_the_file() throws Exception {
        said("decide", "1", "--figure", String.valueOf(figure("6.1%")), "--reason", "office misprint");
        night("2026-11-24");
        SmallProject.write(home, PRESS, "更正。2024年，大连市地区生产总值同比增长6.1%。\n");

        night("2026-11-25");

        assertThat(project.column(HELD)).containsExactly("6.1% 1");
        assertThat(said("decide", "--list")).contains("decision 1  stands\n");
    }

    @Test
    void a_later_decision_takes_the_place_of_an_earlier_one_and_the_workbooks_span_names_a_figure() throws Exception {
        said("decide", "1", "--figure", String.valueOf(figure("6.1%")), "--reason", "office misprint");
        String span = project.column("SELECT substr(d.hash, 1, 12) || ':' || f.start_offset || '-' || f.end_offset"
                        + " FROM figure f JOIN source_document d ON d.id = f.document WHERE f.text = '5.2%'")
                .get(0);

        assertThat(said("decide", "1", "--figure", span, "--reason", "office confirmed"))
                .contains("decision 2  stands");

        assertThat(said("decide", "--list")).contains("decision 1  replaced").contains(": decision 2");
        night("2026-11-24");
        assertThat(project.column(HELD)).containsExactly("5.2% 2");
    }

    @Test
    void what_cannot_be_decided_is_told_with_what_can() throws Exception {
        String figure = String.valueOf(figure("6.1%"));
        assertWrong("there is no observation 99", "decide", "99", "--figure", figure, "--reason", "r");
        assertWrong("is not behind observation 1. There are:", "decide", "1", "--figure", "77", "--reason", "r");
        assertWrong("--figure " + figure + "  6.1%  " + PRESS, "decide", "1", "--figure", "77", "--reason", "r");
        assertWrong("--reason must say why", "decide", "1", "--figure", figure);
        assertWrong("--reason must say why", "decide", "1", "--figure", figure, "--reason", " ");
        assertWrong("one of these:", "decide", "1", "--reason", "r");
        assertWrong("one of these:", "decide", "--list", "--withdraw", "1");
        assertWrong("there is no decision 5", "decide", "--withdraw", "5", "--reason", "r");
        said("decide", "1", "--figure", figure, "--reason", "r");
        assertWrong("decision 1 says so already", "decide", "1", "--figure", figure, "--reason", "r");
        said("decide", "--withdraw", "1", "--reason", "r");
        assertWrong("was withdrawn before", "decide", "--withdraw", "1", "--reason", "r");
        assertThat(project.number("SELECT COUNT(*) FROM decision")).isEqualTo(1);
    }

    @Test
    void nothing_is_decided_while_a_night_runs() throws Exception {
        LockHolder self = LockHolder.self(ZoneId.of("UTC"), "tidemark run");
        try (RunLock lock = RunLock.take(home.resolve("output/tidemark.lock"), self)) {
            Program.Answer answer =
                    project.program().run("decide", "1", "--figure", "1", "--reason", "office misprint");
            assertThat(lock.previous()).isNull();
            assertThat(answer.code()).isEqualTo(75);
            assertThat(answer.err()).contains("another command is at work on this project");
        }
        assertThat(said("decide", "--list")).contains("Nothing has been decided.");
    }

    private void assertWrong(String message, String... arguments) throws Exception {
        Program.Answer answer = project.program().run(arguments);
        assertThat(answer.err()).contains(message);
        assertThat(answer.code()).isEqualTo(2);
    }

    private String said(String... arguments) throws Exception {
        Program.Answer answer = project.program().run(arguments);
        assertThat(answer.code()).as(List.of(arguments) + answer.err()).isZero();
        return answer.out();
    }

    private String night(String date) throws Exception {
        Program.Answer answer = project.program().run("run", "--date", date);
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        return answer.out();
    }

    private long figure(String text) throws Exception {
        return project.number("SELECT id FROM figure WHERE text = '" + text + "'");
    }
}
