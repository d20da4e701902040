package io.tidemark.cli.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** The command as somebody typed it, what looks like a secret masked: nobody needs to give Tidemark one, but somebody might. */
public final class TypedCommand {
    private static final String SECRET = "[\\w.-]*(?:passw|secret|token|credential|api-?key)[\\w.-]*";
    /** An option whose value is the argument after it. */
    private static final Pattern OPTION = Pattern.compile("(?i)-" + SECRET);
    /** All that follows the sign: a secret may have spaces in it. */
    private static final Pattern OPTION_WITH_VALUE = Pattern.compile("(?is)(-" + SECRET + "=).*");
    /** In the middle of words. */
    private static final Pattern NAMED = Pattern.compile("(?i)(" + SECRET + "[=: ]+)(\\S+)");

    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*:)[^/@\\s]+@");

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
            words.add(quoted(secretFollows ? "***" : masked(argument)));
            secretFollows = OPTION.matcher(argument).matches();
        }
        return String.join(" ", words);
    }

    private static String masked(String argument) {
        String words = OPTION_WITH_VALUE.matcher(argument).replaceAll("$1***");
        words = NAMED.matcher(words).replaceAll("$1***");
        return IN_ADDRESS.matcher(words).replaceAll("$1***@");
    }

    private static String quoted(String argument) {
        return argument.isEmpty() || argument.chars().anyMatch(Character::isWhitespace)
                ? "'" + argument.replace("'", "'\\''") + "'"
                : argument;
    }
}
