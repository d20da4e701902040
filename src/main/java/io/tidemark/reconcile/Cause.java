package io.tidemark.reconcile;

import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Backing;
import io.tidemark.statistics.Observation.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an observation is held as it is from a vintage on. {@code docs/reconciliation.md} has the table. */
public enum Cause {
    /** Nothing was held of the thing, and its source had not been read before. */
    NEW,
    /** Another source, or a later publication, gives another value. */
    REVISED,
    /** The source that gave the value has brought a newer content under the same path. */
    CORRECTED,
    /** A source that had been read before was read again, by a newer extractor or catalogue. */
    REREAD,
    /** A person decided, or withdrew a decision. */
    DECIDED,
    /** The value is the same; other figures stand behind it. */
    BACKING,
    /** No figure speaks of the thing any more. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Cause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * An observation with what is known about the document that gives its value.
     *
     * @param path of the document
     * @param rereads whether its content had been read before, by other versions
     */
    public record Held(Observation observation, String path, boolean rereads) {
        private long chosen() {
            return observation.backing().get(0).figure();
        }

        private @Nullable Verdict verdict(long figure) {
            List<Backing> backing = observation.backing();
            return backing.stream()
                    .filter(each -> each.figure() == figure)
                    .findFirst()
                    .map(Backing::verdict)
                    .orElse(null);
        }
    }

    /**
     * Why {@code after} is held where {@code before} was.
     *
     * @param before null where nothing was held
     */
    public static Cause of(@Nullable Held before, Held after) {
        if (before == null) {
            return after.observation().decision() != 0 ? DECIDED : after.rereads() ? REREAD : NEW;
        }
        if (before.observation().decision() != after.observation().decision()) {
            return DECIDED;
        }
        boolean same =
                before.observation().quantity().equals(after.observation().quantity());
        @Nullable Verdict loser = after.verdict(before.chosen());
        if (before.chosen() == after.chosen()) {
            return same ? BACKING : REREAD;
        }
        if (loser == null && (after.rereads() || before.verdict(after.chosen()) != null)) {
            return REREAD;
        }
        if (same) {
            return BACKING;
        }
        return loser == Verdict.SUPERSEDED || before.path().equals(after.path()) ? CORRECTED : REVISED;
    }
}
