package io.tidemark.source.known;

import java.util.regex.Pattern;

/**
 * A file's name, or a pattern of names: {@code *} and {@code ?} stand for characters of one name, {@code **} also for folders.
 * Without a slash it speaks of names in any folder below, with one of paths. Java's own globs depend on the machine's locale.
 */
final class NamePattern {
    private final String pattern;
    private final Pattern expression;

    NamePattern(String pattern) {
        this.pattern = pattern;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' && pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*' || c == '?') {
                regex.append(c == '*' ? "[^/]*" : "[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        this.expression = Pattern.compile(regex.toString());
    }

    boolean isExactly(String path) {
        return pattern.equals(spokenOf(path));
    }

    boolean fits(String path) {
        return expression.matcher(spokenOf(path)).matches();
    }

    private String spokenOf(String path) {
        return pattern.contains("/") ? path : path.substring(path.lastIndexOf('/') + 1);
    }
}
