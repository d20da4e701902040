package io.tidemark.store.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A night as the store knows it; the steps of its executions are in the job's own tables.
 *
 * @param id counts up from 1 in the order of first starts
 * @param reportDate what it is run for
 * @param attempt 1, or more for a deliberate further run for the date
 * @param state where it stands
 * @param jobExecution the execution that worked on it last
 * @param started first start
 * @param ended end of the last execution, null while it runs
 * @param vintage the state of the observations that it made, 0 before it reached them; vintages count up in the order of
 *     making
 * @param versions what it was made with, by name
 * @param counters what it counted, by name
 */
public record Run(
        long id,
        LocalDate reportDate,
        int attempt,
        State state,
        long jobExecution,
        Instant started,
        @Nullable Instant ended,
        long vintage,
        SortedMap<String, String> versions,
        SortedMap<String, Long> counters) {

    public Run {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    /** Where a run stands. */
    public enum State {
        /** At work, or killed at work. */
        RUNNING,
        /** Ended early; it can be continued. */
        FAILED,
        /** Went through all steps. */
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
