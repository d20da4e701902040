package io.tidemark.cli;

/** What the program tells its caller. */
final class ExitCode {
    static final int DONE = 0;
    /** Failed, and {@code run} can continue it. */
    static final int FAILED = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** Done, but with findings of severity error or quarantined files. */
    static final int FINDINGS = 3;
    /** The audit chain or a file does not verify. */
    static final int UNVERIFIED = 4;
    /** Another run holds the lock. */
    static final int LOCKED = 75;

    private ExitCode() {}
}
