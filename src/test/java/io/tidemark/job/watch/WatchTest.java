package io.tidemark.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.tidemark.deliver.Alarm;
import io.tidemark.deliver.Alarm.Why;
import io.tidemark.job.sending.Alarms;
import io.tidemark.job.settings.Project;
import io.tidemark.report.Hashes;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.night.DueMarks;
import io.tidemark.store.night.DueMarks.Excuse;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch sees, and how it says it: to a real mail server and to a real address. The deadline is 07:30 in Shanghai. */
class WatchTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final Instant DEADLINE = Instant.parse("2026-11-22T23:30:00Z");

    @TempDir
    Path home;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> said = new ArrayList<>();
    private int answer = 200;
    private GreenMail mail;
    private HttpServer address;

    @BeforeEach
    void those_who_are_told() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        address = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        address.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        address.start();
        Path secret = Files.writeString(home.resolve("secret"), "Sturmflut\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        settings("");
    }

    @AfterEach
    void close() {
        mail.stop();
        address.stop(0);
    }

    @Test
    void a_report_that_lies_there_as_its_night_made_it_is_good() throws Exception {
        Path workbook = night(Run.State.DONE);
        assertThat(look(DEADLINE)).isEqualTo(new Sight.Good(DATE, workbook));
    }

    @Test
    void a_workbook_that_is_gone_or_altered_is_no_good_report() throws Exception {
        Path workbook = night(Run.State.DONE);
        Files.writeString(workbook, "altered");
        assertThat(bad(DEADLINE)).isEqualTo(Why.ALTERED);
        Files.delete(workbook);
        assertThat(bad(DEADLINE)).isEqualTo(Why.GONE);
    }

    @Test
    void of_several_attempts_the_newest_finished_one_counts() throws Exception {
        Path first = night(Run.State.DONE);
        Path second = attempt(2, Run.State.DONE);
        attempt(3, Run.State.FAILED);
        Files.delete(first);
        assertThat(look(DEADLINE)).isEqualTo(new Sight.Good(DATE, second));
    }

    @Test
    void a_night_that_never_ran_failed_or_was_killed_is_told_apart() throws Exception {
        earlier();
        assertThat(bad(DEADLINE)).isEqualTo(Why.NONE);
        night(Run.State.FAILED);
        assertThat(bad(DEADLINE)).isEqualTo(Why.FAILED);
        attempt(2, Run.State.RUNNING);
        assertThat(bad(DEADLINE)).isEqualTo(Why.KILLED);
    }

    @Test
    void a_night_still_at_work_at_the_deadline_is_late_and_the_watch_does_not_take_its_lock() throws Exception {
        night(Run.State.RUNNING);
        try (FileChannel held = FileChannel.open(
                        home.resolve("output/tidemark.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                var lock = held.lock(Long.MAX_VALUE - 1, 1, false)) {
            Files.writeString(
                    home.resolve("output/tidemark.lock"),
                    "pid=4711\nsince=2026-11-23T02:30:00+08:00\nnight=" + DATE + "/1\n");
            assertThat(lock.isValid()).isTrue();
            Sight sight = look(DEADLINE);
            assertThat(((Sight.Bad) sight).alarm().why()).isEqualTo(Why.RUNNING);
            assertThat(((Sight.Bad) sight).alarm().detail()).contains("4711");
        }
    }

    @Test
    void without_a_store_there_is_an_alarm_and_no_store_is_made() throws Exception {
        assertThat(bad(DEADLINE)).isEqualTo(Why.NO_STORE);
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void a_damaged_store_and_one_of_another_version_are_an_alarm_each() throws Exception {
        night(Run.State.DONE);
        Path store = home.resolve("output/tidemark.db");
        try (Connection connection = raw()) {
            connection.createStatement().execute("UPDATE flyway_schema_history SET version = '999'");
        }
        assertThat(bad(DEADLINE)).isEqualTo(Why.SCHEMA);
        try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
            for (long page = 1; page < file.length() / 4096; page++) {
                file.seek(page * 4096);
                file.write(new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
            }
        }
        assertThat(bad(DEADLINE)).isEqualTo(Why.DAMAGED);
        Files.writeString(store, "no database at all, but a text of some length");
        assertThat(bad(DEADLINE)).isEqualTo(Why.DAMAGED);
    }

    @Test
    void a_store_that_another_process_keeps_to_itself_is_an_alarm() throws Exception {
        night(Run.State.DONE);
        System.setProperty(Database.BUSY_MILLIS, "300");
        try (Connection connection = raw()) {
            connection.createStatement().execute("PRAGMA locking_mode = EXCLUSIVE");
            connection.createStatement().execute("BEGIN EXCLUSIVE");
            assertThat(bad(DEADLINE)).isEqualTo(Why.LOCKED);
        } finally {
            System.clearProperty(Database.BUSY_MILLIS);
        }
    }

    @Test
    void before_the_deadline_on_a_day_without_report_and_before_the_first_night_there_is_nothing_to_see()
            throws Exception {
        settings("due: ['2026-11-23', '2026-11-30']");
        earlier();
        assertThat(look(DEADLINE.minusSeconds(1))).isEqualTo(new Sight.Nothing(DATE));
        assertThat(bad(DEADLINE.plus(Duration.ofHours(23)))).isEqualTo(Why.NONE);
        assertThat(look(DEADLINE.plus(Duration.ofDays(1)))).isEqualTo(new Sight.Nothing(LocalDate.of(2026, 11, 30)));
        settings("due: []");
        assertThat(look(DEADLINE)).isEqualTo(new Sight.Nothing(null));
        settings("since: 2026-11-24");
        assertThat(look(DEADLINE)).isEqualTo(new Sight.Nothing(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void in_a_year_that_the_calendar_does_not_know_the_alarm_says_that_its_date_is_a_guess() throws Exception {
        settings("due: workdays");
        Alarm alarm = ((Sight.Bad) look(Instant.parse("2027-01-01T00:00:00Z"))).alarm();
        assertThat(alarm.date()).isEqualTo("2027-01-01");
        assertThat(alarm.isGuess()).isTrue();
        assertThat(((Sight.Bad) look(DEADLINE)).alarm().isGuess()).isFalse();
    }

    @Test
    void what_is_excused_is_no_alarm() throws Exception {
        earlier();
        try (Connection connection =
                FreshStore.open(home.resolve("output/tidemark.db")).connect()) {
            new DueMarks(connection).excuse(DATE, new Excuse("power cut", "li@desk", DEADLINE));
        }
        assertThat(look(DEADLINE)).isEqualTo(new Sight.Excused(DATE, "power cut", "li@desk"));
    }

    @Test
    void an_alarm_goes_out_in_every_way_in_the_language_of_each() throws Exception {
        give(false);
        assertThat(said.get(0))
                .isEqualTo(
                        "By 2026-11-23 07:30 Asia/Shanghai no good report of 2026-11-23 lay there: there is no store.");
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[0].getSubject()).isEqualTo("【报警】大连市经济数据简报：2026-11-23 没有完好的报告");
        assertThat(messages[0].getHeader("X-Tidemark-Kind")).containsExactly("alarm");
        assertThat(messages[1].getSubject()).isEqualTo("[Alarm] 大连市经济数据简报: no good report of 2026-11-23");
        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0))
                .contains("\"kind\":\"alarm\"", "\"why\":\"no_store\"", "\"reportDate\":\"2026-11-23\"");
    }

    @Test
    void the_same_alarm_is_not_repeated_unless_somebody_wants_it() throws Exception {
        assertThat(give(false)).isEqualTo(4);
        said.clear();
        assertThat(give(false)).isZero();
        assertThat(said).isEmpty();
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(give(true)).isEqualTo(4);
        assertThat(mail.getReceivedMessages()).hasSize(4);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void a_way_that_fails_is_said_keeps_no_other_from_its_own_and_is_tried_again_by_the_next_watch() throws Exception {
        mail.stop();
        give(false);
        assertThat(bodies).hasSize(1);
        assertThat(said).anyMatch(line -> line.startsWith("the alarm did not go out: mail wang@example.org: "));

        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        settings("");
        said.clear();
        assertThat(give(false)).as("the two who were not reached").isEqualTo(2);
        assertThat(said).isEmpty();
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(bodies).hasSize(1);

        answer = 403;
        give(true);
        assertThat(said).anyMatch(line -> line.contains("webhook http://127.0.0.1") && line.contains("403"));
        assertThat(mail.getReceivedMessages()).hasSize(4);
    }

    @Test
    void a_secret_that_is_not_there_keeps_the_mail_from_nothing() throws Exception {
        Files.delete(home.resolve("secret"));
        give(false);
        assertThat(said).anyMatch(line -> line.contains("webhook") && line.contains("secret"));
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void where_it_cannot_be_kept_that_an_alarm_was_given_it_is_given_and_that_is_said() throws Exception {
        Files.writeString(home.resolve("output"), "a file in place of the folder");
        give(false);
        assertThat(said).anyMatch(line -> line.contains("it will be repeated"));
        assertThat(mail.getReceivedMessages()).hasSize(2);

        Files.delete(home.resolve("output"));
        Files.createDirectories(home.resolve("output"));
        Files.writeString(home.resolve("output/watch.json"), "{half");
        said.clear();
        give(false);
        assertThat(said).anyMatch(line -> line.contains("watch.json cannot be read"));
        assertThat(mail.getReceivedMessages()).hasSize(4);
        assertThat(give(false)).as("it is whole again").isZero();
    }

    private int give(boolean again) throws IOException {
        Project project = Project.open(home);
        Alarm alarm = ((Sight.Bad) look(DEADLINE)).alarm();
        Alarms alarms = new Alarms(project, Clock.fixed(DEADLINE, ZoneOffset.UTC), time -> true);
        return new Alert(alarms, project.output().resolve("watch.json"), "en", said::add).give(alarm, again);
    }

    private Why bad(Instant now) {
        return ((Sight.Bad) look(now)).alarm().why();
    }

    private Sight look(Instant now) {
        return new Watch(Project.open(home), Clock.fixed(now, ZoneOffset.UTC)).look();
    }

    /** A night long ago: the program has been here for a while. */
    private void earlier() throws Exception {
        try (Connection connection =
                FreshStore.open(home.resolve("output/tidemark.db")).connect()) {
            Runs runs = new Runs(connection);
            Instant then = Instant.parse("2026-11-01T18:30:00Z");
            Run run = runs.begin(LocalDate.of(2026, 11, 2), 1, 1, then, new TreeMap<>());
            runs.end(run.id(), Run.State.DONE, then);
        }
    }

    private Path night(Run.State state) throws Exception {
        if (!Files.exists(home.resolve("output/tidemark.db"))) {
            earlier();
        }
        return attempt(1, state);
    }

    private Path attempt(int attempt, Run.State state) throws Exception {
        Path workbook = Project.open(home).workbook(DATE, attempt);
        Files.createDirectories(workbook.getParent());
        Files.writeString(workbook, "workbook " + attempt);
        try (Connection connection =
                FreshStore.open(home.resolve("output/tidemark.db")).connect()) {
            Runs runs = new Runs(connection);
            Run run = runs.begin(DATE, attempt, 10L + attempt, DEADLINE.minusSeconds(9), new TreeMap<>());
            if (state != Run.State.RUNNING) {
                runs.end(run.id(), state, DEADLINE.minusSeconds(5));
            }
            if (state == Run.State.DONE) {
                new ReportFiles(connection)
                        .replace(
                                run.id(),
                                List.of(new ReportFile(
                                        workbook.getFileName().toString(), Hashes.of(workbook), Files.size(workbook))));
            }
        }
        return workbook;
    }

    private Connection raw() throws Exception {
        org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + home.resolve("output/tidemark.db"));
        return source.getConnection();
    }

    private void settings(String schedule) throws IOException {
        Path file = home.resolve("config/application.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "tidemark:\n" + (schedule.isEmpty() ? "" : "  schedule:\n    " + schedule + "\n")
                        + "  deliver:\n    tries: 2\n    mail:\n      host: 127.0.0.1\n      port: "
                        + mail.getSmtp().getPort()
                        + "\n      security: none\n      from: Tidemark <report@example.org>\n      timeout: 10s\n"
                        + "      groups: [{to: [王芳 <wang@example.org>]}, {to: [smith@example.org], language: en}]\n"
                        + "    webhook:\n      url: http://127.0.0.1:"
                        + address.getAddress().getPort()
                        + "/reports\n      secret-file: secret\n");
    }
}
