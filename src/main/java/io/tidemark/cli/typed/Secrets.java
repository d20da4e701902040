package io.tidemark.cli.typed;

import java.util.regex.Pattern;

/** What looks like a secret among the arguments of a command. */
final class Secrets {
    /** Stands for one. */
    static final String MASK = "***";

    private static final String SECRET = "[\\w.-]*(?:passw|secret|token|credential|api-?key)[\\w.-]*";
    /** An option whose value is the argument after it. */
    private static final Pattern OPTION = Pattern.compile("(?i)-" + SECRET);
    /** All that follows the sign: a secret may have spaces in it. */
    private static final Pattern OPTION_WITH_VALUE = Pattern.compile("(?is)(-" + SECRET + "=).*");
    /** In the middle of words. */
    private static final Pattern NAMED = Pattern.compile("(?i)(" + SECRET + "[=: ]+)(\\S+)");

    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*:)[^/@\\s]+@");

    private Secrets() {}

    /** Whether the argument is an option whose value, the next argument, is a secret. */
    static boolean isNamedBy(String argument) {
        return OPTION.matcher(argument).matches();
    }

    /** The argument with its secrets masked. */
    static String masked(String argument) {
        String words = OPTION_WITH_VALUE.matcher(argument).replaceAll("$1***");
        words = NAMED.matcher(words).replaceAll("$1***");
        return IN_ADDRESS.matcher(words).replaceAll("$1***@");
    }
}
