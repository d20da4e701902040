package io.tidemark.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final StringWriter said = new StringWriter();
    private final AtomicLong now = new AtomicLong(-5);
    private final LineProgress progress = new LineProgress(new PrintWriter(said), now::get);

    @Test
    void a_long_step_tells_every_half_minute_how_many_files_and_how_much_time_are_left() {
        progress.begin("read");
        progress.expect(1000);
        for (int i = 0; i < 20; i++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(10));
            progress.advance(50);
        }
        progress.end();
        assertThat(said.toString().lines())
                .containsExactly(
                        "read: 150 of 1000 files, 850 left, about 2 min 50 s",
                        "read: 300 of 1000 files, 700 left, about 2 min 20 s",
                        "read: 450 of 1000 files, 550 left, about 1 min 50 s",
                        "read: 600 of 1000 files, 400 left, about 1 min 20 s",
                        "read: 750 of 1000 files, 250 left, about 50.0 s",
                        "read: 900 of 1000 files, 100 left, about 20.0 s",
                        "read: 1000 files");
    }

    @Test
    void a_short_step_is_one_line() {
        progress.begin("read");
        progress.expect(3);
        progress.advance(0);
        progress.advance(3);
        progress.end();
        progress.begin("check");
        progress.end();
        assertThat(said.toString().lines()).containsExactly("read: 3 files", "check");
    }
}
