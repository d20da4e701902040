package io.tidemark.deliver;

import io.tidemark.store.night.Deliveries.State;

/**
 * What came of speaking to the other side once.
 *
 * @param state accepted, bounced, failed, given up or unknown
 * @param text its own words where it said any, else ours
 */
public record Reply(State state, String text) {
    /** It has it. */
    public static Reply accepted(String text) {
        return new Reply(State.ACCEPTED, text);
    }

    /** It refuses for good. */
    public static Reply bounced(String text) {
        return new Reply(State.BOUNCED, text);
    }

    /** Not this time; trying again may help. */
    public static Reply failed(String text) {
        return new Reply(State.FAILED, text);
    }

    /** Not this time, and trying again without somebody's help does not change that. */
    public static Reply hopeless(String text) {
        return new Reply(State.GIVEN_UP, text);
    }

    /** It has all of it, and its answer was not read. */
    public static Reply unknown(String text) {
        return new Reply(State.UNKNOWN, text);
    }
}
