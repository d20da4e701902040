package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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

    String say(Catalogue catalogue, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        BigDecimal size = number.abs();
        int digits = size.precision() - size.scale();
        int places = size.compareTo(SMALLEST_SCALED) < 0
                ? 0
                : chinese ? digits > 8 ? 8 : 4 : digits > 9 ? 9 : digits > 6 ? 6 : 0;
        String scale = switch (places) {
            case 4 -> "万";
            case 8 -> "亿";
            case 6 -> " million";
            case 9 -> " billion";
            default -> "";
        };
        String word = unit.equals(Unit.ONE) ? "" : chinese ? word(catalogue) : unit.code();
        boolean apart = !chinese && !word.isEmpty() && !word.equals("%");
        return plain(number.movePointLeft(places)) + scale + (apart ? " " : "") + word;
    }

    private String word(Catalogue catalogue) {
        List<String> words = catalogue.units().stream()
                .filter(word -> word.unit().equals(unit))
                .map(UnitWord::word)
                .toList();
        return words.contains(unit.code())
                ? unit.code()
                : words.stream()
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                        .orElse(unit.code());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
