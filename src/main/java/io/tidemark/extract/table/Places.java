package io.tidemark.extract.table;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.table.head.Wording;

/** Tells headings that are nothing but a place: 沈阳市, 中山区, 全国, 全市. */
final class Places {
    private static final int LONGEST = 8;
    private static final String ENDINGS = "区县市旗州省盟";

    private final Lexicon lexicon;
    private final Wording wording;
    private final String region;

    Places(Lexicon lexicon, Wording wording, String region) {
        this.lexicon = lexicon;
        this.wording = wording;
        this.region = region;
    }

    String region() {
        return region;
    }

    /** The place that all of a heading names, empty for none; words for the whole region name the document's. */
    String of(String words) {
        if (words.equals("全国") || words.equals(region)) {
            return words;
        }
        if (wording.isIn("whole", words) && words.length() > 1 && !region.isEmpty()) {
            return words.startsWith("全") || words.startsWith("本") ? region : "";
        }
        if (words.length() < 2 || words.length() > LONGEST) {
            return "";
        }
        char[] text = words.toCharArray();
        long place = lexicon.longest(text, 0, text.length, WordClass.PLACE.bit());
        int end = place < 0 ? 0 : (int) place;
        if (end == text.length) {
            return lexicon.region(words);
        }
        long suffix = lexicon.longest(text, end, text.length, WordClass.ZONE_SUFFIX.bit());
        if (end > 0 && suffix >= 0 && (int) suffix == text.length) {
            return words;
        }
        boolean named = lexicon.longest(text, 0, text.length) >= 0
                && (int) lexicon.longest(text, 0, text.length) == text.length;
        return !named && text.length >= 3 && text.length <= 5 && ENDINGS.indexOf(text[text.length - 1]) >= 0
                ? words
                : "";
    }

    /** A cell of a column for regions: 合计 and 全市 are the document's region. */
    String inColumn(String words) {
        return wording.isIn("whole", Wording.plain(words)) && !region.isEmpty() ? region : words;
    }

    /** A title's words without the region that they begin with. */
    String without(String words) {
        if (!region.isEmpty() && words.startsWith(region)) {
            return words.substring(region.length());
        }
        long place =
                words.isEmpty() ? -1 : lexicon.longest(words.toCharArray(), 0, words.length(), WordClass.PLACE.bit());
        if (place < 0) {
            return words;
        }
        int end = (int) place;
        boolean city = end < words.length() && ENDINGS.indexOf(words.charAt(end)) >= 0;
        return words.substring(city ? end + 1 : end);
    }
}
