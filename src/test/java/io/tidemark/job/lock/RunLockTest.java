package io.tidemark.job.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.job.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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

    /** A process that is told to end waits for that: its lock must not tell of it when it is gone. */
    @Test
    void what_waits_for_a_lock_to_be_given_back_finds_it_empty() throws Exception {
        RunLock lock = RunLock.take(lockFile(), SELF);
        assertThat(lock.awaitRelease(Duration.ofMillis(1))).isFalse();
        CompletableFuture<String> found = CompletableFuture.supplyAsync(() -> left(lock));
        lock.close();
        assertThat(found.get()).isEmpty();
    }

    private String left(RunLock lock) {
        try {
            return lock.awaitRelease(Duration.ofMinutes(1)) ? Files.readString(lockFile()) : "never given back";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
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

    @Test
    void who_only_looks_keeps_nobody_from_taking_the_lock() throws Exception {
        RunLock.take(lockFile(), SELF).close();
        Program.Running looking = new Program(folder)
                .startMain(Looking.class.getName(), lockFile().toString());
        looking.until(() -> looking.said().contains("looks"));

        for (int i = 0; i < 300; i++) {
            RunLock.take(lockFile(), SELF).close();
        }

        assertThat(looking.process().isAlive()).as(looking.said()).isTrue();
        looking.kill();
    }

    @Test
    void what_a_command_says_is_read_as_it_was_written() throws IOException {
        String command = "tidemark rerun --reason C:\\users\\u00e4 = #!: \\";
        assertThat(left(LockHolder.self(ZoneId.of("UTC"), command).toText()).command())
                .isEqualTo(command);
        assertThat(left(LockHolder.self(ZoneId.of("UTC"), "two\nlines\tand\u0000more")
                                .toText())
                        .command())
                .isEqualTo("two lines and more");
    }

    @Test
    void a_holder_that_cannot_be_read_is_somebody_unknown_and_keeps_nobody_from_work() throws IOException {
        for (String text : List.of("pid=", "pi", "pid=12x\nsince=", "\u0000\u0000\u0000")) {
            assertThat(left(text).isKnown()).as(text).isFalse();
        }
    }

    @Test
    void the_holder_tells_which_night_it_runs_and_a_shorter_name_leaves_nothing_of_a_longer_one() throws Exception {
        try (RunLock lock = RunLock.take(lockFile(), SELF)) {
            lock.tell("2026-11-23/12");
            lock.tell("2026-11-24/1");
            assertThat(lock.previous()).isNull();
            Files.copy(lockFile(), folder.resolve("copy"));
        }
        try (RunLock lock = RunLock.take(folder.resolve("copy"), SELF)) {
            assertThat(lock.previous()).matches(holder -> holder.runs("2026-11-24/1"));
            assertThat(lock.previous()).matches(holder -> !holder.runs("2026-11-23/12"));
        }
    }

    /** What the next one finds when a process was killed that had written this. */
    private LockHolder left(String text) throws IOException {
        Files.createDirectories(lockFile().getParent());
        Files.writeString(lockFile(), text);
        assertThat(RunLock.holder(lockFile())).isNull();
        try (RunLock lock = RunLock.take(lockFile(), SELF)) {
            return Objects.requireNonNull(lock.previous());
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
