package io.tidemark.cli;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.backup.DoesNotVerify;
import io.tidemark.job.decision.CannotDecide;
import io.tidemark.job.lock.LockHeld;
import io.tidemark.job.repair.Mishap;
import io.tidemark.job.settings.InvalidSettings;
import io.tidemark.job.work.Refused;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a command did not do what it was asked for, and which exit code that is. */
final class Failure {
    private static final int MOST_FRAMES = 20;

    private Failure() {}

    static int explain(Exception failure, String command, PrintWriter err) {
        if (failure instanceof LockHeld) {
            err.println("tidemark: another command is at work on this project: " + failure.getMessage());
            return ExitCode.LOCKED;
        }
        if (failure instanceof DoesNotVerify) {
            err.println("tidemark: " + failure.getMessage());
            return ExitCode.UNVERIFIED;
        }
        if (failure instanceof InvalidSettings
                || failure instanceof WrongUsage
                || failure instanceof CannotDecide
                || failure instanceof Refused) {
            err.println("tidemark: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        err.println("tidemark: " + command + " failed: " + Mishap.of(failure).words());
        return ExitCode.FAILED;
    }

    /** For what is no exception, such as memory that is used up. */
    static int explain(Error failure, PrintWriter err) {
        String stack = Stream.of(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        boolean isMemory = failure instanceof OutOfMemoryError;
        err.println("tidemark: " + Mishap.of(failure).words()
                + (isMemory ? "" : "\nThis is a fault of the program (" + failure + "):" + stack));
        return ExitCode.FAILED;
    }
}
