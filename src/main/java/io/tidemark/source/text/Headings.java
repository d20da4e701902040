package io.tidemark.source.text;

import java.util.regex.Pattern;

/** Tells headings from body text where the file does not: by their numbers, and by having no sentence. */
public final class Headings {
    private static final int LONGEST = 40;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;，,]");
    private static final Pattern CHAPTER = Pattern.compile("第[一二三四五六七八九十百]+[章编篇].*");
    private static final Pattern PART = Pattern.compile("[一二三四五六七八九十]+、.*");
    private static final Pattern SECTION = Pattern.compile("[（(][一二三四五六七八九十]+[）)].*");

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
