package io.tidemark.cli;

import io.tidemark.cli.look.StatusCommand;
import io.tidemark.cli.look.TraceCommand;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The forms that people type most and wait for, without the parser of options, which takes longer than their answers. Each is a
 * command and at most one word that cannot be an option; whatever else is typed is the parser's. A test holds that both ways
 * answer the same.
 */
final class ShortForm {
    private ShortForm() {}

    /** What the arguments ask for, null where the parser has to tell. */
    static @Nullable Callable<Integer> of(String[] arguments, PrintWriter out, PrintWriter err) {
        if (arguments.length == 1 && arguments[0].equals("status")) {
            return () -> StatusCommand.answer(out, false);
        }
        if (arguments.length != 2) {
            return null;
        }
        String word = arguments[1];
        return switch (arguments[0]) {
            case "status" -> word.equals("--json") ? () -> StatusCommand.answer(out, true) : null;
            case "trace" -> isPlain(word) ? () -> TraceCommand.answer(out, word) : null;
            case "extract" -> isPlain(word) ? () -> ExtractCommand.answer(out, err, word) : null;
            default -> null;
        };
    }

    /** The parser knows options by their first character, and files of arguments. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.charAt(0) != '-' && word.charAt(0) != '@';
    }
}
