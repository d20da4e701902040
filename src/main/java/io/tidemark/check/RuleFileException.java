package io.tidemark.check;

/** A file of rules that cannot be used: which rule, where in it, and what is allowed there. */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFileException(String rule, String message) {
        super("check/rules.yml, " + rule + ": " + message);
    }
}
