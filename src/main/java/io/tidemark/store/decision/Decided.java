package io.tidemark.store.decision;

import io.tidemark.reconcile.Decision;
import io.tidemark.statistics.Observation.Key;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A decision as the store keeps it.
 *
 * @param decision whose value holds
 * @param observation number of the observation
 * @param key what it is the value of
 * @param text the figure's characters, as printed
 * @param place where the figure stands in its document
 * @param act who decided, when and why
 * @param ends why it holds no more, in the order in which it came to that; none while it holds
 * @param inForce whether it gives the value that is held now; before and after, the next night sees to it
 */
public record Decided(
        Decision decision,
        long observation,
        Key key,
        String text,
        String place,
        Act act,
        List<End> ends,
        boolean inForce) {

    public Decided {
        ends = List.copyOf(ends);
    }

    /** Who did something, when and why. */
    public record Act(String actor, Instant at, String reason) {}

    /** Why a decision holds no more. */
    public record End(Kind kind, Act act) {}

    /** What can end a decision. */
    public enum Kind {
        /** Somebody took it back, or has seen to it that it lapsed. */
        WITHDRAWN,
        /** A later decision on the same observation took its place. */
        REPLACED,
        /** No source states any more what was decided for. */
        LAPSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether no source states any more what was decided for, and nobody has seen to it since. */
    public boolean isLapsed() {
        return state().equals(Kind.LAPSED.code());
    }

    /** Without what ended it later. */
    Decided asOf(Instant at) {
        return new Decided(
                decision,
                observation,
                key,
                text,
                place,
                act,
                ends.stream().filter(end -> !end.act().at().isAfter(at)).toList(),
                inForce);
    }

    /** {@code stands}, or what ended it last. */
    public String state() {
        return ends.isEmpty() ? "stands" : ends.get(ends.size() - 1).kind().code();
    }
}
