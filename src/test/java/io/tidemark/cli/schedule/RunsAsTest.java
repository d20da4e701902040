package io.tidemark.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nights that the system starts do not run as root because sudo was needed to write the file. */
class RunsAsTest {
    @Test
    void the_user_behind_sudo_runs_the_night_and_without_one_the_owner_of_the_project() {
        assertThat(RunsAs.user("li", Map.of("SUDO_USER", "wang"), "wang")).isEqualTo("li");
        assertThat(RunsAs.user("root", Map.of("SUDO_USER", "wang"), "li")).isEqualTo("wang");
        assertThat(RunsAs.user("root", Map.of(), "li")).isEqualTo("li");
        assertThat(RunsAs.user("root", Map.of("SUDO_USER", "root"), "li")).isEqualTo("li");
    }
}
