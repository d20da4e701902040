package io.tidemark.cli.answer;

/** What the program tells its caller. */
public final class ExitCode {
    public static final int DONE = 0;
    /** Failed, and {@code run} can continue it. */
    public static final int FAILED = 1;
    /** Wrong usage or configuration. */
    public static final int USAGE = 2;
    /** Done, but with findings of severity error or quarantined files. */
    public static final int FINDINGS = 3;
    /** The audit chain or a file does not verify. */
    public static final int UNVERIFIED = 4;
    /** Another run holds the lock. */
    public static final int LOCKED = 75;

    /** Told to end by a signal; {@code run} continues it. Java itself answers so: 128 and the number of SIGTERM. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
