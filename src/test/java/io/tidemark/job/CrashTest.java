package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

/**
 * A night that is killed in any step goes on with the next run and ends with the rows and the bytes of a night that nobody
 * disturbed.
 *
 * <p>To stop a process inside a step, a trigger is put into its database that counts without end when the step writes: the
 * transaction is open, rows are written, and nothing is committed. No part of the product knows of it.
 */
@Tag("fault")
class CrashTest {
    private static final String ENDLESS =
            "BEGIN SELECT (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c); END";

    @TempDir
    static Path undisturbedHome;

    private static Map<String, List<String>> rows = Map.of();
    private static byte[] workbook = {};
    private static byte[] delivered = {};

    @TempDir
    Path home;

    @BeforeAll
    static void run_a_night_that_nobody_disturbs() throws Exception {
        SmallProject undisturbed = SmallProject.ofManyTexts(undisturbedHome);
        Program.Answer answer = undisturbed.program().run("run", "--date", SmallProject.DATE);
        assertThat(answer.code()).as(answer.err()).isZero();
        rows = rowsOf(undisturbed);
        assertThat(rows.get("observation")).hasSizeGreaterThan(10);
        assertThat(rows.get("finding")).isNotEmpty();
        workbook = Files.readAllBytes(undisturbed.workbook());
        delivered = Files.readAllBytes(deliveredIn(undisturbedHome));
    }

    @AfterAll
    static void forget() {
        rows = Map.of();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "collect,    INSERT ON run_input WHEN NEW.ordinal = 30",
        "read,       INSERT ON source_text WHEN NEW.document = 20",
        "read,       INSERT ON source_text WHEN NEW.document = 55",
        "reconcile,  INSERT ON observation WHEN NEW.id = 10",
        "check,      INSERT ON finding",
        "report,     INSERT ON report_file",
        "deliver,    INSERT ON delivery",
        "seal,       UPDATE ON run WHEN NEW.state = 'done'"
    })
    void a_night_killed_in_a_step_ends_like_one_that_nobody_disturbed(String step, String event) throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        killIn(project, step, event);

        assertThat(project.column("SELECT state FROM run")).containsExactly("running");

        goesOnToTheSameEnd(project);
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION")).isEqualTo(2);
    }

    @Test
    void a_night_killed_three_times_ends_like_one_that_nobody_disturbed() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        killIn(project, "read", "INSERT ON source_text WHEN NEW.document = 55");
        killIn(project, "read", "INSERT ON source_text WHEN NEW.document = 58");
        killIn(project, "report", "INSERT ON report_file");
        Program.Running other = project.program()
                .startMain(
                        "io.tidemark.job.lock.Holding",
                        home.resolve("output/tidemark.lock").toString(),
                        "wait");
        other.until(() -> other.said().contains("held"));
        Program.Answer status = project.program().run("status");
        assertThat(status.out())
                .as("another command has the lock, and does not run this night")
                .contains("killed at work")
                .contains("process " + other.process().pid());
        assertThat(status.code()).isEqualTo(1);
        other.kill();

        goesOnToTheSameEnd(project);
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION")).isEqualTo(4);
        assertThat(project.program().run("verify").code()).isZero();
        assertThat(project.program().run("run", "--date", SmallProject.DATE).out())
                .contains("Nothing new.");
    }

    @Test
    void a_killed_night_is_marked_as_failed_by_the_night_of_another_date_and_the_record_tells_who_it_was()
            throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        Program.Running night = stuckIn(project, "check", "INSERT ON finding");
        night.kill();
        change(project, "DROP TRIGGER stop");

        Program.Answer next = project.program().run("run", "--date", "2026-11-24");

        assertThat(next.code()).as(next.err()).isZero();
        assertThat(project.column("SELECT report_date || ' ' || state FROM run ORDER BY id"))
                .containsExactly("2026-11-23 failed", "2026-11-24 done");
        assertThat(project.column("SELECT subject || ' ' || json_extract(details, '$.pid') || ' '"
                        + " || json_extract(details, '$.command') FROM audit_event WHERE kind = 'run.recovered'"))
                .containsExactly("2026-11-23/1 " + night.process().pid() + " tidemark run --date " + SmallProject.DATE);
        assertThat(Files.readString(home.resolve("output/logs/tidemark.log")))
                .contains("The run 2026-11-23/1 was killed");
        assertThat(project.program().run("history", "--state", "failed").out()).contains("2026-11-23");
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isZero();
        assertThat(project.program().run("verify").code()).isZero();
    }

    @Test
    void a_night_killed_after_its_seal_is_closed_by_the_next_run_with_the_exit_code_that_it_would_have_had()
            throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night("2026-11-22");
        SmallProject.write(home, "input/text/picture.pdf", "no pdf at all\n");
        Program.Running night = stuckIn(project, "seal", "UPDATE ON BATCH_JOB_EXECUTION WHEN NEW.STATUS = 'COMPLETED'");
        // The seal itself writes, too: it has to be through.
        night.until(() -> count(project, "SELECT COUNT(*) FROM run WHERE state = 'done'") == 2 && isWriting(project));
        night.kill();
        change(project, "DROP TRIGGER stop");
        assertThat(project.column("SELECT state FROM run")).containsExactly("done", "done");

        assertThat(project.program()
                        .run("plan", "run", "--date", SmallProject.DATE)
                        .out())
                .contains("goes on with attempt 1");
        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(3);
        assertThat(project.column("SELECT state FROM run")).containsExactly("done", "done");
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL"))
                .isZero();
        assertThat(project.program().run("run", "--date", SmallProject.DATE).out())
                .contains("Nothing new.");
    }

    @Test
    void a_night_that_ended_before_its_first_execution_was_noted_begins_anew() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        assertThat(project.program().run("run", "--date", "2026-11-22").code()).isZero();
        change(
                project,
                "CREATE TRIGGER stop BEFORE INSERT ON BATCH_JOB_EXECUTION BEGIN SELECT RAISE(ABORT, 'no room'); END");
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isEqualTo(1);
        change(project, "DROP TRIGGER stop");
        assertThat(project.number("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE"))
                .as("of which one has no execution")
                .isEqualTo(2);

        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(project.column("SELECT state FROM run")).containsExactly("done", "done");
    }

    @Test
    void a_night_that_is_told_to_end_stops_where_it_can_go_on() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        Database.open(project.database());
        change(
                project,
                "CREATE TRIGGER slow BEFORE INSERT ON source_text WHEN NEW.document = 55 BEGIN SELECT (WITH RECURSIVE"
                        + " c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 20000000) SELECT max(x) FROM c); END");
        Program.Running night = project.program().start("run", "--date", SmallProject.DATE);
        night.until(() -> count(project, "SELECT COUNT(*) FROM source_text") == 50);
        night.terminate();
        Program.Answer answer = night.join();

        assertThat(answer.code()).isEqualTo(143);
        assertThat(project.column("SELECT state FROM run")).containsExactly("failed");
        assertThat(project.column("SELECT STATUS FROM BATCH_JOB_EXECUTION")).containsExactly("STOPPED");
        change(project, "DROP TRIGGER slow");
        goesOnToTheSameEnd(project);
    }

    @Test
    void a_night_that_is_told_to_end_while_it_waits_to_send_again_ends_at_once_and_sends_when_it_goes_on()
            throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        Database.open(project.database());
        try (KillReceivers receivers = new KillReceivers()) {
            int port = receivers.mailPort();
            new KillProject(home)
                    .settings(receivers
                            .settings()
                            .replace("first-wait: 10ms", "first-wait: 1h")
                            .replace("port: " + port, "port: 1"));
            Program.Running night = project.program().start("run", "--date", SmallProject.DATE);
            night.until(() -> count(project, "SELECT COUNT(*) FROM delivery WHERE state = 'failed'") == 2);
            long told = System.nanoTime();
            night.terminate();
            Program.Answer answer = night.join();

            assertThat(answer.code()).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(30));
            assertThat(project.column("SELECT state FROM run")).containsExactly("failed");
            assertThat(home.resolve("output/tidemark.lock")).isEmptyFile();
            new KillProject(home).settings(receivers.settings());
            assertThat(project.night(SmallProject.DATE)).isInstanceOf(Outcome.Done.class);
            assertThat(receivers.told().values()).containsExactly(1, 1, 1);
            assertThat(project.altered()).isEmpty();
        }
    }

    @Test
    void a_second_night_at_the_same_time_is_refused_and_told_who_is_at_work() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        Program.Running night = stuckIn(project, "check", "INSERT ON finding");

        Program.Answer second = project.program().run("run", "--date", "2026-11-24");

        assertThat(second.code()).isEqualTo(75);
        assertThat(second.err())
                .contains("process " + night.process().pid())
                .contains("user " + System.getProperty("user.name"))
                .contains("tidemark run --date 2026-11-23");
        assertThat(project.program().run("status").out())
                .contains("2026-11-23: running")
                .contains("process " + night.process().pid());
        night.kill();
    }

    @Test
    void a_night_whose_delivery_fails_is_continued_when_the_folder_is_there() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        SmallProject.write(home, "delivered", "a file where the folder should be\n");

        Program.Answer failed = project.program().run("run", "--date", SmallProject.DATE);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("deliver").contains("tidemark run --date 2026-11-23");
        assertThat(project.column("SELECT state FROM delivery")).containsExactly("given_up");

        Files.delete(home.resolve("delivered"));
        goesOnToTheSameEnd(project);
    }

    private void goesOnToTheSameEnd(SmallProject project) throws Exception {
        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(rowsOf(project)).isEqualTo(rows);
        assertThat(project.workbook()).hasBinaryContent(workbook);
        assertThat(deliveredIn(home)).hasBinaryContent(delivered);
    }

    /** Kills the night with -9 while the step's transaction is open. */
    private static void killIn(SmallProject project, String step, String event) throws Exception {
        stuckIn(project, step, event).kill();
        change(project, "DROP TRIGGER stop");
    }

    private static Program.Running stuckIn(SmallProject project, String step, String event) throws Exception {
        Database.open(project.database());
        change(project, "CREATE TRIGGER stop BEFORE " + event + " " + ENDLESS);
        String begun = "SELECT COUNT(*) FROM audit_event"
                + " WHERE kind = 'step.begun' AND json_extract(details, '$.step') = '" + step + "'";
        long before = count(project, begun);
        Program.Running night = project.program().start("run", "--date", SmallProject.DATE);
        night.until(() -> count(project, begun) > before && isWriting(project));
        return night;
    }

    /** Whether a transaction that has written something is open. */
    private static boolean isWriting(SmallProject project) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLException e) {
            return e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
        }
    }

    private static long count(SmallProject project, String sql) {
        try {
            return project.number(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(SmallProject project, String sql) throws IOException, SQLException {
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(connection, sql);
        }
    }

    /** The target of a delivery is the only thing that lies elsewhere in every project. */
    static Map<String, List<String>> rowsOf(SmallProject project) throws IOException, SQLException {
        Map<String, List<String>> all = project.rows();
        all.computeIfPresent(
                "delivery",
                (table, lines) -> lines.stream()
                        .map(line -> line.replace(project.home().toString(), ""))
                        .toList());
        return all;
    }

    private static Path deliveredIn(Path home) {
        return home.resolve("delivered/tidemark-" + SmallProject.DATE + ".xlsx");
    }
}
