package io.tidemark.cli.night;

import java.util.regex.Pattern;

/** Secrets on a command line, which nobody needs to give to Tidemark but somebody might. */
final class Secrets {
    private static final Pattern NAMED =
            Pattern.compile("(?i)(\\S*(?:passw|secret|token|credential|api-?key)\\S*?[= ])(\\S+)");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/@:\\s]*:)[^/@\\s]+@");

    private Secrets() {}

    /** {@code --password=***}, {@code smtp://user:***@host}. */
    static String masked(String command) {
        return IN_ADDRESS.matcher(NAMED.matcher(command).replaceAll("$1***")).replaceAll("$1***@");
    }
}
