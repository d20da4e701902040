package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** Tells names of organisations and projects from clauses and from words for a kind of them. */
final class Naming {
    private static final long BEFORE_NAMES = WordClass.mask(
            WordClass.TIME,
            WordClass.ADVERB,
            WordClass.TARGET,
            WordClass.INTENT,
            WordClass.FORECAST,
            WordClass.NOW,
            WordClass.COMPARE,
            WordClass.FROM,
            WordClass.CONJ,
            WordClass.DE,
            WordClass.PARTICLE,
            WordClass.SUCH_AS);
    private static final long NO_PART = WordClass.mask(
            WordClass.PARTICLE,
            WordClass.DE,
            WordClass.TIME,
            WordClass.TO,
            WordClass.COMPARE,
            WordClass.FORECAST,
            WordClass.TARGET,
            WordClass.NUMBER);
    private static final int SHORTEST = 2;
    private static final long AFTER_NAME = WordClass.mask(
            WordClass.ACT,
            WordClass.LEAD,
            WordClass.ADVERB,
            WordClass.REACH,
            WordClass.TO,
            WordClass.OVER_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.JOINTLY,
            WordClass.SEPARATELY,
            WordClass.MOVES,
            WordClass.TIME,
            WordClass.NOW,
            WordClass.FORECAST);
    private static final long NAME_END = WordClass.mask(WordClass.ORG_SUFFIX, WordClass.WEAK_ORG_SUFFIX);

    private Naming() {}

    /** Where the name begins that the words from one token to another end with; -1 where they are none. */
    static int start(Tokens tokens, int from, int to) {
        int first = from;
        for (int i = from; i < to - 1; i++) {
            if (tokens.is(i, NO_PART)) {
                first = i + 1;
            }
        }
        while (first < to - 1 && isBefore(tokens, first, to)) {
            first++;
        }
        return first < to
                        && !tokens.is(first, WordClass.REGION)
                        && !tokens.is(first, WordList.FIRST_OF_KIND)
                        && isWhole(tokens, first, to)
                        && isProper(tokens, first, to)
                ? first
                : -1;
    }

    /** 组建某某集团, 建设某某学院: a verb whose object is named after it; 建设银行 is a name. */
    static boolean isVerbBefore(Tokens tokens, int i) {
        boolean leads = tokens.is(i, WordClass.LEAD)
                && tokens.end(i) - tokens.start(i) > 1
                && !tokens.is(i + 1, WordClass.mask(WordClass.ORG_SUFFIX, WordClass.WEAK_ORG_SUFFIX))
                && !tokens.is(i + 1, WordClass.PROJECT_SUFFIX);
        return tokens.is(i, WordClass.ACT) || leads;
    }

    private static boolean isBefore(Tokens tokens, int i, int to) {
        boolean verb = tokens.is(i, WordsBefore.VERBS) && tokens.start(i) + 1 == tokens.end(i);
        return (tokens.is(i, BEFORE_NAMES) || verb) && !WordsBefore.isBound(tokens, i, to)
                || tokens.is(i, WordClass.MARK) && !tokens.isMark(i, "“");
    }

    /** Whether every quotation mark and bracket has its other half, and nothing joins two things. */
    private static boolean isWhole(Tokens tokens, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i, "“（(")) {
                open++;
            } else if (tokens.isMark(i, "”）)")) {
                open--;
            } else if (tokens.isMark(i, "《》") || tokens.is(i, WordClass.CONJ) && tokens.end(i) - tokens.start(i) > 1) {
                return false;
            }
        }
        return open == 0;
    }

    /** Whether something in the words is more than a kind: 海兴医院 is, 县级综合医院 is not. */
    private static boolean isProper(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean own = tokens.is(i, WordClass.TEXT)
                    && (i < to - 1 || from == to - 1)
                    && tokens.end(i) - tokens.start(i) >= SHORTEST;
            boolean named = tokens.is(i, WordClass.PLAIN) && !tokens.is(i, WordList.KIND) && i == from && to - from > 1;
            boolean phase = tokens.is(i, WordClass.NUMBERED_NAME) && i == from && to - from > 1;
            if (own || named || phase || tokens.is(i, WordClass.PLACE) || tokens.isMark(i, "“")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows says that a project began or was finished. */
    static boolean startsProject(Tokens tokens, int i) {
        int verb = tokens.is(i, WordClass.ADVERB) ? i + 1 : i;
        return tokens.is(verb, WordList.STARTS_PROJECT);
    }

    /** Whether a token ends the name of an organisation of which the words after it say something. */
    static boolean ends(Tokens tokens, int i, int from, Subjects context) {
        if (!tokens.is(i, NAME_END) || tokens.is(i + 1, WordClass.mask(WordClass.CONJ, WordClass.SUCH_AS))) {
            return false;
        }
        boolean followed = tokens.is(i + 1, AFTER_NAME)
                || tokens.isMark(i + 1, "，")
                || tokens.is(i, WordClass.ORG_SUFFIX) && tokens.is(i + 1, WordList.HEAD)
                || tokens.is(i + 1, WordList.SINCE_WHEN)
                || tokens.is(i + 1, WordList.FLOW)
                || tokens.is(i + 1, WordClass.DE) && tokens.is(from - 1, WordClass.ACT);
        if (!followed || tokens.is(i, WordClass.INDICATOR) || context.isRegion(tokens.text(from, i + 1))) {
            return false;
        }
        if (tokens.is(i, WordClass.ORG_SUFFIX)) {
            return i > from;
        }
        return tokens.is(i, WordClass.WEAK_ORG_SUFFIX)
                && i > from
                && tokens.end(i) - tokens.start(from) < Subjects.LONGEST_WEAK_NAME
                && (tokens.is(from, WordClass.PLACE) || tokens.is(from, WordClass.TEXT))
                && tokens.is(i + 1, WordClass.mask(WordClass.ACT, WordClass.LEAD));
    }
}
