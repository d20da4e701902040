package io.tidemark.extract.label;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places that a document named, by the last character of their names: what 该区 and 全区 speak of. One thread. */
final class Places {
    private final Map<Character, Holder> spokenOf = new HashMap<>();
    private final Map<Character, Holder> named = new HashMap<>();

    /** A place was named. */
    void name(Holder place) {
        named.put(last(place.name()), place);
    }

    /** Something was said of a place. */
    void speakOf(Holder place) {
        spokenOf.put(last(place.name()), place);
        name(place);
    }

    /** The place of a kind that something was said of last, null for none. */
    @Nullable
    Holder spokenOf(String kind) {
        return spokenOf.get(last(kind));
    }

    /** The place of a kind that was named last, null for none. */
    @Nullable
    Holder named(String kind) {
        return named.get(last(kind));
    }

    static char last(String name) {
        return name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
    }
}
