package io.tidemark.cli.typed;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command as somebody typed it, what looks like a secret masked: nobody needs to give Tidemark one, but somebody might. */
public final class TypedCommand {
    private TypedCommand() {}

    /** @param spec of any command: all that was typed is told, from the first word on */
    public static String of(CommandSpec spec) {
        return of(spec.commandLine().getParseResult().originalArgs());
    }

    /** {@code tidemark run --password=***}, {@code --to smtp://user:***@host}; arguments with spaces in quotes. */
    static String of(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("tidemark"));
        boolean secretFollows = false;
        for (String argument : arguments) {
            words.add(quoted(secretFollows ? Secrets.MASK : Secrets.masked(argument)));
            secretFollows = Secrets.isNamedBy(argument);
        }
        return String.join(" ", words);
    }

    private static String quoted(String argument) {
        return argument.isEmpty() || argument.chars().anyMatch(Character::isWhitespace)
                ? "'" + argument.replace("'", "'\\''") + "'"
                : argument;
    }
}
