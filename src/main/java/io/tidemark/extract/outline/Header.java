package io.tidemark.extract.outline;

import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.TimeFrame;

/**
 * What a document is, by its title and the lines around it.
 *
 * @param kind what kind of text
 * @param calendar what its words of time mean
 * @param reviewed the last year that it reports on, 0 where nothing tells
 * @param frame what holds where no section says anything else
 * @param isTold whether the text itself says of which time it speaks, and not only the day of its publication
 * @param end after the last line of the header
 */
record Header(Kind kind, Calendar calendar, int reviewed, Frame frame, boolean isTold, int end) {

    /** Kinds of text that differ in how they speak of time. */
    enum Kind {
        /** Reviews the year before and plans the one in which it is given. */
        WORK_REPORT,
        /** Reports on the time in its title. */
        BULLETIN,
        /** Sets out what is to be done in the years in its title. */
        PLAN,
        ARTICLE
    }

    /** The year that a work report plans. */
    int planned() {
        return reviewed == 0 ? 0 : reviewed + 1;
    }

    /** Whether a time is one that the document reports on or plans, and no history. */
    boolean isAbout(TimeFrame time) {
        int year = time.last();
        return year >= calendar.spoken() - 1 && year <= calendar.spoken() + 1
                || year == reviewed
                || year == planned()
                || time.isSpan();
    }
}
