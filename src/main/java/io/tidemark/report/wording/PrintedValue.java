package io.tidemark.report.wording;

import io.tidemark.catalogue.Notation;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as a person would print it: 951690000000 CNY is 9516.9 in 亿元.
 *
 * @param number the lower end, in the printed unit
 * @param high the upper end of a range, in the printed unit, null for a single number
 * @param exponent power of ten by which the printed unit is larger than the canonical one: 0, 4, 8 or 12
 * @param unit the printed unit in words, never empty
 * @param before words before the number, such as 近; may be empty
 * @param digits number format that keeps the printed decimals
 * @param after words after the number: 以上, or 起 at the lower end of a range; may be empty
 * @param upTo the upper end of a range as words behind the lower one, else empty
 */
public record PrintedValue(
        BigDecimal number,
        @Nullable BigDecimal high,
        int exponent,
        String unit,
        String before,
        String digits,
        String after,
        String upTo) {
    private static final String NUMBER = "\u0000";
    private static final Set<String> NEVER_SCALED = Set.copyOf(Notation.NEVER_SCALED.words());
    /** Decimals that a number of a table keeps in a unit that its cell does not print: 4142.0, not 9516.90000000. */
    private static final int MOST_PRINTED = 2;
    /** What a cell keeps exactly: a spreadsheet computes with 15 digits; and so that a workbook has few number formats. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 9;
    private static final Pattern PRINTED = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

    /** Powers of ten for which there is a word, the largest first. */
    private static final int[] SCALES = {12, 8, 4};

    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    /**
     * @param quantity the value in canonical units
     * @param text the characters as the source prints them; they decide the scale where they show one
     */
    public static PrintedValue of(Quantity quantity, String text, Messages messages) {
        boolean scalable = !NEVER_SCALED.contains(quantity.unit().code());
        int stated = scalable ? statedExponent(quantity, text) : 0;
        int exponent = stated > 0 || !scalable ? stated : naturalExponent(quantity);
        return around(exponent, quantity, stated > 0, messages);
    }

    private static PrintedValue around(int exponent, Quantity quantity, boolean keepPrinted, Messages messages) {
        BigDecimal number = scaled(quantity.value(), quantity, exponent, keepPrinted);
        BigDecimal end = quantity.high();
        BigDecimal high = end == null ? null : scaled(end, quantity, exponent, keepPrinted);
        String key = high != null
                ? "range.from"
                : "qualifier." + quantity.qualifier().name();
        boolean exact = high == null && quantity.qualifier() == Quantity.Qualifier.EXACT;
        String words = exact ? NUMBER : messages.text(key, NUMBER);
        int at = words.indexOf(NUMBER);
        return new PrintedValue(
                number,
                high,
                exponent,
                unit(quantity.unit(), exponent, messages),
                words.substring(0, at),
                digits(number.scale()),
                words.substring(at + NUMBER.length()),
                high == null ? "" : messages.text("range.to", high.toPlainString()));
    }

    /** Whether a cell can show the number to its last digit with words by number format; else it stands there as text. */
    public boolean fitsNumber() {
        return fits(number) && (high == null || fits(high));
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    /**
     * Number format that keeps the decimals and says the words around the number; the value stays a number. Of a range it
     * says that the number is its lower end; the upper end is a number of its own.
     */
    public String format() {
        return before.isEmpty() && after.isEmpty() ? digits : signed(digits + literal(after));
    }

    /** The format of the upper end of a range. */
    public String highFormat() {
        return high == null ? digits : digits(high.scale());
    }

    private String signed(String end) {
        return literal(before) + end + ";" + literal(before) + "-" + end;
    }

    /** The same with a unit right behind the number, both ends of a range shown: for the few numbers of the cover. */
    public String format(String unitMark) {
        if (high != null) {
            String end = digits + literal(upTo + unitMark);
            return end + ";-" + end;
        }
        return before.isEmpty() && after.isEmpty() && unitMark.isEmpty()
                ? digits
                : signed(digits + literal(unitMark + after));
    }

    /** The same with a mark before a rise or a fall in place of the sign. */
    public String format(String unitMark, String rise, String fall) {
        String middle =
                high == null ? literal(before) + digits + literal(unitMark + after) : digits + literal(upTo + unitMark);
        return literal(rise) + middle + ";" + literal(fall) + middle;
    }

    /** Number, unit and the words around them as one text: {@code 近19 亿美元}. */
    public String words(Messages messages) {
        String unitMark = unitMark(messages);
        return high == null
                ? before + number.toPlainString() + unitMark + after
                : number.toPlainString() + upTo + unitMark;
    }

    /** Number and words as a text: {@code 近19}, for a number that a cell cannot keep. */
    public String inWords() {
        return before + number.toPlainString() + after;
    }

    /** The unit as it stands behind a number, empty for a bare count. */
    public String unitMark(Messages messages) {
        if (unit.equals(messages.text("none"))) {
            return "";
        }
        return unit.equals("%") ? unit : messages.text("unit.behind", unit);
    }

    /**
     * The same quantity in a unit that is larger by a given power of ten, with no more decimals than it needs.
     *
     * @param exponent 0, 4, 8 or 12
     */
    public static PrintedValue in(int exponent, Quantity quantity, Messages messages) {
        return around(exponent, quantity, true, messages);
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

    /** By how much the value is larger than the number that the source prints; else the scale word of the text. */
    private static int statedExponent(Quantity quantity, String text) {
        Matcher printed = PRINTED.matcher(text);
        if (printed.find()) {
            BigDecimal number = new BigDecimal(printed.group().replace(",", ""));
            for (int exponent : SCALES) {
                if (number.signum() != 0
                        && number.scaleByPowerOfTen(exponent)
                                        .compareTo(quantity.value().abs())
                                == 0) {
                    return exponent;
                }
            }
        }
        if (text.contains(Notation.MILLION_MILLION.word())) {
            return 12;
        }
        return text.indexOf(Notation.HUNDRED_MILLION.sign()) >= 0
                ? 8
                : text.indexOf(Notation.TEN_THOUSAND.sign()) >= 0 ? 4 : 0;
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
