package io.tidemark.extract.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts of a whole and ratios: 百分之五, 三分之二, 六成, 一半, 2.5:1. */
final class Fractions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Fractions() {}

    static @Nullable Numeral read(char[] text, int from, int limit) {
        char first = text[from];
        if (first == '百' && starts(text, from, limit, "百分之")) {
            return parts(text, from, limit, NumberRule.PER_CENT);
        }
        if (first == '千' && starts(text, from, limit, "千分之")) {
            return parts(text, from, limit, NumberRule.PER_MILLE);
        }
        if (first == '万' && starts(text, from, limit, "万分之")) {
            return parts(text, from, limit, NumberRule.PER_TEN_THOUSAND);
        }
        if (Chars.isChineseDigit(first) || first == '十') {
            int over = from + 1;
            if (starts(text, over, limit, "分之")) {
                return fraction(text, from, limit, Chars.isScale(first) ? 10 : Chars.value(first), over + 2);
            }
            if (over < limit && text[over] == '成' && !Tenths.isOtherWord(text, over, limit)) {
                return Tenths.read(text, from, limit);
            }
        }
        if (first == '两' && starts(text, from, limit, "两位数")) {
            return new Numeral(NumberRule.DIGITS, from, from + 3, new Amount(10, 0, 0), null, false, false);
        }
        return null;
    }

    /** 百分之五, 百分之三至百分之五, 百分之三至五. */
    private static @Nullable Numeral parts(char[] text, int from, int limit, NumberRule rule) {
        Numeral low = NumberReader.single(text, from + 3, limit);
        if (low == null) {
            return null;
        }
        int at = low.end();
        if (at < limit && Chars.isRangeMark(text[at]) && !Ranges.isMovement(text, from, at)) {
            boolean repeated = at + 4 < limit && text[at + 1] == text[from] && starts(text, at + 2, limit, "分之");
            Numeral high = NumberReader.single(text, repeated ? at + 4 : at + 1, limit);
            if (high != null && high.low().value().compareTo(low.low().value()) > 0) {
                return new Numeral(rule, from, high.end(), low.low(), high.low(), false, false).scaledBy(inPerCent(rule));
            }
        }
        return new Numeral(rule, from, at, low.low(), null, low.more(), false).scaledBy(inPerCent(rule));
    }

    /** 万分之三 is 0.03 %: no unit stands for parts of ten thousand. */
    private static int inPerCent(NumberRule rule) {
        return rule == NumberRule.PER_TEN_THOUSAND ? -2 : 0;
    }

    private static @Nullable Numeral fraction(char[] text, int from, int limit, int under, int at) {
        Numeral over = at < limit && under > 1 ? ChineseNumber.read(text, at, limit) : null;
        if (over == null || over.low().value().compareTo(BigDecimal.valueOf(under)) >= 0) {
            return null;
        }
        BigDecimal percent =
                over.low().value().multiply(HUNDRED).divide(BigDecimal.valueOf(under), 2, RoundingMode.HALF_UP);
        return new Numeral(
                NumberRule.FRACTION,
                from,
                over.end(),
                new Amount(percent.unscaledValue().longValueExact(), -2, -2),
                null,
                false,
                false);
    }

    /** 2.5:1 with one on the right: the left number counts. */
    static @Nullable Numeral ratio(char[] text, Numeral left, int limit) {
        int at = left.end();
        if (at + 1 >= limit
                || text[at] != ':' && text[at] != '：' && text[at] != '∶'
                || text[at + 1] != '1' && text[at + 1] != '１'
                || left.scaled()
                || at + 2 < limit && (Chars.isNumber(text[at + 2]) || text[at + 2] == '.')) {
            return null;
        }
        return new Numeral(NumberRule.RATIO, left.start(), at + 2, left.low(), null, false, false);
    }

    static boolean starts(char[] text, int from, int limit, String word) {
        if (from + word.length() > limit) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
