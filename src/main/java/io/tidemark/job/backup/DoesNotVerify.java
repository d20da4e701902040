package io.tidemark.job.backup;

/** A store or a backup is not as it was made; the message says what differs. Nothing was changed. */
public final class DoesNotVerify extends RuntimeException {
    private static final long serialVersionUID = 1;

    DoesNotVerify(String message) {
        super(message);
    }
}
