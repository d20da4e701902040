package io.tidemark.report.links;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell as people write it: {@code 投资!E7}.
 *
 * @param sheet name of the sheet
 * @param column in capitals
 * @param row from 1
 */
public record CellName(String sheet, String column, int row) {
    private static final Pattern FORM = Pattern.compile("'?([^!！']+)'?[!！]\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    /** Empty for what is no cell. */
    public static Optional<CellName> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new CellName(
                        matcher.group(1),
                        matcher.group(2).toUpperCase(Locale.ROOT),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The same with quotes where the sheet's name has a blank. */
    @Override
    public String toString() {
        return (sheet.indexOf(' ') < 0 ? sheet : "'" + sheet + "'") + "!" + column + row;
    }
}
