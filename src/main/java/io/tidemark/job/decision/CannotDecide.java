package io.tidemark.job.decision;

/** What was asked for is no decision that can be made; the message says what would be. */
public final class CannotDecide extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotDecide(String message) {
        super(message);
    }
}
