package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.tidemark.job.due.Excusing;
import io.tidemark.job.plan.Ask;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Silence;
import io.tidemark.store.Database;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule starts after some days on which nothing ran. */
@Tag("job")
class ScheduledNightTest {
    private final Instant now = Instant.now();

    /** Where it is noon now: no test runs over midnight. */
    private final ZoneId zone =
            ZoneId.of("Etc/GMT%+d".formatted(now.atOffset(ZoneOffset.UTC).getHour() - 12));

    private final LocalDate today = LocalDate.ofInstant(now, zone);
    private final List<String> notices = new CopyOnWriteArrayList<>();

    @TempDir
    Path home;

    private GreenMail mail;
    private HttpServer address;
    private SmallProject project;

    @BeforeEach
    void nothing_ran_for_four_days() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        address = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        address.createContext("/", exchange -> {
            notices.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        address.start();
        project = SmallProject.ofTwoTexts(home);
        Path secret = Files.writeString(home.resolve("secret"), "Sturmflut\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        mail.stop();
        address.stop(0);
    }

    @Test
    void by_default_the_last_missed_date_is_made_up_for_and_only_today_is_told_to_people() throws Exception {
        settings("since: '" + today.minusDays(4) + "'", true);

        List<Outcome> outcomes = scheduled();

        assertThat(outcomes).hasSize(2).allMatch(outcome -> outcome instanceof Outcome.Done);
        assertThat(project.column("SELECT report_date FROM run WHERE state = 'done' ORDER BY id"))
                .containsExactly(today.minusDays(1) + "", today + "");
        assertThat(project.column("SELECT report_date FROM caught_up")).containsExactly(today.minusDays(1) + "");
        assertThat(project.column("SELECT subject FROM audit_event WHERE kind = 'due.caught_up'"))
                .containsExactly("report of " + today.minusDays(1));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).contains(today.toString());
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0)).contains("\"reportDate\":\"" + today + "\"");
        assertThat(project.column("SELECT channel || ' ' || state || ': ' || detail FROM delivery"
                        + " WHERE run = 1 AND channel <> 'folder' ORDER BY 1"))
                .containsExactly(
                        "mail skipped: made up for a missed night: the report of " + today + " follows",
                        "webhook skipped: made up for a missed night: the report of " + today + " follows");
        assertThat(home.resolve("delivered/tidemark-" + today.minusDays(1) + ".xlsx"))
                .as("folders are an archive: they get it")
                .exists();
        assertThat(home.resolve("delivered/tidemark-latest.xlsx"))
                .hasSameBinaryContentAs(home.resolve("delivered/tidemark-" + today + ".xlsx"));

        assertThat(scheduled())
                .as("once more on the same day: what was left stays left")
                .singleElement()
                .isInstanceOf(Outcome.NothingNew.class);
        LocalDate older = today.minusDays(2);
        new Night(Project.open(home), new Silence(), "tidemark backfill")
                .backfill(Ask.backfill(older, older, today, false), "", "", outcomes::add);
        assertThat(project.column("SELECT report_date FROM caught_up ORDER BY 1"))
                .containsExactly(older + "", today.minusDays(1) + "");
        assertThat(project.column("SELECT detail FROM delivery WHERE run = 3 AND channel = 'webhook'"))
                .containsExactly("made up for a missed night: the report of " + today + " is newer");
        assertThat(notices).hasSize(1);
    }

    @Test
    void all_means_the_latest_ones_up_to_the_limit_without_those_that_are_excused() throws Exception {
        settings("{since: '" + today.minusDays(4) + "', catch-up: all, catch-up-limit: 2}", false);
        Database.open(project.database());
        new Excusing(Project.open(home), "test").excuse(today.minusDays(1), "the office was closed");

        assertThat(scheduled()).hasSize(3);

        assertThat(project.column("SELECT report_date FROM run ORDER BY id"))
                .containsExactly(today.minusDays(3) + "", today.minusDays(2) + "", today + "");
    }

    @Test
    void none_leaves_it_to_people_and_a_backfill_marks_what_it_makes_up_for() throws Exception {
        settings("{since: '" + today.minusDays(2) + "', catch-up: none}", false);
        assertThat(scheduled()).hasSize(1);
        assertThat(project.column("SELECT report_date FROM run")).containsExactly(today + "");

        Program.Answer answer = project.program().run("backfill", "--from", today.minusDays(1) + "");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(project.column("SELECT report_date FROM caught_up")).containsExactly(today.minusDays(1) + "");
        Program.Answer due = project.program().run("due");
        assertThat(due.out())
                .containsPattern(today.minusDays(2) + " +missed")
                .containsPattern(today.minusDays(1) + " +caught up");
        assertThat(due.code()).isEqualTo(3);
        Program.Answer excused =
                project.program().run("excuse", today.minusDays(2) + "", "--reason", "nobody was there");
        assertThat(excused.code()).as(excused.err()).isZero();
        assertThat(project.program().run("due", "--json").out())
                .contains("\"state\":\"excused\"", "\"reason\":\"nobody was there\"");
        assertThat(project.column("SELECT subject || ' ' || details FROM audit_event WHERE kind = 'due.excused'"))
                .singleElement()
                .asString()
                .contains("report of " + today.minusDays(2), "nobody was there");
    }

    @Test
    void on_a_day_without_report_a_scheduled_start_says_so_and_does_nothing() throws Exception {
        settings("due: ['2020-01-01']", false);

        Program.Answer answer = project.program().run("run", "--scheduled");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("No report is due on ");
        assertThat(home.resolve("output")).doesNotExist();
        assertThat(project.program()
                        .run("run", "--scheduled", "--date", "2026-11-23")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_backfill_takes_the_due_dates_of_a_stretch_unless_all_days_are_wanted() throws Exception {
        settings("due: workdays", false);
        String[] goldenWeek = {"plan", "backfill", "--from", "2026-10-01", "--to", "2026-10-10"};
        assertThat(project.program().run(goldenWeek).out().lines().filter(line -> line.endsWith("begins")))
                .containsExactly("2026-10-08  begins", "2026-10-09  begins", "2026-10-10  begins");
        String[] all = {"plan", "backfill", "--from", "2026-10-01", "--to", "2026-10-10", "--all-days"};
        assertThat(project.program().run(all).out().lines().filter(line -> line.endsWith("begins")))
                .hasSize(10);
        assertThat(project.program()
                        .run("backfill", "--from", "2026-10-01", "--to", "2026-10-07")
                        .out())
                .isEqualTo("No report is due on these dates.\n");
    }

    private List<Outcome> scheduled() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        new Night(Project.open(home), new Silence(), "tidemark run --scheduled").scheduled(now, outcomes::add);
        return outcomes;
    }

    private void settings(String schedule, boolean isTold) throws Exception {
        SmallProject.write(
                home,
                "config/application.yml",
                "tidemark:\n  zone: " + zone + "\n  schedule: "
                        + (schedule.startsWith("{") ? schedule : "{" + schedule + "}")
                        + "\n  deliver:\n    folders: [delivered]\n"
                        + (isTold
                                ? "    mail:\n      host: 127.0.0.1\n      port: "
                                        + mail.getSmtp().getPort()
                                        + "\n      security: none\n      from: Tidemark <report@example.org>\n"
                                        + "      groups: [{to: [wang@example.org]}]\n    webhook:\n      url: http://127.0.0.1:"
                                        + address.getAddress().getPort() + "/reports\n      secret-file: secret\n"
                                : ""));
    }
}
