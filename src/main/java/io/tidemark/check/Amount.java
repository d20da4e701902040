package io.tidemark.check;

import io.tidemark.catalogue.Notation;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;

/**
 * A number with its unit among the arguments of a finding: kept without scale words, said with those of the reader.
 *
 * @param number in the unit
 * @param unit as the source prints it
 */
record Amount(BigDecimal number, Unit unit) {
    private static final BigDecimal SMALLEST_SCALED = new BigDecimal(100_000);

    static Amount parse(String text) {
        int space = text.indexOf(' ');
        return new Amount(new BigDecimal(text.substring(0, space)), new Unit(text.substring(space + 1)));
    }

    /** As findings carry it. */
    String argument() {
        return "{" + plain(number) + " " + unit + "}";
    }

    String say(Reader reader) {
        boolean chinese = reader.locale().getLanguage().equals("zh");
        BigDecimal size = number.abs();
        int digits = size.precision() - size.scale();
        int places = size.compareTo(SMALLEST_SCALED) < 0
                ? 0
                : chinese ? digits > 8 ? 8 : 4 : digits > 9 ? 9 : digits > 6 ? 6 : 0;
        String scale = switch (places) {
            case 4 -> Notation.TEN_THOUSAND.word();
            case 8 -> Notation.HUNDRED_MILLION.word();
            case 6 -> " million";
            case 9 -> " billion";
            default -> "";
        };
        String word = unit.equals(Unit.ONE) ? "" : reader.unit(unit);
        boolean apart = !chinese && !word.isEmpty() && !word.equals("%");
        return plain(number.movePointLeft(places)) + scale + (apart ? " " : "") + word;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
