package io.tidemark.extract.outline;

import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.statistics.Period;

/**
 * What holds in a section or a paragraph. Immutable: what a later sentence says makes another frame.
 *
 * @param calendar what its words of time mean
 * @param time the time that it speaks of
 * @param mode whether it reports, plans or explains
 * @param timeFrom the words that say the time
 * @param modeFrom the words that say the mode
 */
public record Frame(Calendar calendar, TimeFrame time, Mode mode, Evidence timeFrom, Evidence modeFrom) {

    Frame at(TimeFrame newTime, Evidence from) {
        return new Frame(calendar, newTime, mode, from, modeFrom);
    }

    Frame as(Mode newMode, Evidence from) {
        return new Frame(calendar, time, newMode, timeFrom, from);
    }

    /** The same of a text that was written in another year. */
    Frame writtenIn(int year) {
        return new Frame(new Calendar(year, calendar.published()), time, mode, timeFrom, modeFrom);
    }

    /** Its time in ISO 8601, {@code open} where nothing tells. */
    public String period() {
        Period period = Calendar.period(time);
        return period == null ? "open" : period.code();
    }

    public boolean isPlan() {
        return mode == Mode.PLAN;
    }
}
