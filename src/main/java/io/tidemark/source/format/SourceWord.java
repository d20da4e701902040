package io.tidemark.source.format;

import io.tidemark.catalogue.WordFile;
import java.util.List;

/** Words by which files tell what they are. What each list is for stands beside it in {@code source.yml}. */
public enum SourceWord {
    STATISTICS_OFFICES,
    GOVERNMENTS,
    PRESS,
    PRESS_ENDINGS,
    PUBLISHER_ENDINGS,
    PUBLISHER_NAMES,
    DATE_VERBS,
    DATE_NOUNS,
    PUBLISHED_LABEL,
    PUBLISHER_LABELS,
    ORIGIN,
    DATA_NOUNS,
    DATA_ORIGIN,
    UNIT_LABELS,
    NOTE_LABELS,
    TITLE_KEYS,
    UNIT_KEYS,
    UNIT_LABEL,
    HEADING_NUMERALS,
    CHAPTER_NUMERALS,
    CHAPTER_ENDINGS,
    HEADING_STYLE,
    SHEET_NAME,
    PAGE,
    OF_PAGES;

    private static final List<List<String>> LISTS = WordFile.lists("source.yml", values());

    /** The words in the order of their list. */
    public List<String> words() {
        return LISTS.get(ordinal());
    }

    /** The first word of the list. */
    public String word() {
        return words().get(0);
    }

    /** A pattern, as a group of its own, that any of the words fits; the first of them that does counts. */
    public String pattern() {
        return "(?:" + String.join("|", words()) + ")";
    }

    /** A pattern that any one character of the list fits. */
    public String signs() {
        return "[" + String.join("", words()) + "]";
    }
}
