package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.WordClass;

/** Numbers in quotation marks or titles: a short quote is a name, a long one is speech. */
public final class Quotes {
    private static final int LONGEST_NAME = 16;

    private Quotes() {}

    /** After the mark that closes the quote opened at a token. */
    public static int end(Tokens tokens, int open) {
        int i = open + 1;
        while (i < tokens.size() && !tokens.isMark(i, "”")) {
            i++;
        }
        return Math.min(i + 1, tokens.size());
    }

    public static boolean isName(Tokens tokens, int number) {
        int open = number - 1;
        while (open >= 0 && !tokens.isMark(open, "“”《》‘’")) {
            if (tokens.start(number) - tokens.start(open) > 40) {
                return false;
            }
            open--;
        }
        if (!tokens.isMark(open, "“《‘")) {
            return false;
        }
        int close = number + 1;
        while (close < tokens.size() && !tokens.isMark(close, "”》’")) {
            if (tokens.is(close, WordClass.MARK) && tokens.isMark(close, "，：“《")) {
                return false;
            }
            close++;
        }
        if (close == tokens.size()) {
            return false;
        }
        return tokens.isMark(open, "《") || tokens.start(close) - tokens.end(open) <= LONGEST_NAME;
    }
}
