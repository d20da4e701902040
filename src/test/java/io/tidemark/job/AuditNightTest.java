package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("job")
class AuditNightTest {
    @TempDir
    static Path home;

    private static Program program;

    /** Two nights, with another title for the second one. */
    @BeforeAll
    static void run() throws Exception {
        program = SmallProject.ofTwoTexts(home).program();
        assertThat(program.run("run", "--date", "2026-11-20").code()).isZero();
        SmallProject.write(home, "config/application.yml", "tidemark:\n  title: 大连要情\n");
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9518.9亿元，同比增长5.2%。\n");
        assertThat(program.run("run", "--date", "2026-11-21").code()).isZero();
    }

    @Test
    void the_first_run_tells_all_settings_and_a_changed_one_is_an_event_with_old_and_new_value() throws Exception {
        assertThat(program.run("audit", "show", "--kind", "settings.").out().lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("settings.first  2026-11-20/1", "\"tidemark.region\":\"大连市\"")
                                .contains("\"tidemark.title\":\"\""),
                        second -> assertThat(second)
                                .contains("settings.changed  2026-11-21/1", "{\"tidemark.title\":\" → 大连要情\"}"));
    }

    @Test
    void a_document_that_was_taken_in_is_an_event_with_its_hash() throws Exception {
        assertThat(program.run("audit", "--kind", "document.").out().lines())
                .hasSize(3)
                .allMatch(line -> line.matches(
                        ".*document\\.read  \\S+\\.txt  .*\"hash\":\"[0-9a-f]{64}\",\"reading\":\"[0-9a-f]{64}\".*"));
    }

    @Test
    void a_value_that_became_another_one_is_an_event_with_both_and_new_ones_are_counted() throws Exception {
        assertThat(program.run("audit", "--kind", "value").out())
                .containsPattern(
                        "values.changed  2026-11-20/1  \\{\"changes\":\"[0-9a-f]{64}\",\"new\":\"4\",\"vintage\":\"1\"}")
                .contains("value.corrected  observation ")
                .contains("\"after\":\"9518.9亿元\",\"before\":\"9516.9亿元\"", "\"run\":\"2026-11-21/1\"")
                .doesNotContain("\"before\":\"5.2%\"");
    }

    @Test
    void events_are_shown_by_kind_run_actor_and_day() throws Exception {
        String actor = System.getProperty("user.name") + "@";
        assertThat(program.run("audit", "--about", "2026-11-20/1", "--kind", "run.")
                        .out()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains("2026-11-20/1") && line.contains(actor));
        assertThat(program.run("audit", "--actor", "nobody@nowhere").out()).isEmpty();
        assertThat(program.run("audit", "--until", "2001-01-01").out()).isEmpty();
    }

    @Test
    void the_export_has_every_event_with_the_hash_of_the_one_before() throws Exception {
        Path file = home.resolve("events.jsonl");
        assertThat(program.run("audit", "export", "--to", file.toString()).code())
                .isZero();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String hash = lines.get(i - 1).replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
            assertThat(lines.get(i)).contains("\"previous\":\"" + hash + "\"");
        }
        assertThat(lines).hasSizeGreaterThan(30);
        Program.Answer again = program.run("audit", "export", "--to", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void a_source_comes_out_of_the_store_as_it_was_read_though_the_file_is_gone() throws Exception {
        Path source = home.resolve("seeds/budget-2025-01-21.txt");
        byte[] bytes = Files.readAllBytes(source);
        Files.delete(source);
        Path copy = home.resolve("copy.txt");

        Program.Answer answer =
                program.run("trace", "--document", "seeds/budget-2025-01-21.txt", "--original", copy.toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(copy).hasBinaryContent(bytes);
    }

    @Test
    void others_than_owner_and_group_can_read_nothing_that_the_program_makes() throws Exception {
        for (String[] command : List.of(
                new String[] {"backup", home.resolve("backups/backup.zip").toString()},
                new String[] {
                    "audit",
                    "export",
                    "--to",
                    home.resolve("events-of-others.jsonl").toString()
                },
                new String[] {
                    "trace",
                    "--document",
                    "input/text/gdp-2025-01-20.txt",
                    "--original",
                    home.resolve("original.txt").toString()
                })) {
            assertThat(program.run(command).code()).as(command[0]).isZero();
        }
        List<Path> made = new ArrayList<>(List.of(
                home.resolve("backups"),
                home.resolve("backups/backup.zip"),
                home.resolve("events-of-others.jsonl"),
                home.resolve("original.txt")));
        // While somebody has the store open, what SQLite keeps beside it is there too.
        try (Connection connection =
                        Database.open(home.resolve("output/tidemark.db")).connect();
                Stream<Path> files = Files.walk(home.resolve("output"))) {
            Sql.run(connection, "UPDATE setting SET value = value");
            files.forEach(made::add);
            assertThat(made)
                    .extracting(file -> file.getFileName().toString())
                    .contains("output", "tidemark.db-wal", "tidemark.log", "tidemark.jsonl", "anchor.json");
            for (Path file : made) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("---");
            }
        }
    }
}
