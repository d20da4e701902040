package io.tidemark.cli;

import io.tidemark.cli.look.StatusCommand;
import io.tidemark.cli.look.TraceCommand;
import io.tidemark.store.Driver;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The forms that people type most and wait for, without the parser of options, which takes longer than their answers: a command
 * and at most one word that cannot be an option. They only read. What does not end as it should is not told here: nothing is
 * printed, and the whole program, which the launcher starts then, meets the same and says it.
 */
public final class ShortForm {
    /** Exit code that the launcher knows: nothing was printed, ask the whole program. */
    public static final int NOT_ANSWERED = 100;

    private ShortForm() {}

    /** Answers what is asked in a short form; anything else is {@link #NOT_ANSWERED}. */
    public static int run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = answer(new PrintWriter(out), new PrintWriter(err), arguments);
        if (code != NOT_ANSWERED) {
            print(err, FileDescriptor.err);
            print(out, FileDescriptor.out);
        }
        return code;
    }

    static int answer(PrintWriter out, PrintWriter err, String... arguments) {
        Callable<Integer> command = command(out, err, arguments);
        if (command == null) {
            return NOT_ANSWERED;
        }
        try {
            return command.call();
        } catch (Exception | LinkageError toldByTheWholeProgram) {
            return NOT_ANSWERED;
        }
    }

    private static @Nullable Callable<Integer> command(PrintWriter out, PrintWriter err, String... arguments) {
        String typed = String.join(" ", arguments);
        if (typed.equals("status") || typed.equals("status --json")) {
            Driver.prepare();
            return () -> StatusCommand.answer(out, typed.endsWith("json"));
        }
        if (arguments.length != 2 || !isPlain(arguments[1])) {
            return null;
        }
        String word = arguments[1];
        return switch (arguments[0]) {
            case "trace" -> {
                Driver.prepare();
                yield () -> TraceCommand.answer(out, word);
            }
            case "extract" -> () -> ExtractCommand.answer(out, err, word);
            default -> null;
        };
    }

    /** The parser knows options, and files of arguments, by their first character. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
    }

    private static void print(StringWriter text, FileDescriptor descriptor) {
        PrintWriter writer = new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
        writer.write(text.toString());
        writer.flush();
    }
}
