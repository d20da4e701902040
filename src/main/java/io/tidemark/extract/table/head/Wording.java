package io.tidemark.extract.table.head;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.statistics.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code columns.yml}, ready to be looked up. Immutable, safe for use by many threads. */
public final class Wording {
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Unit> unitWords = new HashMap<>();
    private final Map<String, Integer> scales = new HashMap<>();
    private final Map<String, Unit> codes = new HashMap<>();

    public Wording(Catalogue catalogue) {
        Map<String, List<String>> columns = catalogue.vocabulary().columns();
        columns.forEach((key, words) -> lists.put(key, Set.copyOf(new HashSet<>(words))));
        for (String pair : columns.getOrDefault("english-units", List.of())) {
            int equals = pair.lastIndexOf('=');
            unitWords.put(pair.substring(0, equals), new Unit(pair.substring(equals + 1)));
        }
        for (String pair : columns.getOrDefault("english-scales", List.of())) {
            int equals = pair.lastIndexOf('=');
            scales.put(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
        }
        for (UnitWord word : catalogue.units()) {
            codes.put(word.unit().code(), word.unit());
        }
        codes.put(Unit.ONE.code(), Unit.ONE);
    }

    /** Whether a list holds a text, which {@link #plain} has made comparable. */
    public boolean isIn(String list, String plain) {
        return !plain.isEmpty() && lists.getOrDefault(list, Set.of()).contains(plain);
    }

    /** The key of the first of the lists that holds a text, null for none. */
    public @Nullable String listOf(String plain, List<String> keys) {
        for (String key : keys) {
            if (isIn(key, plain)) {
                return key;
            }
        }
        return null;
    }

    /** The longest word of a list that a text ends with, empty for none; the whole text counts too. */
    public String ending(String list, String text) {
        String best = "";
        for (String word : lists.getOrDefault(list, Set.of())) {
            if (word.length() > best.length() && text.endsWith(word)) {
                best = word;
            }
        }
        return best;
    }

    /** Whether a text has a word of a list in it. */
    public boolean has(String list, String plain) {
        return lists.getOrDefault(list, Set.of()).stream().anyMatch(plain::contains);
    }

    /** The unit of a canonical code, null for none. */
    @Nullable
    Unit unitOfCode(String code) {
        return codes.get(code);
    }

    /** The unit of an English word, null for none. */
    @Nullable
    Unit english(String plain) {
        return unitWords.get(plain);
    }

    /** The English unit that a text begins with, empty for none: rmb of rmb100million. */
    String englishStart(String plain) {
        String best = "";
        for (String word : unitWords.keySet()) {
            if (word.length() > best.length() && plain.startsWith(word)) {
                best = word;
            }
        }
        return best;
    }

    /** The English scale word that a text begins with, empty for none. */
    String scaleStart(String plain) {
        String best = "";
        for (String word : scales.keySet()) {
            if (word.length() > best.length() && plain.startsWith(word)) {
                best = word;
            }
        }
        return best;
    }

    /** The power of ten of an English scale word. */
    int power(String scale) {
        return scales.getOrDefault(scale, 0);
    }

    /** A text in lower case, of half width, without white space and underscores. */
    public static String plain(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '_' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c > '\uFF00' && c < '\uFF5F' ? (char) (c - 0xFEE0) : c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
