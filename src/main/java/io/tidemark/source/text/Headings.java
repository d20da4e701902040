package io.tidemark.source.text;

import io.tidemark.catalogue.Notation;
import io.tidemark.source.format.SourceWord;
import java.util.regex.Pattern;

/** Tells headings from body text where the file does not: by their numbers, and by having no sentence. */
public final class Headings {
    private static final int LONGEST = 40;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;，,]");
    private static final Pattern CHAPTER = Pattern.compile(Notation.PART_SIGN.word()
            + SourceWord.CHAPTER_NUMERALS.signs() + "+" + SourceWord.CHAPTER_ENDINGS.signs() + ".*");
    private static final Pattern PART = Pattern.compile(SourceWord.HEADING_NUMERALS.signs() + "+、.*");
    private static final Pattern SECTION = Pattern.compile("[（(]" + SourceWord.HEADING_NUMERALS.signs() + "+[）)].*");

    private Headings() {}

    /**
     * The level of a line, 0 for body text.
     *
     * @param first whether nothing stands before it: a short line without a full stop is then the title
     */
    public static int level(String line, boolean first) {
        if (line.length() > LONGEST) {
            return 0;
        }
        if (first && !line.matches(".*[。！？；;!?].*|.*[：:，,、]")) {
            return 1;
        }
        if (SENTENCE.matcher(line).find()) {
            return 0;
        }
        if (CHAPTER.matcher(line).matches() || PART.matcher(line).matches()) {
            return 2;
        }
        return SECTION.matcher(line).matches() ? 3 : 0;
    }
}
