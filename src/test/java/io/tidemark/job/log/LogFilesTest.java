package io.tidemark.job.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_log_that_cannot_be_opened_is_told_and_the_other_one_is_written() throws Exception {
        Files.createDirectories(folder.resolve("tidemark.log"));

        try (LogFiles logs = LogFiles.open(folder, ZoneId.of("UTC"), "2026-11-23/1")) {
            assertThat(logs.problems())
                    .singleElement()
                    .asString()
                    .contains("cannot write " + folder.resolve("tidemark.log"))
                    .contains("goes on without it");
            LoggerFactory.getLogger("io.tidemark.test").info("it is written");
        }

        assertThat(folder.resolve("tidemark.jsonl")).content().contains("it is written");
    }

    @Test
    void logs_that_are_written_are_no_problem() {
        try (LogFiles logs = LogFiles.open(folder, ZoneId.of("UTC"), "2026-11-23/1")) {
            assertThat(logs.problems()).isEmpty();
        }
    }
}
