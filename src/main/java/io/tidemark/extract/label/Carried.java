package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** 第一产业完成增加值: a verb that stands between whose an amount is and the name of the amount. */
final class Carried {
    private static final long OWNER = WordClass.mask(
            WordClass.TEXT,
            WordClass.PLAIN,
            WordClass.INDICATOR,
            WordClass.RELATIVE,
            WordClass.NUMBERED_NAME,
            WordClass.CONJ,
            WordClass.PROJECT_SUFFIX,
            WordClass.WEAK_ORG_SUFFIX,
            WordClass.SELF,
            WordClass.MARK);
    private static final long BETWEEN = WordClass.mask(WordClass.ADVERB, WordClass.SEPARATELY, WordClass.JOINTLY);
    private static final long NO_OWNER =
            WordClass.mask(WordClass.ORG_SUFFIX, WordClass.PLACE, WordClass.ZONE_SUFFIX, WordClass.REGION);

    private Carried() {}

    /** The name with the words before its verb, empty where the amount needs none or none stand there. */
    static Label by(Tokens tokens, int zoneFrom, int from, int to) {
        if (from + 1 != to
                || from <= zoneFrom
                || !tokens.is(from, WordList.HEAD)
                || !tokens.is(from - 1, WordList.CARRIES)) {
            return Label.NONE;
        }
        int end = from - 1;
        while (end > zoneFrom && (tokens.is(end - 1, BETWEEN) || tokens.is(end - 1, WordList.CARRIES))) {
            end--;
        }
        int first = end;
        while (first > zoneFrom && isOwner(tokens, first - 1, end)) {
            first--;
        }
        while (first < end && WordsBefore.isSkipped(tokens, first, end)) {
            first++;
        }
        boolean named = first < end
                && !tokens.is(end - 1, NO_OWNER)
                && !tokens.is(end - 1, WordClass.MARK)
                && !(tokens.is(first, WordClass.SELF) && first + 1 == end)
                && tokens.end(end - 1) - tokens.start(first) > 1
                && (first == zoneFrom || !tokens.is(first - 1, NO_OWNER) || tokens.is(first - 1, WordClass.REGION));
        if (!named) {
            return Label.NONE;
        }
        Label owner = WordsBefore.label(tokens, first, end, -1);
        String head = tokens.text(from, to);
        return new Label(owner.text() + head, LabelRule.BEFORE_NUMBER, first, end, -1, Traits.of(owner.text() + head));
    }

    private static boolean isOwner(Tokens tokens, int i, int end) {
        return tokens.is(i, WordClass.MARK)
                ? tokens.isMark(i, "、“”（）()")
                : tokens.is(i, OWNER) || isBound(tokens, i, end);
    }

    private static boolean isBound(Tokens tokens, int i, int end) {
        boolean listed = tokens.isMark(i + 1, "、") || tokens.is(i + 1, WordClass.CONJ);
        return tokens.is(i, WordsBefore.VERBS) && (listed || WordsBefore.isBound(tokens, i, end));
    }
}
