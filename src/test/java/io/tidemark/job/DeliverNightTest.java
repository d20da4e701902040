package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night delivers to the folders of its settings, and the ledger tells of each. */
@Tag("job")
class DeliverNightTest {
    @TempDir
    Path home;

    private SmallProject project;

    @BeforeEach
    void two_recipients_of_which_one_is_no_folder() throws Exception {
        project = SmallProject.ofTwoTexts(home);
        recipients("good, bad");
        SmallProject.write(home, "bad", "a file where the folder should be\n");
    }

    @Test
    void a_recipient_that_was_taken_out_of_the_settings_no_longer_fails_the_night() throws Exception {
        assertThat(run("run", "--date", SmallProject.DATE).code()).isEqualTo(1);
        recipients("good");

        Program.Answer answer = run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(project.column("SELECT state FROM run")).containsExactly("done");
        assertThat(project.column("SELECT state FROM delivery ORDER BY target"))
                .containsExactly("given_up", "accepted");
    }

    @Test
    void the_list_tells_who_has_the_report_and_who_does_not_and_why() throws Exception {
        run("run", "--date", SmallProject.DATE);

        Program.Answer answer = run("deliver", "--list");

        assertThat(answer.code()).as(answer.err()).isZero();
        String hash = project.column("SELECT hash FROM report_file WHERE name LIKE '%.xlsx'")
                .get(0);
        assertThat(answer.out())
                .containsPattern("folder +" + home.resolve("good") + " +accepted +\\S+ +\\S+ +sha256 " + hash)
                .containsPattern("folder +" + home.resolve("bad") + " +given_up +\\S+ +\\S+ +NotDirectoryException");
    }

    @Test
    void the_list_as_json_has_one_object_a_recipient() throws Exception {
        run("run", "--date", SmallProject.DATE);

        Program.Answer answer = run("deliver", "--list", "--date", SmallProject.DATE, "--json");

        assertThat(answer.out().lines()).hasSize(2);
        assertThat(answer.out().lines().toList().get(0))
                .startsWith("{\"reportDate\":\"2026-11-23\",\"attempt\":1,\"channel\":\"folder\",\"target\":\""
                        + home.resolve("bad") + "\",\"state\":\"given_up\",\"at\":\"");
    }

    @Test
    void a_night_without_recipients_says_so() throws Exception {
        recipients("");
        run("run", "--date", SmallProject.DATE);

        assertThat(run("deliver", "--list").out())
                .isEqualToIgnoringNewLines("The report of 2026-11-23 (attempt 1) was delivered to nobody yet.");
    }

    @Test
    void a_date_without_a_night_and_a_command_without_a_wish_are_wrong_usage() throws Exception {
        run("run", "--date", SmallProject.DATE);

        Program.Answer unknown = run("deliver", "--list", "--date", "2020-01-01");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("2020-01-01").contains("tidemark history");
        assertThat(run("deliver").code()).isEqualTo(2);
    }

    @Test
    void the_delivered_anchor_finds_that_the_log_was_cut_since() throws Exception {
        recipients("good");
        assertThat(run("run", "--date", SmallProject.DATE).code()).isZero();
        String witness = home.resolve("good/tidemark-2026-11-23.anchor.json").toString();
        assertThat(run("verify", "--against", witness).code()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            for (String trigger : project.column(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger'" + " AND tbl_name = 'audit_event'")) {
                Sql.run(connection, "DROP TRIGGER " + trigger);
            }
            Sql.run(
                    connection,
                    "DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind ="
                            + " 'report.written')");
        }

        Program.Answer answer = run("verify", "--against", witness);

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains(witness + ": the audit log has no event with the hash that was told then");
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }

    private void recipients(String folders) throws Exception {
        Path file = Files.createDirectories(home.resolve("config")).resolve("application.yml");
        Files.writeString(file, "tidemark:\n  deliver:\n    folders: [" + folders + "]\n");
    }
}
