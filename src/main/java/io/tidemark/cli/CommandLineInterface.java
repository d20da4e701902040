package io.tidemark.cli;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.backup.DoesNotVerify;
import io.tidemark.job.decision.CannotDecide;
import io.tidemark.job.lock.LockHeld;
import io.tidemark.job.repair.Mishap;
import io.tidemark.job.settings.InvalidSettings;
import io.tidemark.job.work.Refused;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the arguments, runs the command they name and turns what came of it into an exit code. */
public final class CommandLineInterface {
    private static final int MOST_FRAMES = 20;

    private CommandLineInterface() {}

    /**
     * Runs one command. What it cannot do it says on standard error; only a fault of Java's own that leaves not even room for
     * that is thrown. Standard output is UTF-8 whatever the locale.
     */
    public static int run(String... args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        return code;
    }

    /** The same with other places to say it. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(prepare(only(args.length == 0 ? "" : args[0]), out, err), args);
    }

    /** Picocli hands on what is no exception, such as memory that is used up. */
    static int run(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error failure) {
            String stack = Stream.of(failure.getStackTrace())
                    .limit(MOST_FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining());
            boolean isMemory = failure instanceof OutOfMemoryError;
            line.getErr()
                    .println("tidemark: " + Mishap.of(failure).words()
                            + (isMemory ? "" : "\nThis is a fault of the program (" + failure + "):" + stack));
            return ExitCode.FAILED;
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return prepare(new CommandLine(new TidemarkCommand()), out, err);
    }

    /** The named command alone: looking at the options of all of them takes longer than most of them do. */
    private static CommandLine only(String name) {
        Command root = TidemarkCommand.class.getAnnotation(Command.class);
        for (Class<?> each : root.subcommands()) {
            Command command = each.getAnnotation(Command.class);
            if (each != HelpCommand.class && command != null && command.name().equals(name)) {
                CommandSpec spec =
                        CommandSpec.wrapWithoutInspection(new Object()).name(root.name());
                return new CommandLine(spec).addSubcommand(each);
            }
        }
        return new CommandLine(new TidemarkCommand());
    }

    private static CommandLine prepare(CommandLine line, PrintWriter out, PrintWriter err) {
        return line.registerConverter(LocalDate.class, CommandLineInterface::date)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((mistake, arguments) -> explain(mistake))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + written + "' is no date; write one as 2025-02-05");
        }
    }

    private static int explain(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !command.getSubcommands().isEmpty()) {
            err.println(
                    "tidemark: there is no command " + unmatched.getUnmatched().get(0) + ". There are: "
                            + String.join(", ", command.getSubcommands().keySet()) + ", test, bench");
        } else {
            err.println("tidemark: " + mistake.getMessage());
        }
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println("More:  " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
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
        err.println("tidemark: " + command.getCommandName() + " failed: "
                + Mishap.of(failure).words());
        return ExitCode.FAILED;
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
