package io.tidemark.extract.outline;

import io.tidemark.extract.outline.Header.Kind;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.TimeFrame;

/** Whether a passage that turns to a time reports or plans. */
final class ModeRule {
    private ModeRule() {}

    /** The mode of a passage by the time that it turns to, what its opening says, and what held before. */
    static Mode of(TimeFrame time, Opening opening, Frame inherited, Header header) {
        if (header.kind() == Kind.WORK_REPORT && header.reviewed() != 0 && !opening.isReport()) {
            return time.last() <= header.reviewed() ? Mode.REPORT : Mode.PLAN;
        }
        if (header.kind() == Kind.PLAN && inherited.isPlan() && inherited.time().spans(time)) {
            return Mode.PLAN;
        }
        if (isOver(time, header.calendar())) {
            boolean running = time.isSpan() && time.last() == header.calendar().spoken();
            return running && header.kind() != Kind.WORK_REPORT && inherited.isPlan() ? Mode.PLAN : Mode.REPORT;
        }
        boolean reviewed = header.isTold() && header.reviewed() != 0 && time.last() <= header.reviewed();
        if (reviewed || opening.isReport()) {
            return Mode.REPORT;
        }
        boolean ahead = header.calendar().isToCome(time)
                || header.kind() == Kind.WORK_REPORT
                || time.isYear() && header.calendar().isFresh(time.last())
                || time.isSpan();
        return ahead || opening.plan().isSaid() ? Mode.PLAN : inherited.mode();
    }

    private static boolean isOver(TimeFrame time, Calendar calendar) {
        return time.isSpan() ? calendar.spoken() != 0 && time.last() <= calendar.spoken() : calendar.isOver(time);
    }
}
