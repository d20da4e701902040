package io.tidemark.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The bar draws itself from a thread of its own as often as it likes; what it last drew stands fast once a step has ended. */
class TerminalProgressTest {
    private static final int WIDTH = 78;
    private static final String NOTHING = " ".repeat(WIDTH);

    private final StringWriter said = new StringWriter();
    private final AtomicLong now = new AtomicLong(-5);
    private final TerminalProgress progress = new TerminalProgress(new PrintWriter(said), now::get);

    @Test
    void a_bar_tells_how_many_documents_are_done_and_how_many_and_how_much_time_are_left() {
        progress.begin("read");
        progress.expect(1000);
        pass(100);
        progress.advance(150);
        pass(100);
        progress.advance(250);
        progress.end();

        assertThat(lastBar())
                .startsWith("read")
                .contains(" 40% ", " 400/1000 files ")
                .contains("600 left, about 5 min 0 s");
    }

    @Test
    void while_nothing_is_done_no_time_is_guessed() {
        progress.begin("read");
        progress.expect(1000);
        pass(100);
        progress.advance(0);
        progress.end();

        assertThat(lastBar()).contains(" 0/1000 files ").doesNotContain("left");
    }

    @Test
    void a_step_that_is_done_has_nothing_left() {
        progress.begin("read");
        progress.expect(3);
        pass(1);
        progress.advance(3);
        progress.end();

        assertThat(lastBar()).contains("100% ", " 3/3 files ").doesNotContain("left");
    }

    @Test
    void each_step_takes_the_line_of_the_one_before_and_counts_for_itself() {
        progress.begin("read");
        progress.expect(10);
        pass(60);
        progress.advance(10);
        progress.end();
        progress.begin("keep documents");
        progress.expect(20);
        pass(10);
        progress.advance(10);
        progress.end();

        assertThat(said.toString()).doesNotContain("\n");
        assertThat(lastBar()).startsWith("keep documents").contains(" 10/20 files ", "10 left, about 10.0 s");
        assertThat(drawn()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void a_step_without_documents_is_its_name_alone() {
        progress.begin("check");
        progress.advance(1);
        progress.end();

        assertThat(drawn()).containsExactly("check …", NOTHING);
    }

    @Test
    void a_note_has_a_line_of_its_own_without_the_rest_of_the_bar() {
        progress.begin("read");
        progress.note("the night is asked to stop");

        assertThat(drawn()).containsExactly("read …", NOTHING, "tidemark: the night is asked to stop");
        assertThat(said.toString()).endsWith("stop" + System.lineSeparator());
    }

    private void pass(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    /** What came after each return to the line's begin. */
    private List<String> drawn() {
        return said.toString()
                .replace(System.lineSeparator(), "\r")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String lastBar() {
        return drawn().stream()
                .filter(line -> line.contains("%"))
                .reduce((before, last) -> last)
                .orElseThrow();
    }
}
