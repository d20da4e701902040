package io.tidemark.extract.prose;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;

/** Sentences that take apart what was said of the whole: 分产业看，, 从贸易方式看，, 按常住地分，, 具体来看，. */
final class Parts {
    private static final long NO_PART = WordClass.mask(WordClass.MARK, WordClass.NUMBER, WordClass.TIME);

    private Parts() {}

    /** Whether the first clause of a sentence only names the parts that it speaks of. */
    static boolean areNamed(Tokens tokens) {
        int comma = 0;
        while (comma < tokens.size() && !tokens.is(comma, NO_PART)) {
            comma++;
        }
        return tokens.isMark(comma, "，,")
                && (tokens.startsWith(0, Phrase.TAKEN_APART)
                        || tokens.startsWith(0, Phrase.IN_PARTS) && tokens.endsWith(comma - 1, Phrase.IN_PARTS_END));
    }
}
