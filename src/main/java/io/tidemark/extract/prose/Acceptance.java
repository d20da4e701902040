package io.tidemark.extract.prose;

import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What makes a number without a unit a quantity all the same, and in which unit. */
enum Acceptance {
    /** The unit is printed. */
    WITH_UNIT,
    /** 7万亿, 突破万亿: money is meant */
    MONEY,
    /** 万亿级 */
    MONEY_CLASS,
    /** 46万群众 */
    COUNT,
    /** 收入比从2.5缩小至2.3 */
    RATIO,
    /** Nothing says what it would measure. */
    REFUSED;

    static Acceptance of(Tokens tokens, int i, Zone zone, Label label) {
        Run run = tokens.run(i);
        Numeral numeral = run.numeral();
        if (run.unit() != null) {
            return WITH_UNIT;
        }
        if (numeral == null) {
            return REFUSED;
        }
        boolean touching = i + 1 < tokens.size() && tokens.start(i + 1) == tokens.end(i);
        boolean verb = zone.verb >= 0 || zone.qualifier != null;
        if (numeral.scaled() && numeral.low().exponent() + digits(numeral.low().unscaled()) > 8) {
            if (touching && tokens.is(i + 1, Phrase.OF_CLASS)) {
                return MONEY_CLASS;
            }
            if (!touching || tokens.is(i + 1, WordClass.mask(WordClass.MARK, WordClass.NUMBER))) {
                return verb || !label.isEmpty() ? MONEY : REFUSED;
            }
            boolean chinese = !Chars.isDigit(tokens.chars()[numeral.start()]);
            boolean money = tokens.is(i + 1, WordList.MONEY_NOUN) || tokens.is(i + 1, WordList.MILESTONE);
            return tokens.is(i + 1, WordClass.DE) || money || chinese && numeral.end() - numeral.start() <= 2
                    ? MONEY
                    : COUNT;
        }
        if (numeral.scaled() && label.to() > 0 && tokens.is(label.to() - 1, WordList.HEAD_COUNT)) {
            return COUNT;
        }
        if (touching && !tokens.is(i + 1, WordClass.mask(WordClass.MARK, WordClass.NUMBER))) {
            boolean chinese = !Chars.isDigit(tokens.chars()[numeral.start()]);
            if (!chinese && numeral.scaled() || numeral.more()) {
                return COUNT;
            }
        }
        boolean next = label.is(Label.Trait.RATIO) && label.to() == i && tokens.start(i) == tokens.end(i - 1);
        return next || (label.is(Label.Trait.RATIO) || label.isRate()) && (verb || zone.has(WordClass.FROM))
                ? RATIO
                : REFUSED;
    }

    private static int digits(long unscaled) {
        int digits = 0;
        for (long rest = unscaled; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    boolean withClass() {
        return this == MONEY_CLASS;
    }

    /** The words that qualify a number so accepted, null for none. */
    @Nullable
    QualifierRule qualifier(Tokens tokens, int i, Zone zone) {
        Run run = tokens.run(i);
        QualifierRule after = QualifierRule.after(tokens, i + 1);
        if (after != null && after != QualifierRule.CLASS_AFTER && tokens.start(i + 1) == tokens.end(i)) {
            return after;
        }
        QualifierRule within = QualifierRule.within(run);
        if (within != null) {
            return within;
        }
        if (zone.qualifier != null && zone.gap < 0) {
            return zone.qualifier;
        }
        return after == QualifierRule.CLASS_AFTER && !withClass() && run.unit() != null && !run.counts() ? after : null;
    }

    /** The canonical unit. */
    String unit(Run run) {
        if (run.hasUnit("x")) {
            return "x";
        }
        return switch (this) {
            case MONEY, MONEY_CLASS -> "CNY";
            default -> run.unit() == null ? "1" : run.unit().code();
        };
    }
}
