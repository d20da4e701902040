package io.tidemark.job;

import io.tidemark.job.repair.Mishap;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for a night. */
public sealed interface Outcome {
    /** It was run, or continued, to its end. */
    record Done(Summary summary) implements Outcome {}

    /** The report of the date stands, and the files are those that it was made from. Nothing was done. */
    record NothingNew(Run run, Path workbook) implements Outcome {}

    /**
     * The report of the date stands, but other files lie there now. Nothing was done.
     *
     * @param changes new, changed and missing paths, each with a word in front
     */
    record OtherFiles(Run run, Path workbook, List<String> changes) implements Outcome {}

    /**
     * It ended early; the next run for the date continues it.
     *
     * @param step where
     * @param mishap why
     * @param isStopped whether somebody told it to end
     */
    record Failed(Run run, String step, Mishap mishap, boolean isStopped) implements Outcome {}

    /**
     * One of several dates could not be worked on at all.
     *
     * @param reason why, in words
     */
    record Broken(LocalDate date, String reason) implements Outcome {}

    /**
     * A schedule started it on a date on which no report is due. Nothing was done.
     *
     * @param next the next date on which one is, null where the settings name none
     */
    record NotDue(LocalDate date, @Nullable LocalDate next) implements Outcome {}

    /** A further attempt was asked for, but it cannot begin; nothing was done. */
    record NotPossible(String reason) implements Outcome {}
}
