package io.tidemark.job.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.job.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real second process, because a lock belongs to a process. */
@Tag("job")
class RunLockTest {
    private static final LockHolder SELF = LockHolder.self(ZoneId.of("UTC"), "test");

    @TempDir
    Path folder;

    @Test
    void a_lock_that_another_process_holds_is_refused_and_names_it() throws Exception {
        Program.Running other = holdInAnotherProcess();

        assertThatThrownBy(() -> RunLock.take(lockFile(), SELF))
                .isInstanceOf(LockHeld.class)
                .hasMessageContaining("process " + other.process().pid())
                .hasMessageContaining("user " + System.getProperty("user.name"))
                .hasMessageContaining("since 20")
                .hasMessageContaining("tidemark run --date 2026-11-23");
        assertThat(RunLock.holder(lockFile()))
                .extracting(LockHolder::pid)
                .isEqualTo(other.process().pid());
        other.kill();
    }

    @Test
    void the_lock_of_a_killed_process_is_free_and_tells_who_it_was() throws Exception {
        Program.Running other = holdInAnotherProcess();
        other.kill();

        assertThat(RunLock.holder(lockFile())).isNull();
        try (RunLock lock = RunLock.take(lockFile(), SELF)) {
            assertThat(lock.previous())
                    .extracting(LockHolder::pid)
                    .isEqualTo(other.process().pid());
        }
    }

    @Test
    void a_lock_that_was_given_back_is_free_and_tells_of_nobody() throws IOException {
        RunLock.take(lockFile(), SELF).close();

        assertThat(RunLock.holder(lockFile())).isNull();
        try (RunLock lock = RunLock.take(lockFile(), SELF)) {
            assertThat(lock.previous()).isNull();
        }
    }

    @Test
    void reading_the_holder_from_the_locking_process_does_not_lose_the_lock() throws Exception {
        try (RunLock lock = RunLock.take(lockFile(), SELF)) {
            assertThat(lock.previous()).isNull();
            Program.Answer second = new Program(folder)
                    .startMain(Holding.class.getName(), lockFile().toString())
                    .join();

            assertThat(second.out()).contains("refused");
        }
    }

    private Program.Running holdInAnotherProcess() throws Exception {
        Program.Running other = new Program(folder)
                .startMain(Holding.class.getName(), lockFile().toString(), "wait");
        other.until(() -> other.said().contains("held"));
        return other;
    }

    private Path lockFile() {
        return folder.resolve("output/tidemark.lock");
    }
}
