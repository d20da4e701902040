package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills of the many that docs/reliability.md tells of. */
@Tag("fault")
class KillTest {
    private static final int KILLS = 6;

    @Test
    void nights_killed_at_random_moments_leave_what_an_undisturbed_one_leaves_and_tell_everybody_once(
            @TempDir Path folder) throws Exception {
        KillHarness.Figures figures = new KillHarness(folder, KILLS, 20_261_126, System.out).run(40);

        assertThat(figures.differences()).isEmpty();
        assertThat(figures.kills()).as("kills by step: " + figures.hits()).isGreaterThanOrEqualTo(KILLS);
        assertThat(figures.hits()).as("of seven steps").hasSizeGreaterThanOrEqualTo(3);
    }
}
