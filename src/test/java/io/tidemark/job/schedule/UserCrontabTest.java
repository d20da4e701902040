package io.tidemark.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How programs called crontab may behave. */
class UserCrontabTest {
    @TempDir
    Path folder;

    @Test
    void what_stands_there_is_read_and_none_is_nothing() throws Exception {
        assertThat(program("echo '0 1 * * * x'", 10_000).read()).isEqualTo(new Crontab("0 1 * * * x\n"));
        assertThat(program("echo 'no crontab for li' >&2; exit 1", 10_000).read())
                .isEqualTo(new Crontab(""));
    }

    @Test
    void one_that_refuses_is_quoted() throws Exception {
        UserCrontab refusing = program("echo 'you are not allowed' >&2; exit 1", 10_000);
        assertThatThrownBy(refusing::read).isInstanceOf(Refused.class).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> refusing.write(new Crontab("x\n"))).hasMessageContaining("not allowed");
    }

    @Test
    void one_that_never_answers_is_not_waited_for() throws Exception {
        assertThatThrownBy(program("exec tail -f /dev/null", 200)::read)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not answered");
    }

    @Test
    void a_machine_without_one_says_so() throws Exception {
        UserCrontab none = new UserCrontab(folder.resolve("none").toString(), Duration.ofSeconds(1));
        assertThat(none.find()).isEmpty();
        assertThatThrownBy(none::read).isInstanceOf(Refused.class).hasMessageContaining("--systemd");
    }

    @Test
    void what_is_written_arrives_to_its_last_byte() throws Exception {
        Path kept = folder.resolve("kept");
        program("cat > '" + kept + "'", 10_000).write(new Crontab("报告\n".repeat(20_000)));
        assertThat(Files.readString(kept)).isEqualTo("报告\n".repeat(20_000));
    }

    private UserCrontab program(String script, long millis) throws IOException {
        Path file = folder.resolve("crontab-" + Math.abs(script.hashCode()));
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new UserCrontab(file.toString(), Duration.ofMillis(millis));
    }
}
