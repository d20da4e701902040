package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of regions in full, by the short ones that texts use.
 *
 * @param byShort full names
 */
record RegionNames(Map<String, String> byShort) {
    /** @param city the ending of most cities of the list */
    static RegionNames of(Vocabulary vocabulary, String city) {
        List<String> longNames = new ArrayList<>(vocabulary.provinces());
        longNames.addAll(vocabulary.longPlaces());
        Map<String, String> names = new HashMap<>();
        for (String name : vocabulary.shortPlaces()) {
            names.putIfAbsent(name, full(name, longNames, city));
        }
        return new RegionNames(names);
    }

    private static String full(String name, List<String> longNames, String city) {
        for (String longName : longNames) {
            if (longName.startsWith(name)) {
                return longName;
            }
        }
        return name.indexOf(city) == name.length() - 1 ? name : name + city;
    }

    String full(String name) {
        return byShort.getOrDefault(name, name);
    }
}
