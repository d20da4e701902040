package io.tidemark.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.TimeFrame;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Evidence TITLE = new Evidence(0, 5);
    private static final Evidence HEADING = new Evidence(9, 14);
    private static final Frame FRAME = new Frame(Calendar.of(null), TimeFrame.ofYear(2025), Mode.REPORT, TITLE, TITLE);

    @Test
    void another_time_keeps_the_mode_and_its_words() {
        Frame other = FRAME.at(TimeFrame.ofYears(2021, 2025), HEADING);

        assertThat(other.period()).isEqualTo("2021/2025");
        assertThat(other.timeFrom()).isEqualTo(HEADING);
        assertThat(other.modeFrom()).isEqualTo(TITLE);
        assertThat(FRAME.period()).isEqualTo("2025");
    }

    @Test
    void another_mode_keeps_the_time_and_its_words() {
        Frame other = FRAME.as(Mode.PLAN, HEADING);

        assertThat(other.isPlan()).isTrue();
        assertThat(other.timeFrom()).isEqualTo(TITLE);
        assertThat(FRAME.isPlan()).isFalse();
    }

    @Test
    void a_time_that_nothing_tells_is_open() {
        assertThat(FRAME.at(TimeFrame.OPEN, Evidence.NONE).period()).isEqualTo("open");
        assertThat(Evidence.NONE.isSaid()).isFalse();
    }
}
