package io.tidemark.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A data file of the catalogue that holds nothing but lists of words, each on a line with its name: {@code range-words: 至 到}.
 * Read without the machinery of YAML, of which it is a part: the classes that need its words do so when they are loaded.
 */
public final class WordFile {
    private WordFile() {}

    /**
     * The lists of a file that ships, in the order of the constants that are named for them.
     *
     * @throws IllegalStateException for a list that no constant is named for, and for a constant without a list
     */
    public static List<List<String>> lists(String name, Enum<?>[] constants) {
        return lists(
                name, new String(CatalogueFiles.resource("/catalogue/" + name), StandardCharsets.UTF_8), constants);
    }

    static List<List<String>> lists(String name, String text, Enum<?>[] constants) {
        Map<String, List<String>> lists = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] parts = line.split(":\\s+", 2);
                if (parts.length < 2 || lists.put(parts[0], List.of(parts[1].split("\\s+"))) != null) {
                    throw new IllegalStateException(name + ": no list, or the second of its name: " + line);
                }
            }
        }
        List<List<String>> found = new ArrayList<>();
        for (Enum<?> constant : constants) {
            String key = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<String> words = lists.remove(key);
            if (words == null) {
                throw new IllegalStateException(name + ": there is no list '" + key + "'");
            }
            found.add(words);
        }
        if (!lists.isEmpty()) {
            throw new IllegalStateException(name + ": nothing asks for the lists " + lists.keySet());
        }
        return List.copyOf(found);
    }
}
