package io.tidemark.source.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The regions of {@code source/regions.txt} and their other names. */
final class Regions {
    private static final Map<String, String> NAMES = load();

    private Regions() {}

    /**
     * The region that a title or a name is about, empty where it names none: the first one named, and the last of several that
     * follow each other directly (辽宁省大连市 is 大连市).
     */
    static String in(String words) {
        for (int i = 0; i < words.length(); i++) {
            String name = nameAt(words, i);
            if (!name.isEmpty()) {
                String next = nameAt(words, i + name.length());
                return NAMES.getOrDefault(next.isEmpty() ? name : next, "");
            }
        }
        return "";
    }

    private static String nameAt(String words, int at) {
        String longest = "";
        for (String name : NAMES.keySet()) {
            if (name.length() > longest.length() && words.startsWith(name, at)) {
                longest = name;
            }
        }
        return longest;
    }

    private static Map<String, String> load() {
        try (InputStream in = Regions.class.getResourceAsStream("/source/regions.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: source/regions.txt is missing from it");
            }
            Map<String, String> names = new LinkedHashMap<>();
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            file.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] words = line.strip().split("\\s+");
                        for (String word : words) {
                            names.put(word.replace('_', ' '), words[0]);
                        }
                    });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read source/regions.txt", e);
        }
    }
}
