package io.tidemark.job.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Event;
import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.schedule.Timetable;
import io.tidemark.job.schedule.Units;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that keeps a night from its work is named, with what to do about it. */
class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    Path home;

    @BeforeEach
    void folders_of_sources() throws IOException {
        Files.createDirectories(home.resolve("seeds"));
        Files.createDirectories(home.resolve("input"));
    }

    @Test
    void where_all_is_well_nothing_is_to_be_done_and_nothing_is_made() throws Exception {
        Map<String, Symptom> symptoms = examine(NOW);
        symptoms.remove("schedule");
        symptoms.remove("disk");
        assertThat(symptoms.values())
                .allSatisfy(symptom -> assertThat(symptom.state()).isEqualTo(State.WELL));
        assertThat(symptoms).containsKeys("Java", "rights", "store", "lock");
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void a_store_is_looked_at_whole_with_its_log_its_schema_and_its_nights() throws Exception {
        store();
        Map<String, Symptom> symptoms = examine(NOW);
        assertThat(symptoms).containsKeys("store", "audit log", "schema", "clock");
        assertThat(symptoms.get("audit log").found()).contains("1 events");
        assertThat(symptoms.get("nights").state()).isEqualTo(State.WARNING);
        assertThat(symptoms.get("nights").remedy()).contains("tidemark run --date 2026-11-23");
    }

    @Test
    void a_clock_that_was_set_back_is_noticed_against_the_newest_event() throws Exception {
        store();
        Symptom clock = examine(Instant.parse("2026-11-22T01:00:00Z")).get("clock");
        assertThat(clock.state()).isEqualTo(State.BAD);
        assertThat(clock.found()).contains("2026-11-23T02:30:00Z");
        assertThat(examine(NOW).get("clock").state()).isEqualTo(State.WELL);
    }

    @Test
    void a_damaged_store_an_altered_log_and_a_text_in_place_of_a_store_are_unsound() throws Exception {
        Path database = store();
        try (Connection connection = FreshStore.open(database).connect()) {
            Sql.run(connection, "DROP TRIGGER audit_event_keeps_its_words");
            Sql.run(connection, "UPDATE audit_event SET actor = 'nobody'");
        }
        assertThat(examine(NOW).get("audit log").state()).isEqualTo(State.UNSOUND);

        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            for (long page = 2; page < file.length() / 4096; page++) {
                file.seek(page * 4096);
                file.write(new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
            }
        }
        Symptom damaged = examine(NOW).get("store");
        assertThat(damaged.state()).isEqualTo(State.UNSOUND);
        assertThat(damaged.remedy()).contains("tidemark restore");

        Files.writeString(database, "no database at all, but a text of some length");
        assertThat(examine(NOW).get("store").found()).contains("not a database");
    }

    @Test
    void a_store_of_an_earlier_or_a_later_version_is_told_apart() throws Exception {
        Path database = store();
        schema(database, "9");
        assertThat(examine(NOW).get("schema").remedy()).contains("tidemark backup");
        schema(database, "999");
        assertThat(examine(NOW).get("schema").state()).isEqualTo(State.BAD);
    }

    @Test
    void a_missing_folder_and_an_output_that_is_a_file_are_named() throws Exception {
        Files.delete(home.resolve("input"));
        Files.writeString(home.resolve("output"), "a file");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("r"), "a file");
        Files.writeString(home.resolve("config/application.yml"), "tidemark:\n  deliver:\n    folders: [r]\n");
        Map<String, Symptom> symptoms = examine(NOW);
        assertThat(symptoms.get("sources").found())
                .contains(home.resolve("input").toString());
        assertThat(symptoms.get("output").state()).isEqualTo(State.BAD);
        assertThat(symptoms.get("recipients").found())
                .contains(home.resolve("r").toString());
    }

    @Test
    void mail_and_webhook_are_reached_without_sending_anything() throws Exception {
        assertThat(examine(NOW).get("mail").found()).contains("nobody gets mail");
        assertThat(examine(NOW).get("webhook").found()).contains("no address is told");
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            deliver(server.getSmtp().getPort(), web.getLocalPort(), "");

            assertThat(examine(NOW).get("mail").state()).isEqualTo(State.WELL);
            assertThat(examine(NOW).get("mail").found())
                    .contains("127.0.0.1:" + server.getSmtp().getPort() + " answers: 250");
            assertThat(examine(NOW).get("webhook"))
                    .isEqualTo(
                            Symptom.well("webhook", "http://127.0.0.1:" + web.getLocalPort() + "/reports: connected"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
        deliver(1, 1, "");
        assertThat(examine(NOW).get("mail").state()).isEqualTo(State.BAD);
        assertThat(examine(NOW).get("mail").found()).contains("127.0.0.1:1 cannot be used: ConnectException");
        assertThat(examine(NOW).get("webhook").found()).contains("ConnectException");
        deliver(1, 1, "      user: a\n      password-env: NO_SUCH_VARIABLE\n");
        assertThat(examine(NOW).get("mail").state()).isEqualTo(State.BAD);
        assertThat(examine(NOW).get("mail").found()).contains("NO_SUCH_VARIABLE");
    }

    private void deliver(int mail, int web, String more) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("secret"), "Sturmflut\n");
        Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                home.resolve("config/application.yml"),
                "tidemark:\n  deliver:\n    webhook:\n      url: http://127.0.0.1:" + web + "/reports\n"
                        + "      secret-file: secret\n    mail:\n      from: a@example.org\n      host: 127.0.0.1\n"
                        + "      security: none\n      port: " + mail + "\n" + more);
    }

    @Test
    void the_schedule_is_the_lines_of_the_crontab_that_name_the_project() throws Exception {
        String night = "30 2 * * * " + home + "/cron/nightly";
        String watch = "30 7 * * * " + home + "/cron/watch";
        assertThat(schedule("# " + night + "\n30 2 * * * " + home + "-2/cron/nightly")
                        .state())
                .isEqualTo(State.WARNING);
        assertThat(schedule("").remedy()).contains(home + "/tidemark cron install");
        assertThat(schedule(night).found()).contains("nothing watches over it");
        assertThat(schedule(night + "\n" + watch)).isEqualTo(Symptom.well("schedule", night));
    }

    @Test
    void a_crontab_that_is_missing_or_does_not_answer_is_a_warning_unless_systemd_starts_the_night() throws Exception {
        UserCrontab none = new UserCrontab(home.resolve("none").toString(), Duration.ofSeconds(1));
        UserCrontab silent = new UserCrontab(script("exec tail -f /dev/null"), Duration.ofMillis(200));
        UserCrontab refusing = new UserCrontab(script("echo not you; exit 1"), Duration.ofSeconds(9));
        assertThat(schedule(none).state()).isEqualTo(State.WARNING);
        assertThat(schedule(none).remedy()).contains("--systemd");
        assertThat(schedule(silent).found()).contains("not answered");
        assertThat(schedule(refusing).found()).contains("not you");

        Timetable timetable = new Timetable(home, LocalTime.of(2, 30), LocalTime.of(7, 30), home);
        for (Units.Unit unit : new Units(timetable, "desk").all()) {
            Files.writeString(home.resolve(unit.name()), unit.text());
        }
        for (UserCrontab crontab : List.of(none, silent, refusing)) {
            assertThat(schedule(crontab).state()).isEqualTo(State.WELL);
            assertThat(schedule(crontab).found()).endsWith(".timer");
        }
    }

    @Test
    void a_calendar_that_ends_soon_is_said_and_only_where_the_schedule_goes_by_it() throws Exception {
        Instant december = Instant.parse("2026-12-05T01:00:00Z");
        assertThat(examine(december)).doesNotContainKey("calendar");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), "tidemark:\n  schedule:\n    due: workdays\n");
        assertThat(examine(december).get("calendar").found()).contains("2027");
        assertThat(examine(Instant.parse("2026-11-26T01:00:00Z"))).doesNotContainKey("calendar");
    }

    private Symptom schedule(String crontab) throws Exception {
        Files.writeString(home.resolve("lines"), crontab + "\n");
        return schedule(new UserCrontab(script("cat '" + home + "/lines'"), Duration.ofSeconds(9)));
    }

    private Symptom schedule(UserCrontab crontab) throws Exception {
        return new Schedule(crontab, List.of(home)).of(Project.open(home), NOW).get(0);
    }

    private String script(String text) throws IOException {
        Path file = home.resolve("crontab-" + Math.abs(text.hashCode()));
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    private Path store() throws Exception {
        Path file = home.resolve("output/tidemark.db");
        try (Connection connection = FreshStore.open(file).connect()) {
            new io.tidemark.store.night.Runs(connection)
                    .begin(LocalDate.of(2026, 11, 23), 1, 1, Instant.parse("2026-11-23T02:30:00Z"), new TreeMap<>());
            AuditLog.append(
                    connection,
                    new Event(Instant.parse("2026-11-23T02:30:00Z"), "a@b", "run.begun", "2026-11-23/1", Map.of()));
        }
        return file;
    }

    private static void schema(Path database, String version) throws Exception {
        try (Connection connection = Database.ofAnySchema(database).connect()) {
            assertThat(Database.schema(connection)).isNotEmpty();
        }
        org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        try (Connection connection = source.getConnection()) {
            Sql.run(
                    connection,
                    "UPDATE flyway_schema_history SET version = ? WHERE installed_rank ="
                            + " (SELECT MAX(installed_rank) FROM flyway_schema_history)",
                    version);
        }
    }

    private Map<String, Symptom> examine(Instant now) throws IOException {
        Map<String, Symptom> symptoms = new TreeMap<>();
        new Doctor(Project.open(home), Clock.fixed(now, ZoneOffset.UTC))
                .examine()
                .forEach(symptom -> symptoms.put(symptom.about(), symptom));
        return symptoms;
    }
}
