package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is old goes when it is said so; what is held, what holds and what was done stays. */
@Tag("job")
class PurgeTest {
    private static final String GDP = "input/text/gdp-2025-01-20.txt";

    @TempDir
    Path home;

    private SmallProject project;

    @TempDir
    static Path folder;

    private static SmallProject made;

    @BeforeAll
    static void three_old_nights_and_a_new_one() throws Exception {
        Path home = folder.resolve("made");
        made = SmallProject.ofTwoTexts(home);
        made.night("2024-01-01");
        SmallProject.write(home, GDP, "2024年，大连市地区生产总值9517.2亿元，同比增长5.3%。\n");
        made.night("2024-02-01");
        // Another region in the settings: everything is read again, and what was read before is replaced.
        SmallProject.write(home, "config/application.yml", "tidemark:\n  region: 大连\n");
        made.night("2024-03-01");
        SmallProject.write(home, "input/text/trade-2026-11-01.txt", "2025年，大连市进出口总额4100.5亿元。\n");
        made.night("2026-11-20");
    }

    @BeforeEach
    void a_copy_of_them() throws Exception {
        project = made.copiedTo(home);
    }

    @Test
    void a_purge_says_what_it_would_delete_and_deletes_nothing() throws Exception {
        Map<String, List<String>> rows = project.rows();

        Program.Answer answer = run("purge", "--older-than", "1y");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("2024-01-01/1", "2024-02-01/1", "2024-03-01/1", "--apply")
                .contains(home.resolve("output/2024-01-01/tidemark-2024-01-01.xlsx")
                        .toString())
                .doesNotContain("2026-11-20/1")
                .containsPattern("run_input +5 rows")
                .containsPattern("BATCH_JOB_INSTANCE +3 rows");
        assertThat(project.rows()).isEqualTo(rows);
        assertThat(home.resolve("output/2024-01-01")).isNotEmptyDirectory();
    }

    @Test
    void a_purge_takes_what_nothing_needs_and_leaves_the_values_the_runs_and_the_chain() throws Exception {
        SmallProject.write(home, "output/2024-01-01/note.txt", "somebody's own\n");
        String observations = run("observations").out();
        String changes = run("changes").out();
        long documents = project.number("SELECT COUNT(*) FROM source_document");
        long values = project.number("SELECT COUNT(*) FROM observation_vintage");
        String plan = run("purge", "--older-than", "1y").out();

        Program.Answer answer = run("purge", "--older-than", "1y", "--apply");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().replace("Purged.", ""))
                .as("it does what it said")
                .isEqualTo(plan.replace("Nothing was deleted. To do it, add  --apply", ""));
        assertThat(project.column("SELECT report_date FROM run ORDER BY id")).hasSize(4);
        assertThat(project.column("SELECT DISTINCT r.report_date FROM run_input i JOIN run r ON r.id = i.run"))
                .containsExactly("2026-11-20");
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")).isEqualTo(1);
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION")).isEqualTo(7);
        assertThat(project.number("SELECT COUNT(*) FROM source_document")).isLessThan(documents);
        assertThat(project.number("SELECT COUNT(*) FROM observation_vintage")).isLessThan(values);
        assertThat(project.number("SELECT COUNT(*) FROM figure WHERE document NOT IN (SELECT id FROM source_document)"))
                .isZero();
        assertThat(home.resolve("output/2024-02-01")).doesNotExist();
        assertThat(home.resolve("output/2024-01-01")).isDirectoryContaining("glob:**/note.txt");
        assertThat(home.resolve("output/2024-01-01/tidemark-2024-01-01.xlsx")).doesNotExist();

        assertThat(run("observations").out()).isEqualTo(observations);
        assertThat(run("changes").out()).isEqualTo(changes);
        assertThat(run("verify").code()).isZero();
        assertThat(project.column("SELECT subject FROM audit_event WHERE kind = 'run.purged'"))
                .containsExactly("2024-01-01/1", "2024-02-01/1", "2024-03-01/1");
        assertThat(project.column("SELECT details FROM audit_event WHERE kind = 'run.purged'"))
                .allSatisfy(details -> assertThat(details).containsPattern("xlsx\":\"[0-9a-f]{64}"));
        assertThat(project.column("SELECT details FROM audit_event WHERE kind = 'store.purged'"))
                .singleElement()
                .asString()
                .contains("\"run_input\":\"5\"");
        assertThat(run("backup", home.resolve("b.zip").toString()).code()).isZero();
        assertThat(run("purge", "--older-than", "1y", "--apply").out()).contains("nothing to purge");
    }

    @Test
    void a_store_goes_on_after_a_purge_and_says_of_a_purged_night_that_it_was_purged() throws Exception {
        run("purge", "--older-than", "1y", "--apply");

        Program.Answer held = run("observations", "--as-of", "2024-02-15");
        assertThat(held.code()).isEqualTo(2);
        assertThat(held.err()).contains("2024-02-01").contains("purged");
        assertThat(run("changes", "--since", "2024-01-01").err())
                .contains("3 nights")
                .contains("purged");
        Program.Answer again = run("run", "--date", "2024-01-01");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("purged").contains("rerun");

        SmallProject.write(home, GDP, "2024年，大连市地区生产总值9518.8亿元，同比增长5.4%。\n");
        night("2026-11-21");
        assertThat(run("verify").code()).isZero();
        assertThat(run("rerun", "--date", "2024-01-01", "--reason", "asked for").code())
                .isZero();
        assertThat(run("observations", "--as-of", "2024-01-01").code()).isZero();
    }

    @Test
    void a_held_night_keeps_its_files_its_list_and_what_it_held() throws Exception {
        assertThat(run("hold", "add", "--date", "2024-01-01", "--reason", "audit")
                        .code())
                .isZero();
        String held = run("observations", "--as-of", "2024-01-01").out();

        Program.Answer answer = run("purge", "--older-than", "1y", "--apply");

        assertThat(answer.out()).contains("held: 2024-01-01  (audit)").doesNotContain("2024-01-01/1");
        assertThat(run("observations", "--as-of", "2024-01-01").out()).isEqualTo(held);
        assertThat(home.resolve("output/2024-01-01/tidemark-2024-01-01.xlsx")).exists();
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")).isEqualTo(2);
        assertThat(run("verify").code()).isZero();

        assertThat(run("hold", "remove", "1", "--reason", "closed").code()).isZero();
        assertThat(run("hold", "list").out()).contains("audit").contains("closed");
        assertThat(run("purge", "--older-than", "1y", "--apply").out()).contains("2024-01-01/1");
        assertThat(home.resolve("output/2024-01-01")).doesNotExist();
        assertThat(project.column("SELECT kind FROM audit_event WHERE kind LIKE 'hold.%'"))
                .containsExactly("hold.added", "hold.removed");
    }

    @Test
    void a_held_document_keeps_its_text_its_figures_and_the_values_that_rest_on_it() throws Exception {
        String hash = project.column("SELECT hash FROM source_document WHERE path = '" + GDP + "' ORDER BY id")
                .get(0);
        run("hold", "add", "--document", hash, "--reason", "dispute");
        String figures = "SELECT COUNT(*) FROM figure f JOIN source_document d ON d.id = f.document WHERE d.hash = '"
                + hash + "'";
        String values = "SELECT COUNT(*) FROM observation_vintage w JOIN figure f ON f.id = w.figure"
                + " JOIN source_document d ON d.id = f.document WHERE d.hash = '" + hash + "'";
        List<Long> before = List.of(project.number(figures), project.number(values));
        assertThat(before).doesNotContain(0L);

        run("purge", "--older-than", "1y", "--apply");

        assertThat(List.of(project.number(figures), project.number(values))).isEqualTo(before);
        Program.Answer unknown = run("hold", "add", "--document", "none.txt", "--reason", "dispute");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("none.txt");
    }

    @Test
    void a_purge_that_the_store_forbids_leaves_rows_and_files() throws Exception {
        change("CREATE TRIGGER refuse BEFORE DELETE ON finding_observation BEGIN SELECT 1; END");
        change("CREATE TRIGGER refuse_values BEFORE DELETE ON observation_vintage BEGIN"
                + " SELECT RAISE(ABORT, 'not this one'); END");
        Map<String, List<String>> rows = project.rows();

        Program.Answer answer = run("purge", "--older-than", "1y", "--apply");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("not this one");
        assertThat(project.rows()).isEqualTo(rows);
        assertThat(home.resolve("output/2024-01-01/tidemark-2024-01-01.xlsx")).exists();
        change("DROP TRIGGER refuse");
        change("DROP TRIGGER refuse_values");
        assertThat(run("verify").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "audit_event, 1 = 1, append-only",
        "run, 1 = 1, never deleted",
        "source_document, state = 'read', figures count",
        "observation_vintage, held_until IS NULL, value that holds"
    })
    void the_store_itself_forbids_to_delete_what_must_stay(String table, String where, String words) {
        assertThatThrownBy(() -> change("DELETE FROM " + table + " WHERE " + where))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"soon", "0d", "-1y"})
    void an_age_that_is_none_is_wrong_usage(String age) throws Exception {
        assertThat(run("purge", "--older-than=" + age).code()).isEqualTo(2);
    }

    private void night(String date) throws Exception {
        assertThat(project.night(date)).isInstanceOf(Outcome.Done.class);
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
