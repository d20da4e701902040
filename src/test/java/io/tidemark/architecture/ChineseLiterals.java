package io.tidemark.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the string and character literals of Java source that hold a Chinese character. */
final class ChineseLiterals {
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*(?s:.*?)\\*/|//[^\\n]*" // comments
                    + "|\"\"\"(?s:.*?)(?<!\\\\)\"\"\"" // text blocks
                    + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
    private static final Pattern IDEOGRAPH = Pattern.compile("[\\u3400-\\u9fff]");

    private ChineseLiterals() {}

    /** The literals of a source file in their order, as they stand there. */
    static List<String> in(String source) {
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            boolean comment = token.group().charAt(0) == '/';
            if (!comment && IDEOGRAPH.matcher(unescaped(token.group())).find()) {
                found.add(token.group());
            }
        }
        return found;
    }

    private static String unescaped(String literal) {
        return ESCAPE.matcher(literal)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** The literals of every file below a folder that holds any, by its path in the folder. */
    static Map<String, List<String>> below(Path folder) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                List<String> literals = in(read(file));
                if (!literals.isEmpty()) {
                    found.put(folder.relativize(file).toString().replace('\\', '/'), literals);
                }
            });
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
