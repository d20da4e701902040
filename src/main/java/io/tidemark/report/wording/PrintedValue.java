package io.tidemark.report.wording;

import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A quantity as a person would print it: 951690000000 CNY is 9516.9 in 亿元.
 *
 * @param number the lower end, in the printed unit
 * @param exponent power of ten by which the printed unit is larger than the canonical one: 0, 4, 8 or 12
 * @param unit the printed unit in words, never empty
 * @param before words before the number, such as 近; may be empty
 * @param digits number format that keeps the printed decimals
 * @param after words after the number: 以上, or the upper end of a range; may be empty
 */
public record PrintedValue(BigDecimal number, int exponent, String unit, String before, String digits, String after) {
    private static final String NUMBER = "\u0000";
    private static final Set<String> NEVER_SCALED = Set.of("%", "pp", "‰", "x", "岁", "℃", "dB", "h", "min", "s", "d");
    /** Decimals that a number of a table keeps in a unit that its cell does not print: 4142.0, not 9516.90000000. */
    private static final int MOST_PRINTED = 2;

    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    /**
     * @param quantity the value in canonical units
     * @param text the characters as the source prints them; they decide the scale where they show one
     */
    public static PrintedValue of(Quantity quantity, String text, Messages messages) {
        boolean scalable = !NEVER_SCALED.contains(quantity.unit().code());
        int stated = scalable ? statedExponent(text) : 0;
        int exponent = stated > 0 || !scalable ? stated : naturalExponent(quantity);
        BigDecimal number = scaled(quantity.value(), quantity, exponent, stated > 0);
        String unit = unit(quantity.unit(), exponent, messages);
        return around(number, exponent, unit, quantity, stated > 0, messages);
    }

    private static PrintedValue around(
            BigDecimal number, int exponent, String unit, Quantity quantity, boolean keepPrinted, Messages messages) {
        String digits = digits(number.scale());
        if (quantity.high() != null) {
            BigDecimal high = scaled(quantity.high(), quantity, exponent, keepPrinted);
            return new PrintedValue(
                    number, exponent, unit, "", digits, messages.text("range.to", high.toPlainString()));
        }
        if (quantity.qualifier() == Quantity.Qualifier.EXACT) {
            return new PrintedValue(number, exponent, unit, "", digits, "");
        }
        String words = messages.text("qualifier." + quantity.qualifier().name(), NUMBER);
        int at = words.indexOf(NUMBER);
        return new PrintedValue(
                number, exponent, unit, words.substring(0, at), digits, words.substring(at + NUMBER.length()));
    }

    /** Number format that keeps the decimals and says the words around the number; the value stays a number. */
    public String format() {
        return format("");
    }

    /** The same with a unit right behind the number. */
    public String format(String unitMark) {
        if (before.isEmpty() && after.isEmpty() && unitMark.isEmpty()) {
            return digits;
        }
        String end = digits + literal(unitMark + after);
        return literal(before) + end + ";" + literal(before) + "-" + end;
    }

    /** The same with a mark before a rise or a fall in place of the sign. */
    public String format(String unitMark, String rise, String fall) {
        String middle = literal(before) + digits + literal(unitMark + after);
        return literal(rise) + middle + ";" + literal(fall) + middle;
    }

    /** Number, unit and the words around them as one text: {@code 近19 亿美元}. */
    public String words(Messages messages) {
        String shown = unit.equals(messages.text("none")) ? "" : unit.equals("%") ? "%" : " " + unit;
        return before + number.toPlainString() + shown + after;
    }

    /**
     * The same quantity in a unit that is larger by a given power of ten, with no more decimals than it needs.
     *
     * @param exponent 0, 4, 8 or 12
     */
    public static PrintedValue in(int exponent, Quantity quantity, Messages messages) {
        BigDecimal number = scaled(quantity.value(), quantity, exponent, true);
        String unit = unit(quantity.unit(), exponent, messages);
        return around(number, exponent, unit, quantity, true, messages);
    }

    /** The number in canonical units again. */
    public BigDecimal canonical() {
        return number.scaleByPowerOfTen(exponent);
    }

    /** The number without its format: {@code 9516.9}. */
    public String plain() {
        return number.toPlainString();
    }

    /** The unit in words: {@code 亿元}, {@code 100 million yuan}; a bare count has a dash. */
    public static String unit(Unit unit, int exponent, Messages messages) {
        String word = unit.equals(Unit.ONE) ? "" : word(unit.code(), messages);
        String scaled =
                exponent == 0 ? word : messages.text("scale." + exponent, word).strip();
        return scaled.isEmpty() ? messages.text("none") : scaled;
    }

    private static String word(String code, Messages messages) {
        if (messages.has("unit." + code)) {
            return messages.text("unit." + code);
        }
        int slash = code.indexOf('/');
        return slash <= 0 || slash == code.length() - 1
                ? code
                : word(code.substring(0, slash), messages) + "/" + word(code.substring(slash + 1), messages);
    }

    private static int statedExponent(String text) {
        if (text.contains("万亿")) {
            return 12;
        }
        return text.indexOf('亿') >= 0 ? 8 : text.indexOf('万') >= 0 ? 4 : 0;
    }

    /** For numbers of tables, whose cells print no scale word. */
    private static int naturalExponent(Quantity quantity) {
        BigDecimal size = quantity.value().abs();
        if (size.compareTo(HUNDRED_MILLION) >= 0) {
            return 8;
        }
        BigDecimal inTenThousands = size.movePointLeft(4).stripTrailingZeros();
        return size.compareTo(MILLION) >= 0 && inTenThousands.scale() <= 2 ? 4 : 0;
    }

    private static BigDecimal scaled(BigDecimal value, Quantity quantity, int exponent, boolean keepPrinted) {
        BigDecimal number = value.scaleByPowerOfTen(-exponent).stripTrailingZeros();
        int printed = quantity.quantum()
                .scaleByPowerOfTen(-exponent)
                .stripTrailingZeros()
                .scale();
        boolean known = keepPrinted || exponent == 0 || printed <= MOST_PRINTED;
        return number.setScale(Math.max(0, Math.max(number.scale(), known ? printed : 0)));
    }

    private static String digits(int scale) {
        return scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale);
    }

    private static String literal(String words) {
        return words.isEmpty() ? "" : "\"" + words.replace("\"", "") + "\"";
    }
}
