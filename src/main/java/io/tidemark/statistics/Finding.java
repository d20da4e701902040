package io.tidemark.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a check.
 *
 * @param code the rule's code, such as {@code RANGE-01}
 * @param severity how much it matters
 * @param observations identifiers of the observations it is about
 * @param arguments what the rule's wording needs, by name
 */
public record Finding(String code, Severity severity, List<Long> observations, SortedMap<String, String> arguments) {

    public Finding {
        observations = List.copyOf(observations);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    public Finding(String code, Severity severity, List<Long> observations, Map<String, String> arguments) {
        this(code, severity, observations, new TreeMap<>(arguments));
    }

    /** How much a finding matters. */
    public enum Severity {
        /** The number should not be used before someone has looked. */
        ERROR,
        /** Unusual, worth a look. */
        WARNING,
        /** Good to know. */
        NOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Severity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
