package io.tidemark.catalogue;

import java.util.List;
import java.util.Map;

/**
 * The words of statistical prose that the extractor knows.
 *
 * @param classes words by what they do in a sentence, from {@code words.yml}
 * @param times words of time by what they name, from {@code time.yml}
 * @param sections words in a label that tell its section, from {@code sections.yml}, in the order in which they count
 * @param columns names of the columns of tables, words of their headings, and what stands for a missing value, from
 *     {@code columns.yml}; in lower case and without white space
 * @param phrases words of the grammar that stand in no class, by what they tell, from {@code phrases.yml}
 * @param numbers words in and around numbers, from {@code numbers.yml}
 * @param provinces full names of provinces
 * @param shortPlaces names of provinces and cities without their ending
 * @param longPlaces full names of places whose ending is not the common one of cities
 */
public record Vocabulary(
        Map<String, List<String>> classes,
        Map<String, List<String>> times,
        Map<String, List<String>> sections,
        Map<String, List<String>> columns,
        Map<String, List<String>> phrases,
        Map<String, List<String>> numbers,
        List<String> provinces,
        List<String> shortPlaces,
        List<String> longPlaces) {}
