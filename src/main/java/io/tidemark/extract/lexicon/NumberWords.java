package io.tidemark.extract.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of {@code numbers.yml}: what stands in numbers and right beside them. Immutable. */
public final class NumberWords {
    private final List<List<String>> lists;

    /** What the words do. */
    public enum Role {
        COINS,
        SOME,
        REACHING,
        PASSING,
        MONEY_NOUNS,
        COUNTED_NOUNS,
        SESSIONS,
        EACH,
        AGES,
        LAST_PLACES;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    NumberWords(Map<String, List<String>> words) {
        lists = List.of(Role.values()).stream()
                .map(role -> words.getOrDefault(role.key(), List.of()))
                .toList();
    }

    /** The words of a role in the order of their list. */
    public List<String> of(Role role) {
        return lists.get(role.ordinal());
    }

    /** How long the longest word of a role is that starts at a place, 0 for none. */
    public int startingAt(Role role, char[] text, int at, int limit) {
        int longest = 0;
        for (String word : of(role)) {
            if (word.length() > longest && at + word.length() <= limit && stands(word, text, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** Whether a word of a role ends at a place and starts no earlier than another. */
    public boolean endsAt(Role role, char[] text, int from, int end) {
        for (String word : of(role)) {
            if (end - word.length() >= from && stands(word, text, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String word, char[] text, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
