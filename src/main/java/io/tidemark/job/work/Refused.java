package io.tidemark.job.work;

/** What was asked for is not done; the message says why, and what would be right. Nothing was changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
