package io.tidemark.cli;

/** The command cannot be done as it was asked for; the message says what would be right. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
