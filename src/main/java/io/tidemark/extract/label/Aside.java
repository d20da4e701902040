package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Tokens;

/** Words right before a number that say per whom, since when or in which state, and are no part of its name. */
final class Aside {
    private static final long BASE = WordClass.mask(WordClass.COMPARE, WordClass.TIME);
    private static final int LONGEST_STATE = 3;
    private static final int LONGEST_BRACKET = 8;
    private static final String EACH = "每";
    private static final String MORE = "多";
    private static final String LESS = "少";

    private Aside() {}

    /** The token before the aside that ends at a token; the token itself where none does. */
    static int before(Tokens tokens, int from, int at) {
        if (tokens.is(at, WordList.PER)) {
            return at - 1;
        }
        if (tokens.is(at, WordClass.NUMBER) && ExclusionRule.of(tokens, at) == ExclusionRule.BASIS) {
            return at - 1 >= from && tokens.isWord(at - 1, EACH) ? at - 2 : at - 1;
        }
        if (tokens.isMark(at, "、") && at > from + 1 && isStep(tokens, at - 1)) {
            return at - 2;
        }
        if (tokens.isMark(at, "）)")) {
            int open = Brackets.open(tokens, Math.max(from, at - LONGEST_BRACKET), at);
            return open > from && tokens.is(open - 1, BASE) ? open - 1 : at;
        }
        return tokens.is(at, WordClass.DE) ? beforeState(tokens, from, at) : at;
    }

    /** 7万亿元 of 接连突破7万亿元、8万亿元 */
    private static boolean isStep(Tokens tokens, int at) {
        return tokens.is(at, WordClass.NUMBER) && ExclusionRule.of(tokens, at) == ExclusionRule.STEP;
    }

    /** 由置换前的7.2%: the state that a quantity starts from. */
    private static int beforeState(Tokens tokens, int from, int at) {
        for (int i = at - 1; i > from && at - i <= LONGEST_STATE; i--) {
            if (tokens.is(i, WordClass.FROM)) {
                return i < at - 1 ? i - 1 : at;
            }
            if (!tokens.is(i, WordClass.mask(WordClass.TEXT, WordClass.PLAIN, WordClass.RANK))) {
                return at;
            }
        }
        return at;
    }

    /** 比上年同期多: whether a word says by how much more or less than before. */
    static boolean isMore(Tokens tokens, int at) {
        return (tokens.isWord(at, MORE) || tokens.isWord(at, LESS)) && tokens.is(at - 1, BASE);
    }
}
