package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An act whose event cannot be written is not done: both are one transaction. */
@Tag("job")
class AllOrNothingTest {
    private static final String NO_EVENT = "CREATE TRIGGER full BEFORE INSERT ON audit_event WHEN NEW.kind LIKE '%s'"
            + " BEGIN SELECT RAISE(ABORT, 'no room for an event'); END";

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private static ByHand project;

    @BeforeAll
    static void make() throws Exception {
        project = ByHand.in(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarantine release input/text/empty.txt --reason form",
                "hold add --date 2024-01-01 --reason audit",
                "hold remove 1 --reason over",
                "decide 1 --figure FIGURE --reason misprint",
                "decide --withdraw 1 --reason error",
                "deliver --assume 00112233445566778899 --reason told",
                "deliver --resend 00112233445566778899 --reason told",
                "purge --older-than 1y --apply"
            })
    void an_act_by_hand_leaves_rows_and_files_as_they_were(String command) throws Exception {
        ByHand own = project.copyTo(home);
        own.change(NO_EVENT.formatted("%"));
        Map<String, List<String>> rows = own.project().rows();
        Map<String, Long> files = reports();

        Program.Answer answer = own.project().program().run(own.words(command));

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.err()).contains("no room for an event");
        assertThat(own.project().rows()).isEqualTo(rows);
        assertThat(reports()).isEqualTo(files);
    }

    @Test
    void a_restore_without_its_event_replaces_nothing() throws Exception {
        ByHand own = project.copyTo(home);
        own.change(NO_EVENT.formatted("store.restored"));
        Path backup = home.resolve("full.zip");
        assertThat(own.project().program().run("backup", backup.toString()).code())
                .isZero();
        own.change("DROP TRIGGER full");
        own.change("UPDATE hold SET reason = 'written after the backup'");
        Files.delete(home.resolve("seeds/office-2025-01-20.txt"));
        Map<String, List<String>> rows = own.project().rows();

        Program.Answer answer = own.project().program().run("restore", backup.toString(), "--apply");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("no room for an event");
        assertThat(own.project().rows()).isEqualTo(rows);
        assertThat(home.resolve("seeds/office-2025-01-20.txt")).doesNotExist();
    }

    @Test
    void changed_settings_without_their_event_are_not_taken_over() throws Exception {
        ByHand own = project.copyTo(home);
        own.change(NO_EVENT.formatted("settings.changed"));
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    tries: 2\n");

        Program.Answer answer = own.project().program().run("run", "--date", "2026-11-24");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(own.project().column("SELECT value FROM setting WHERE name = 'tidemark.deliver.tries'"))
                .containsExactly("4");
        assertThat(own.project().column("SELECT id FROM run WHERE report_date = '2026-11-24'"))
                .isEmpty();
    }

    @Test
    void a_report_without_its_event_is_not_in_the_store_and_neither_is_a_copy_sent() throws Exception {
        ByHand own = project.copyTo(home);
        own.change(NO_EVENT.formatted("report.written"));
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [share]\n");
        String files = "SELECT f.name FROM report_file f JOIN run r ON r.id = f.run WHERE r.report_date = '2026-11-24'";

        Program.Answer answer = own.project().program().run("run", "--date", "2026-11-24");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(own.project().column(files)).isEmpty();
        assertThat(home.resolve("share")).doesNotExist();
        own.change("DROP TRIGGER full");
        assertThat(own.project().program().run("run", "--date", "2026-11-24").code())
                .isEqualTo(3);
        assertThat(own.project().column(files)).isNotEmpty();
        assertThat(home.resolve("share/tidemark-2026-11-24.anchor.json")).exists();
    }

    @Test
    void a_step_of_a_delivery_without_its_event_is_not_in_the_ledger() throws Exception {
        ByHand own = project.copyTo(home);
        own.change(NO_EVENT.formatted("report.delivered"));
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [share]\n");

        Program.Answer answer = own.project().program().run("run", "--date", "2026-11-24");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(own.project().column("SELECT state FROM delivery WHERE channel = 'folder'"))
                .containsExactly("sending");
    }

    private Map<String, Long> reports() throws Exception {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve("output"))) {
            for (Path file :
                    files.filter(file -> file.toString().contains("/20")).toList()) {
                sizes.put(file.toString(), Files.size(file));
            }
        }
        assertThat(sizes).isNotEmpty();
        return sizes;
    }
}
