package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that could not be read is shown, tried again or let be; and what is wrong is told by the exit code. */
@Tag("job")
class QuarantineTest {
    private static final String BAD = "input/text/bad.txt";

    @TempDir
    Path home;

    @Test
    void a_quarantined_file_is_shown_retried_and_taken_in_once_it_is_mended() throws Exception {
        SmallProject project = aNightWithABadFile();
        assertThat(project.program().run("status").code()).isEqualTo(3);
        assertThat(project.program().run("quarantine", "show", BAD).out())
                .contains(SmallProject.DATE)
                .contains(BAD);

        Program.Answer still = project.program().run("quarantine", "retry");
        assertThat(still.code()).as(still.err()).isEqualTo(3);
        assertThat(still.out()).contains(BAD).doesNotContain("reads well");

        assertThat(project.program().run("quarantine", "retry", "none.txt").code())
                .isEqualTo(2);
        long documents = project.number("SELECT COUNT(*) FROM source_document");
        SmallProject.write(home, BAD, "2024年，大连市进出口总额4500.5亿元。\n");
        Program.Answer good = project.program().run("quarantine", "retry", BAD);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out()).contains("reads well now: 1 figures").contains("tidemark rerun");
        assertThat(project.number("SELECT COUNT(*) FROM source_document")).isEqualTo(documents);

        assertThat(project.program()
                        .run("rerun", "--date", SmallProject.DATE, "--reason", "mended")
                        .code())
                .isZero();
        assertThat(project.program().run("status").code()).isZero();
        assertThat(project.program().run("quarantine", "retry").out()).contains("quarantined nothing");
        assertThat(project.column("SELECT path FROM source_document WHERE state = 'read'"))
                .contains(BAD);
    }

    @Test
    void a_released_file_no_longer_calls_for_attention_until_its_content_changes() throws Exception {
        SmallProject project = aNightWithABadFile();
        Program.Answer release = project.program().run("quarantine", "release", BAD, "--reason", "an empty form");
        assertThat(release.code()).as(release.err()).isZero();

        assertThat(project.program().run("status").code()).isZero();
        assertThat(project.program().run("quarantine").out()).contains(BAD).contains("an empty form");
        assertThat(project.program().run("run", "--date", "2026-11-24").code()).isZero();
        SmallProject.write(home, BAD, " ");
        assertThat(project.program().run("run", "--date", "2026-11-25").code()).isEqualTo(3);
        assertThat(project.column("SELECT subject FROM audit_event WHERE kind = 'file.released'"))
                .containsExactly(BAD);
        assertThat(project.program()
                        .run("quarantine", "release", BAD, "--reason", " ")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void without_a_night_every_command_says_so_and_none_names_a_null() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        Database.open(project.database());
        for (String[] command : new String[][] {
            {"quarantine"}, {"quarantine", "retry"}, {"quarantine", "release", "a", "--reason", "b"}, {"show"}
        }) {
            Program.Answer answer = project.program().run(command);
            assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(2);
            assertThat(answer.err()).doesNotContain("null");
        }
        assertThat(project.program().run("quarantine").err()).contains("no night has run yet");
    }

    @Test
    void the_doctor_and_the_status_tell_by_their_exit_codes() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        SmallProject.write(home, "output/2026-11-23", "a file where the folder should be\n");
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isEqualTo(1);
        assertThat(project.program().run("status").code()).isEqualTo(1);
        Program.Answer doctor = project.program().run("doctor");
        assertThat(doctor.code()).as(doctor.err()).isEqualTo(3);
        assertThat(doctor.out())
                .contains("tidemark run --date 2026-11-23")
                .containsPattern("well +Java")
                .containsPattern("well +audit log");
        assertThat(project.program().run("doctor", "--json").out().lines())
                .allSatisfy(line -> assertThat(line).startsWith("{\"about\":"));
        java.nio.file.Files.writeString(project.database(), "no store, but a text of some length, which nobody reads");
        assertThat(project.program().run("doctor").code()).isEqualTo(4);
    }

    private SmallProject aNightWithABadFile() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        SmallProject.write(home, BAD, "");
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isEqualTo(3);
        return project;
    }
}
