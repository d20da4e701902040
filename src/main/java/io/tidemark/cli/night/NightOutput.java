package io.tidemark.cli.night;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.SummaryPrinter;
import io.tidemark.cli.progress.LineProgress;
import io.tidemark.cli.progress.TerminalProgress;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.Outcome;
import io.tidemark.job.work.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that run a night print, and the exit code that belongs to it. */
final class NightOutput {
    @Option(names = "--json", description = "Print the outcome as one JSON object.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** A bar on a terminal, lines elsewhere; both on standard error. The launcher knows which it is. */
    Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        return Boolean.getBoolean("tidemark.terminal") ? new TerminalProgress(err) : new LineProgress(err);
    }

    /** The command as the user typed it, what looks like a secret masked. */
    String typed() {
        return TypedCommand.of(spec);
    }

    /** A last line for people. */
    void tell(String line) {
        if (!json) {
            spec.commandLine().getOut().println(line);
        }
    }

    /** Of several dates: a failure counts more than something to look at. */
    static int worse(int one, int other) {
        return one == ExitCode.FAILED || other == ExitCode.FAILED ? ExitCode.FAILED : Math.max(one, other);
    }

    int print(Outcome outcome) {
        SummaryPrinter printer = new SummaryPrinter(
                spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        printer.print(outcome);
        if (outcome instanceof Outcome.Done done) {
            return done.summary().needsAttention() ? ExitCode.FINDINGS : ExitCode.DONE;
        }
        if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Broken) {
            return ExitCode.FAILED;
        }
        return outcome instanceof Outcome.NotPossible ? ExitCode.USAGE : ExitCode.DONE;
    }
}
