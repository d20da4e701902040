package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.statistics.Quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/** Words around a number, before it or after it; the first rule that fits counts. */
public enum QualifierRule {
    AT_LEAST_AFTER(Qualifier.AT_LEAST, WordClass.AT_LEAST_AFTER, false),
    AT_MOST_AFTER(Qualifier.AT_MOST, WordClass.AT_MOST_AFTER, false),
    ABOUT_AFTER(Qualifier.ABOUT, WordClass.ABOUT_AFTER, false),
    AT_LEAST_BEFORE(Qualifier.AT_LEAST, WordClass.AT_LEAST_BEFORE, true),
    AT_MOST_BEFORE(Qualifier.AT_MOST, WordClass.AT_MOST_BEFORE, true),
    UNDER_BEFORE(Qualifier.UNDER, WordClass.UNDER_BEFORE, true),
    OVER_BEFORE(Qualifier.OVER, WordClass.OVER_BEFORE, true),
    ABOUT_BEFORE(Qualifier.ABOUT, WordClass.ABOUT_BEFORE, true),
    /** 余, 多 or 几 inside the number. */
    MORE_INSIDE(Qualifier.OVER, null, true),
    /** 两位数 */
    DIGITS(Qualifier.AT_LEAST, null, true),
    /** 数十亿 */
    SOME(Qualifier.ABOUT, null, true),
    /** 7亿吨级, 百亿级. */
    CLASS_AFTER(Qualifier.ABOUT, WordClass.LEVEL_CLASS, false);

    private static final QualifierRule[] ALL = values();

    private final Qualifier qualifier;
    private final @Nullable WordClass words;
    private final boolean before;

    QualifierRule(Qualifier qualifier, @Nullable WordClass words, boolean before) {
        this.qualifier = qualifier;
        this.words = words;
        this.before = before;
    }

    /** Whether its word stands after the number. */
    public boolean isAfter() {
        return !before;
    }

    /** Whether it is read from the number itself. */
    public boolean isWithin() {
        return words == null;
    }

    public Qualifier qualifier() {
        return qualifier;
    }

    /** The rule for a token after the number, null for none. */
    public static @Nullable QualifierRule after(Tokens tokens, int i) {
        for (QualifierRule rule : ALL) {
            if (!rule.before && rule.words != null && tokens.is(i, rule.words)) {
                return rule;
            }
        }
        return null;
    }

    /** The rule that the number itself shows, null for none. */
    public static @Nullable QualifierRule within(Run run) {
        Numeral numeral = run.numeral();
        if (numeral == null) {
            return null;
        }
        return numeral.more()
                ? MORE_INSIDE
                : numeral.rule() == NumberRule.DIGITS ? DIGITS : numeral.rule() == NumberRule.SOME ? SOME : null;
    }

    /** The rule for a token before the number, null for none. */
    public static @Nullable QualifierRule before(Tokens tokens, int i) {
        for (QualifierRule rule : ALL) {
            if (rule.before && rule.words != null && tokens.is(i, rule.words)) {
                return rule;
            }
        }
        return null;
    }
}
