package io.tidemark.catalogue;

import java.util.List;
import java.util.Map;

/**
 * The words of statistical prose that the extractor knows.
 *
 * @param classes words by what they do in a sentence, from {@code words.yml}
 * @param times words of time by what they name, from {@code time.yml}
 * @param provinces full names of provinces
 * @param shortPlaces names of provinces and cities without their ending
 */
public record Vocabulary(
        Map<String, List<String>> classes,
        Map<String, List<String>> times,
        List<String> provinces,
        List<String> shortPlaces) {}
