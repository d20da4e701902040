package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** A backup holds all that a project cannot make again, and comes back whole or not at all. */
@Tag("job")
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void a_backup_restored_in_another_folder_has_the_same_rows_reports_and_sources_and_goes_on() throws Exception {
        SmallProject project = aNight();
        Program.Answer backup = project.program().run("backup", file());
        assertThat(backup.code()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("verified").contains("schema " + Database.SCHEMA);

        SmallProject other = new SmallProject(Files.createDirectories(folder.resolve("other")));
        Program.Answer restored =
                project.program().run("restore", file(), "--to", other.home().toString(), "--apply");

        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(other.rows()).isEqualTo(project.rows());
        assertThat(Files.readAllBytes(other.workbook())).isEqualTo(Files.readAllBytes(project.workbook()));
        assertThat(other.home().resolve("output/" + SmallProject.DATE + "/anchor.json"))
                .hasSameBinaryContentAs(project.home().resolve("output/" + SmallProject.DATE + "/anchor.json"));
        assertThat(other.column("SELECT kind FROM audit_event ORDER BY seq DESC LIMIT 1"))
                .containsExactly("store.restored");
        assertThat(other.program().run("verify").code()).isZero();
        assertThat(other.program().run("run", "--date", SmallProject.DATE).out())
                .contains("Nothing new.");
        assertThat(other.program().run("run", "--date", "2026-11-24").code()).isZero();
        assertThat(names(folder)).containsExactlyInAnyOrder("home", "other", "backup.zip");
    }

    @Test
    void a_backup_made_while_a_night_writes_holds_its_last_commit_and_goes_on_to_the_same_end() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(folder.resolve("home"));
        Database.open(project.database());
        change(
                project,
                "CREATE TRIGGER stay BEFORE INSERT ON source_text WHEN NEW.document = 55 BEGIN SELECT (WITH RECURSIVE"
                        + " c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c); END");
        Program.Running night = project.program().start("run", "--date", SmallProject.DATE);
        try {
            night.until(() -> holdsWriteLock(project) && texts(project) == 50);
            Program.Answer backup = project.program().run("backup", file());
            assertThat(backup.code()).as(backup.err()).isZero();
            Program.Answer over = project.program().run("restore", file(), "--apply");
            assertThat(over.code()).as("a restore over a live lock").isEqualTo(75);
        } finally {
            night.kill();
        }
        SmallProject other = new SmallProject(Files.createDirectories(folder.resolve("other")));
        assertThat(project.program()
                        .run("restore", file(), "--to", other.home().toString(), "--apply")
                        .code())
                .isZero();
        for (SmallProject each : List.of(project, other)) {
            change(each, "DROP TRIGGER stay");
            Program.Answer continued = each.program().run("run", "--date", SmallProject.DATE);
            assertThat(continued.code()).as(continued.err()).isZero();
        }
        Map<String, List<String>> rows = project.rows();
        Map<String, List<String>> others = other.rows();
        rows.remove("delivery");
        others.remove("delivery");
        assertThat(others).isEqualTo(rows);
        assertThat(Files.readAllBytes(other.workbook())).isEqualTo(Files.readAllBytes(project.workbook()));
    }

    @Test
    void a_restore_says_what_it_would_do_and_does_nothing() throws Exception {
        SmallProject project = aNight();
        project.program().run("backup", file());
        Files.delete(project.home().resolve("seeds/budget-2025-01-21.txt"));
        SmallProject.write(project.home(), "input/text/gdp-2025-01-20.txt", "changed\n");
        byte[] store = Files.readAllBytes(project.database());

        Program.Answer answer = project.program().run("restore", file());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .containsPattern("replace +" + project.database())
                .containsPattern("bring back +" + project.home().resolve("seeds/budget-2025-01-21.txt"))
                .containsPattern("leave +" + project.home().resolve("input/text/gdp-2025-01-20.txt"))
                .contains("--apply");
        assertThat(project.home().resolve("seeds/budget-2025-01-21.txt")).doesNotExist();
        assertThat(Files.readAllBytes(project.database())).isEqualTo(store);
    }

    @Test
    void a_restore_in_place_keeps_what_it_replaces_aside() throws Exception {
        SmallProject project = aNight();
        project.program().run("backup", file());
        project.program().run("run", "--date", "2026-11-24");
        Files.writeString(project.workbook(), "spoilt");
        SmallProject.write(project.home(), "input/text/gdp-2025-01-20.txt", "mine\n");

        Program.Answer answer = project.program().run("restore", file(), "--apply");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(project.column("SELECT report_date FROM run")).containsExactly(SmallProject.DATE);
        assertThat(project.program().run("verify").code()).isZero();
        assertThat(Files.readString(project.home().resolve("input/text/gdp-2025-01-20.txt")))
                .isEqualTo("mine\n");
        Path aside;
        try (Stream<Path> all = Files.list(project.home().resolve("output"))) {
            aside = all.filter(each -> each.getFileName().toString().startsWith("aside-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(answer.out()).contains(aside.toString());
        try (Connection old = Database.readOnly(aside.resolve("tidemark.db")).connect();
                Statement statement = old.createStatement()) {
            assertThat(statement.executeQuery("SELECT COUNT(*) FROM run").getInt(1))
                    .isEqualTo(2);
        }
        assertThat(Files.readString(aside.resolve("2026-11-23/tidemark-2026-11-23.xlsx")))
                .isEqualTo("spoilt");
    }

    @Test
    void a_backup_that_was_altered_is_refused_and_nothing_is_changed() throws Exception {
        SmallProject project = aNight();
        project.program().run("backup", file());
        Path altered = folder.resolve("altered.zip");
        try (ZipFile zip = new ZipFile(file());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("sources/seeds/budget-2025-01-21.txt")) {
                    bytes[bytes.length - 3]++;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        Path cut = folder.resolve("cut.zip");
        byte[] whole = Files.readAllBytes(Path.of(file()));
        try (OutputStream out = Files.newOutputStream(cut)) {
            out.write(whole, 0, whole.length / 2);
        }
        Map<String, List<String>> rows = project.rows();
        for (Path bad : List.of(altered, cut, project.workbook())) {
            Program.Answer answer = project.program().run("restore", bad.toString(), "--apply");
            assertThat(answer.code()).as(answer.out()).isEqualTo(4);
            assertThat(answer.err()).contains(bad.toString());
        }
        assertThat(project.rows()).isEqualTo(rows);
    }

    @Test
    void no_backup_is_made_of_a_damaged_store_or_of_an_altered_audit_log() throws Exception {
        SmallProject project = aNight();
        Path sound = folder.resolve("sound.db");
        Files.copy(project.database(), sound);
        change(project, "DROP TRIGGER audit_event_keeps_its_words");
        change(project, "UPDATE audit_event SET actor = 'nobody' WHERE seq = 3");
        Program.Answer altered = project.program().run("backup", file());
        assertThat(altered.code()).isEqualTo(4);
        assertThat(altered.err()).contains("event 3 was changed");

        Files.copy(sound, project.database(), StandardCopyOption.REPLACE_EXISTING);
        change(project, "PRAGMA writable_schema = 1");
        change(project, "CREATE TABLE plain (a INTEGER); INSERT INTO plain VALUES (1)");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA foreign_keys = 0");
            statement.executeUpdate("INSERT INTO source_text (document, text) VALUES (999, '')");
        }
        Program.Answer damaged = project.program().run("backup", file());
        assertThat(damaged.code()).isEqualTo(4);
        assertThat(damaged.err()).contains("row 999 of source_text");
        assertThat(Path.of(file())).doesNotExist();
        assertThat(names(folder)).containsExactlyInAnyOrder("home", "sound.db");
    }

    @Test
    void a_backup_tells_of_a_report_that_is_not_as_it_was_made_and_never_overwrites_a_file() throws Exception {
        SmallProject project = aNight();
        Files.writeString(project.workbook(), "spoilt");
        Program.Answer first = project.program().run("backup", file());
        assertThat(first.code()).isEqualTo(3);
        assertThat(first.out()).contains(project.workbook() + " was changed after it was made");

        Program.Answer second = project.program().run("backup", file());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("exists already");
    }

    @Test
    void a_backup_of_a_newer_program_is_refused() throws Exception {
        SmallProject project = aNight();
        change(project, "UPDATE flyway_schema_history SET version = '999' WHERE version = '" + Database.SCHEMA + "'");
        assertThat(project.program().run("backup", file()).code()).isZero();

        Program.Answer answer = project.program().run("restore", file(), "--apply");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("schema 999");
    }

    private SmallProject aNight() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(folder.resolve("home"));
        assertThat(project.night(SmallProject.DATE)).isInstanceOf(Outcome.Done.class);
        return project;
    }

    private String file() {
        return folder.resolve("backup.zip").toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static long texts(SmallProject project) {
        try {
            return project.number("SELECT COUNT(*) FROM source_text");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holdsWriteLock(SmallProject project) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (java.sql.SQLException e) {
            return e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
        }
    }

    private static void change(SmallProject project, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
