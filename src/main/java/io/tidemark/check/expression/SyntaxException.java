package io.tidemark.check.expression;

/** An expression that cannot be read: where, what stands there, what may stand there. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException(String expression, int at, String message) {
        super("at character " + (at + 1) + " of '" + expression + "': " + message);
    }
}
