package io.tidemark.job.repair;

/**
 * What was found of one thing.
 *
 * @param about what was looked at
 * @param state whether it is as it should be
 * @param found what was found, in words
 * @param remedy what to do about it; empty where there is nothing to do
 */
public record Symptom(String about, State state, String found, String remedy) {
    /** How bad it is. */
    public enum State {
        /** As it should be. */
        WELL,
        /** Somebody should look at it. */
        WARNING,
        /** It keeps the night from its work. */
        BAD,
        /** The store or the audit log is not as it was written. */
        UNSOUND
    }

    static Symptom well(String about, String found) {
        return new Symptom(about, State.WELL, found, "");
    }
}
