package io.tidemark.job.watch;

import io.tidemark.deliver.Alarm;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the watch saw. */
public sealed interface Sight {
    /**
     * In the last day no deadline has passed.
     *
     * @param next the next date on which a report is due, null where the settings name none
     */
    record Nothing(@Nullable LocalDate next) implements Sight {}

    /** The report lies there as the night made it. */
    record Good(LocalDate date, Path workbook) implements Sight {}

    /** There is none, and somebody said that it need not come. */
    record Excused(LocalDate date, String reason, String actor) implements Sight {}

    /** There is no good report. */
    record Bad(Alarm alarm) implements Sight {}
}
