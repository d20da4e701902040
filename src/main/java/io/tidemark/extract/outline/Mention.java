package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.token.Tokens;

/** What a mention of a time does in its sentence; the first that fits counts. Only {@link #TOPIC} changes what is in force. */
public enum Mention {
    /** 2020年的10.5万元: of the number after it */
    OWN,
    /** 较2020年, 从2020年的5家, 高于去年: what something is compared with */
    BASE,
    /** 新华社5月3日电, 4月11日召开: when something was said or held */
    DATELINE,
    /** 《…2020—2022年行动计划》, “十四五”规划: part of a name */
    NAME,
    /** 2022年以来 */
    SINCE,
    /** 2021年8月开工，总投资…: when something happened that the figures after it only describe */
    EVENT,
    /** 到2030年: how far a plan reaches */
    HORIZON,
    /** 2022年开工的项目, 按2020年价格计算: belongs to the noun after it */
    ATTRIBUTE,
    /** what the words around it speak of */
    TOPIC;

    private static final int FARTHEST_VERB = 4;
    private static final int LONGEST_NAME = 12;
    private static final long BEFORE_NUMBER =
            WordClass.mask(WordClass.NUMBER, WordClass.ABOUT_BEFORE, WordClass.UNDER_BEFORE);

    /** What the time at a token does. */
    public static Mention of(Tokens tokens, int i, Phrases phrases) {
        Time time = tokens.time(i);
        if (isBase(tokens, i, phrases)) {
            return BASE;
        }
        if (isOwn(tokens, i)) {
            return OWN;
        }
        if (isDateline(tokens, i, time)) {
            return DATELINE;
        }
        if (time.kind() == Kind.FULL_YEAR
                && (tokens.startsWith(i + 1, Phrase.AIMED)
                        || tokens.startsWith(i + 2, Phrase.AIMED)
                        || tokens.endsWith(i + 1, Phrase.AIMED))) {
            return NAME;
        }
        if (isInTitle(tokens, i) || time.kind() == Kind.PLAN_NAME) {
            return NAME;
        }
        int since = since(tokens, i, time);
        if (since >= 0) {
            return tokens.is(since + 1, WordClass.DE) ? ATTRIBUTE : SINCE;
        }
        if (isEvent(tokens, i, time, phrases)) {
            return EVENT;
        }
        if (isHorizon(tokens, i, time, phrases)) {
            return HORIZON;
        }
        return isReckoning(tokens, i, phrases) || isAttribute(tokens, i) ? ATTRIBUTE : TOPIC;
    }

    /** 按2020年价格计算, 以年末汇率折算: of the price or the rate that a figure is reckoned by. */
    private static boolean isReckoning(Tokens tokens, int i, Phrases phrases) {
        return tokens.is(i - 1, Phrase.ACCORDING_TO)
                && (tokens.startsWith(i + 1, Phrase.RECKONED_BY)
                        || tokens.is(i + 1, WordClass.mask(WordClass.DE, WordClass.YEAR_END))
                                && tokens.startsWith(i + 2, Phrase.RECKONED_BY));
    }

    private static boolean isOwn(Tokens tokens, int i) {
        return tokens.is(i + 1, WordClass.DE) && tokens.is(i + 2, BEFORE_NUMBER);
    }

    /** Whether a time is what something is compared with. */
    private static boolean isBase(Tokens tokens, int i, Phrases phrases) {
        return tokens.is(i - 1, WordClass.mask(WordClass.FROM, WordClass.GAP))
                || tokens.is(i - 1, Phrase.THAN)
                || tokens.is(i + 1, Phrase.COMPARED)
                || tokens.startsWith(i + 1, Phrase.BASIS)
                || tokens.is(i + 1, WordClass.TIME) && tokens.startsWith(i + 2, Phrase.BASIS)
                || tokens.is(i - 1, Phrase.BEING) && tokens.is(i + 1, WordClass.DE)
                || tokens.is(i + 1, WordClass.DE) && tokens.startsWith(i + 2, Phrase.FOUNDATION)
                || tokens.is(i - 1, Phrase.BEING) && tokens.is(i + 1, WordClass.YEAR_END);
    }

    private static boolean isDateline(Tokens tokens, int i, Time time) {
        return switch (time.kind()) {
            case DATE, DAY -> tokens.startsWith(i + 1, Phrase.DATELINE) || isHeld(tokens, i);
            case DAYS, MONTHS, YEAR_MONTH -> isHeld(tokens, i);
            default -> false;
        };
    }

    /** 将于9月24日至28日在本市举行: the days of an event. */
    private static boolean isHeld(Tokens tokens, int i) {
        if (!tokens.endsWith(i - 1, Phrase.HELD_ON)) {
            return false;
        }
        for (int k = i + 1; k < tokens.size() && !tokens.is(k, WordClass.mask(WordClass.NUMBER, WordClass.MARK)); k++) {
            if (tokens.startsWith(k, Phrase.HELD)) {
                return true;
            }
        }
        return false;
    }

    /** The 以来 of 2022年以来, 2019年成立以来, 去年四季度以来; -1 where none follows, or where the year still runs. */
    private static int since(Tokens tokens, int i, Time time) {
        boolean past = time.kind() == Kind.YEAR
                || time.kind() == Kind.YEAR_MONTH
                || time.kind() == Kind.YEAR_OFFSET && time.a() < 0
                || time.isPartOfYear() && isPast(tokens, i - 1);
        for (int k = i + 1; past && k < tokens.size() && k <= i + FARTHEST_VERB; k++) {
            if (tokens.is(k, Phrase.SINCE)) {
                return k;
            }
            if (tokens.is(k, WordClass.mask(WordClass.NUMBER, WordClass.MARK))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a year that is no longer running stands at a token: before a part of it. */
    private static boolean isPast(Tokens tokens, int i) {
        return tokens.is(i, WordClass.TIME)
                && (tokens.time(i).kind() == Kind.YEAR
                        || tokens.time(i).kind() == Kind.YEAR_OFFSET
                                && tokens.time(i).a() < 0);
    }

    private static boolean isEvent(Tokens tokens, int i, Time time, Phrases phrases) {
        boolean dated = switch (time.kind()) {
            case YEAR, YEAR_MONTH, DATE, DAY -> true;
            default -> false;
        };
        return dated
                && tokens.startsWith(i + 1, Phrase.EVENT)
                && (i + 2 >= tokens.size() || tokens.is(i + 2, WordClass.MARK));
    }

    /** Between 《 and 》. */
    private static boolean isInTitle(Tokens tokens, int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (tokens.isMark(k, "》〉”")) {
                return false;
            }
            if (tokens.isMark(k, "“") && isClosed(tokens, i)) {
                return true;
            }
            if (tokens.isMark(k, "《〈")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation is closed soon after a token: a name, and no words that somebody said. */
    private static boolean isClosed(Tokens tokens, int i) {
        for (int k = i + 1; k < tokens.size() && tokens.end(k) - tokens.start(i) <= LONGEST_NAME; k++) {
            if (tokens.is(k, WordClass.MARK)) {
                return tokens.isMark(k, "”");
            }
        }
        return false;
    }

    private static boolean isHorizon(Tokens tokens, int i, Time time, Phrases phrases) {
        boolean ahead = tokens.is(i - 2, WordClass.mask(WordClass.INTENT, WordClass.FORECAST, WordClass.TARGET));
        return tokens.is(i - 1, Phrase.HORIZON) && (time.kind() == Kind.YEAR || time.isPartOfYear() && ahead);
    }

    /** 2022年开工的: a verb and 的 follow before any number or mark. */
    private static boolean isAttribute(Tokens tokens, int i) {
        if (!tokens.is(i + 1, WordClass.mask(WordClass.ACT, WordClass.LEAD))) {
            return false;
        }
        for (int k = i + 2; k < tokens.size() && k <= i + FARTHEST_VERB; k++) {
            if (tokens.is(k, WordClass.DE)) {
                return true;
            }
            if (tokens.is(k, WordClass.mask(WordClass.NUMBER, WordClass.MARK))) {
                return false;
            }
        }
        return false;
    }
}
