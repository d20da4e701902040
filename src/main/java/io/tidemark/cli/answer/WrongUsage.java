package io.tidemark.cli.answer;

/** The command cannot be done as it was asked for; the message says what would be right. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongUsage(String message) {
        super(message);
    }
}
