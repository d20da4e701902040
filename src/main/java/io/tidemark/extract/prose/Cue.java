package io.tidemark.extract.prose;

import io.tidemark.extract.token.Tokens;

/** The words that say something which holds on: where they stand, in chars of the document. */
final class Cue {
    private static final int NONE = -1;

    private int start = NONE;
    private int end = NONE;

    void at(Tokens tokens, int i) {
        start = tokens.start(i);
        end = tokens.end(i);
    }

    /** Nothing in particular says it, the whole text does. */
    void fromStart() {
        start = 0;
        end = 0;
    }

    void forget() {
        start = NONE;
    }

    boolean isSaid() {
        return start != NONE;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
