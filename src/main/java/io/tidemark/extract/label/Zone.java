package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words to the left of a number, back to the last barrier: those that say how it moves are peeled off its right end, what
 * is left may name what is measured.
 */
public final class Zone {
    private static final long QUALIFIER = WordClass.mask(
            WordClass.ABOUT_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.OVER_BEFORE,
            WordClass.AT_LEAST_BEFORE,
            WordClass.AT_MOST_BEFORE);
    private static final long VERB =
            WordClass.mask(WordClass.REACH, WordClass.TO, WordClass.RISE, WordClass.FALL, WordClass.NET);
    private static final Set<String> DOWNWARD = Set.of("低于", "慢于", "少于", "低出", "小于", "不及", "不足");
    static final long PEELED = QUALIFIER
            | VERB
            | WordClass.mask(
                    WordClass.COMPARE,
                    WordClass.FROM,
                    WordClass.AVERAGE,
                    WordClass.PARTICLE,
                    WordClass.ADVERB,
                    WordClass.SEPARATELY,
                    WordClass.JOINTLY,
                    WordClass.TARGET,
                    WordClass.INTENT,
                    WordClass.FORECAST,
                    WordClass.NOW,
                    WordClass.YEAR_END);

    private static final long GAP_WORDS = WordClass.mask(WordClass.GAP, WordClass.OVER_BEFORE, WordClass.UNDER_BEFORE);
    private static final long BETWEEN_GAPS = WordClass.mask(
            WordClass.MARK,
            WordClass.NUMBER,
            WordClass.COMPARE,
            WordClass.TIME,
            WordClass.REACH,
            WordClass.TO,
            WordClass.ACT);
    private static final long BEFORE_DE =
            WordClass.mask(WordClass.TIME, WordClass.YEAR_END, WordClass.NOW, WordClass.COMPARE);
    private static final int LONGEST_GAP = 10;
    private static final String EACH = "各";
    private static final String LESS = "少";

    /** First token of the zone. */
    public int from;
    /** After the last token that may name what is measured. */
    public int to;
    /** Union of the classes of the words that were peeled off. */
    public long peeled;
    /** The word that says how the number moves, the one next to it; -1 for none. */
    public int verb = -1;
    /** Words of the qualifier before the number. */
    @Nullable
    public QualifierRule qualifier;

    public int qualifierAt = -1;
    /** A time that stands right before the number: 2020年的10.5万元. */
    @Nullable
    public Time time;

    public int timeAt = -1;
    /** A gap to another region: the token of 高于, 低于; -1 for none. */
    public int gap = -1;
    /** Whether the gap is downward: 低于, 比…低. */
    public boolean gapDown;

    /** A noun of movement that a verb states: 增速 in 增速达到6.8%; -1 for none. */
    public int growthNoun = -1;

    /** Whether the verb says by how much more or less it is: 比上年同期多3亿元. */
    private boolean more;

    /** Whether the number may say how fast something goes: 加快3个百分点, but not 加快340亩. */
    private boolean measuresPace;

    private Zone() {}

    public static Zone before(Tokens tokens, int number, int barrier) {
        Zone zone = new Zone();
        zone.from = barrier;
        zone.to = number;
        zone.peel(tokens, number);
        return zone;
    }

    /** The zone of a number that shares the verb of the first of its group. */
    public Zone movingAs(Zone first) {
        if (qualifier == null) {
            qualifier = first.qualifier;
            qualifierAt = first.qualifierAt;
        }
        if (time == null) {
            time = first.time;
            timeAt = first.timeAt;
        }
        peeled |= first.peeled;
        growthNoun = growthNoun < 0 ? first.growthNoun : growthNoun;
        verb = verb < 0 ? first.verb : verb;
        gapDown = gap < 0 ? first.gapDown : gapDown;
        gap = gap < 0 ? first.gap : gap;
        return this;
    }

    public boolean has(WordClass wordClass) {
        return (peeled & wordClass.bit()) != 0;
    }

    public boolean has(long classes) {
        return (peeled & classes) != 0;
    }

    public boolean isEmpty() {
        return from >= to;
    }

    private void peel(Tokens tokens, int number) {
        boolean points = tokens.run(number).hasUnit("pp");
        measuresPace =
                points || tokens.run(number).isPercent() || tokens.run(number).hasUnit("x");
        int at = number - 1;
        while (at >= from) {
            long mask = tokens.mask(at);
            int apart = Aside.before(tokens, from, at);
            if (apart < at) {
                peeled |= tokens.is(apart + 1, WordClass.FROM) ? WordClass.FROM.bit() : 0;
                at = apart;
            } else if (tokens.isWord(at, EACH) && at + 1 == number) {
                peeled |= WordClass.JOINTLY.bit();
                at--;
            } else if (at == from && at + 1 == number && tokens.is(at, WordList.INCREMENT)) {
                verb = at;
                peeled |= WordClass.NET.bit();
                at--;
            } else if (!measuresPace && verb < 0 && Aside.isMore(tokens, at)) {
                verb = at;
                more = true;
                at--;
            } else if (!measuresPace && gap < 0 && isAmountGap(tokens, at, number)) {
                at = gap - 1;
            } else if (at > from && Quantities.isStreak(tokens, at)) {
                at--;
            } else if (isReachBack(tokens, at)) {
                at--;
                if (at >= from && (tokens.isWord(at, "近") || tokens.isWord(at, "最近") || tokens.isWord(at, "过去"))) {
                    at--;
                }
            } else if (tokens.is(at, WordClass.TIME)) {
                at = peelTime(tokens, at, number);
            } else if ((mask & WordClass.MARK.bit()) != 0 && (tokens.isMark(at, "“\"‘") || isPlus(tokens, at))) {
                at--;
            } else if (at > from && (tokens.isWord(at, "在") || tokens.isWord(at, "于"))) {
                at--;
            } else if (points && gap < 0 && peelGap(tokens, at)) {
                at = gap - 1;
            } else if ((mask & PEELED) != 0 && !isBoundNoun(tokens, at, mask)) {
                take(tokens, at, mask);
                at--;
            } else if ((mask & WordClass.DE.bit()) != 0 && at > from && tokens.is(at - 1, BEFORE_DE)) {
                at--;
            } else if ((mask & WordClass.REGION.bit()) != 0 && at > from && tokens.is(at - 1, WordClass.GAP)) {
                at--;
            } else {
                break;
            }
            to = at + 1;
        }
        to = Math.max(at + 1, from);
        qualifyShare(tokens);
    }

    /** The sign of 同比+15.9%. */
    private static boolean isPlus(Tokens tokens, int at) {
        return tokens.isMark(at, "+＋") && tokens.is(at - 1, WordClass.mask(WordClass.COMPARE, WordClass.RISE));
    }

    /** 3年 of 近3年: no figure, and no name of one. */
    private static boolean isReachBack(Tokens tokens, int at) {
        return tokens.is(at, WordClass.NUMBER) && tokens.run(at).hasUnit("年") && !Quantities.isStreak(tokens, at);
    }

    /** A word of a verb's class that ends a noun: the last word before a comma-less level such as 增幅. */
    private static boolean isBoundNoun(Tokens tokens, int at, long mask) {
        return (mask & WordClass.GROWTH_NOUN.bit()) != 0 && (mask & VERB) == 0 && !tokens.is(at, WordClass.COMPARE)
                || tokens.endsWith(at, Phrase.RATIO_END);
    }

    private void take(Tokens tokens, int at, long mask) {
        peeled |= mask;
        boolean pace = tokens.is(at, WordList.PACE) && !measuresPace;
        if ((mask & QUALIFIER) != 0 && qualifier == null && verb < 0) {
            qualifier = QualifierRule.before(tokens, at);
            qualifierAt = at;
        } else if ((mask & QUALIFIER) != 0 && qualifier == null && (mask & VERB) == 0) {
            qualifier = QualifierRule.before(tokens, at);
            qualifierAt = at;
        }
        if ((mask & WordClass.GROWTH_NOUN.bit()) != 0) {
            growthNoun = at;
        }
        if ((mask & VERB) != 0 && verb < 0 && !pace) {
            verb = at;
        }
    }

    private int peelTime(Tokens tokens, int at, int number) {
        boolean base = tokens.is(at + 1, WordClass.COMPARE) || isComparison(tokens, at);
        int after = tokens.is(at + 1, WordClass.YEAR_END) ? at + 2 : at + 1;
        boolean named = tokens.is(after, WordClass.DE) || !base && after == number;
        if (time == null && named && (peeled & VERB) == 0) {
            time = tokens.time(at);
            timeAt = at;
        }
        int left = at - 1;
        if (base
                && left >= from
                && (tokens.isWord(left, "比")
                        || tokens.isWord(left, "较")
                        || tokens.isWord(left, "与")
                        || tokens.isWord(left, "是"))) {
            peeled |= WordClass.COMPARE.bit();
            left--;
        }
        return left;
    }

    /** Whether a time is the base of a comparison: 较2020年, 比“十三五”末. */
    public static boolean isComparison(Tokens tokens, int at) {
        return tokens.isWord(at - 1, "比")
                || tokens.isWord(at - 1, "较")
                || tokens.isWord(at - 1, "与") && (tokens.isWord(at + 1, "相比") || tokens.isWord(at + 1, "持平"))
                || tokens.isWord(at - 1, "是") && tokens.is(at + 1, WordClass.DE)
                || tokens.isWord(at + 1, "同期");
    }

    /** A gap in points to something else: 高于全国, 快于商品零售额, 比全国高. */
    /** 约占全国的2.8%: a qualifier that stands apart, before the share. */
    private void qualifyShare(Tokens tokens) {
        for (int i = to - 1; i >= from && qualifier == null; i--) {
            if (tokens.is(i, WordClass.SHARE)) {
                qualifier = QualifierRule.before(tokens, i);
                qualifierAt = qualifier == null ? qualifierAt : i;
            }
        }
    }

    /** 低于限额24.6亿元: by how much an amount is off another one that stands between. */
    private boolean isAmountGap(Tokens tokens, int at, int number) {
        int i = find(tokens, at, WordClass.GAP.bit());
        if (i < 0 || i >= at || tokens.is(at, WordClass.DE) || tokens.is(number + 1, WordClass.DE)) {
            return false;
        }
        for (int k = i + 1; k <= at; k++) {
            if (tokens.is(k, WordClass.DE) || tokens.is(k, PEELED)) {
                return false;
            }
        }
        return gapAt(i, DOWNWARD.contains(tokens.text(i, i + 1)));
    }

    /** Whether the number is by how much more or less. */
    public boolean isMore() {
        return more;
    }

    /** Whether it is less. */
    public boolean isLess(Tokens tokens) {
        return more && tokens.isWord(verb, LESS);
    }

    private boolean peelGap(Tokens tokens, int at) {
        char last = tokens.chars()[tokens.end(at) - 1];
        if (tokens.is(at, WordClass.TEXT) && "高低快慢多少".indexOf(last) >= 0) {
            int than = find(tokens, at, WordClass.COMPARE.bit());
            return than >= 0 && gapAt(than, "低慢少".indexOf(last) >= 0);
        }
        int i = find(tokens, at, GAP_WORDS);
        return i >= 0 && (i < at || tokens.is(i, WordClass.GAP)) && gapAt(i, DOWNWARD.contains(tokens.text(i, i + 1)));
    }

    private boolean gapAt(int word, boolean down) {
        gap = word;
        verb = word;
        gapDown = down;
        peeled |= WordClass.GAP.bit();
        return true;
    }

    /** The nearest word of some classes to the left, with no mark, number or time on the way; -1 for none. */
    private int find(Tokens tokens, int at, long classes) {
        for (int i = at; i >= from && at - i <= LONGEST_GAP; i--) {
            boolean than = classes == WordClass.COMPARE.bit() && (tokens.isWord(i, "比") || tokens.isWord(i, "较"));
            if (than || tokens.is(i, classes)) {
                return i;
            }
            if (tokens.is(i, BETWEEN_GAPS)) {
                return -1;
            }
        }
        return -1;
    }
}
