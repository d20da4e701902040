package io.tidemark.source.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * What a cell says: its number as its format shows it, as long as the format hides no digit; otherwise all digits, with the
 * words and the percent sign of the format.
 */
final class XlsxValues {
    /** Excel keeps 15 significant digits; those beyond come from binary fractions and were never typed. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final int MOST_DIGITS = 400;

    private static final Pattern SHOWN = Pattern.compile("([^\\d(]*?)(-?\\d[\\d,]*(?:\\.\\d+)?)(%?)(\\D*)");

    private final StylesTable styles;
    private final SharedStrings strings;
    private final XlsxDates dates;
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);

    XlsxValues(StylesTable styles, SharedStrings strings, XlsxDates dates) {
        this.styles = styles;
        this.strings = strings;
        this.dates = dates;
    }

    /** The words of a cell by the type, the content and the style that its XML states. */
    String text(String type, String content, int style) {
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(content.strip())).getString();
            case "n" -> content.isBlank() ? "" : number(content.strip(), style);
            case "b" -> content.strip().equals("1") ? "TRUE" : "FALSE";
            default -> content;
        };
    }

    private String number(String content, int style) {
        BigDecimal written = new BigDecimal(content);
        if (Math.abs((long) written.scale() - written.precision()) > MOST_DIGITS) {
            // no spreadsheet holds it, and written out it would fill the memory
            return content;
        }
        BigDecimal value = plain(written.round(EXCEL));
        XSSFCellStyle format = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        String pattern = format == null ? null : format.getDataFormatString();
        if (format == null || pattern == null || pattern.equalsIgnoreCase("General") || pattern.equals("@")) {
            return value.toPlainString();
        }
        if (DateUtil.isADateFormat(format.getDataFormat(), pattern)) {
            return dates.text(value, pattern);
        }
        return shown(value, format.getDataFormat(), pattern);
    }

    private String shown(BigDecimal value, int index, String pattern) {
        Matcher shown = SHOWN.matcher(formatter
                .formatRawCellContents(value.doubleValue(), index, pattern)
                .strip());
        if (!shown.matches() || pattern.contains("/") || pattern.contains("E+")) {
            return value.toPlainString();
        }
        boolean percent = !shown.group(3).isEmpty();
        BigDecimal exact = percent ? value.movePointRight(2) : value;
        BigDecimal seen = new BigDecimal(shown.group(2).replace(",", ""));
        boolean negative = shown.group(1).contains("-");
        String digits = (negative ? seen.negate() : seen).compareTo(exact) == 0
                ? (negative ? "-" : "") + shown.group(2)
                : plain(exact).toPlainString();
        String before = shown.group(1).replace("-", "");
        return before + digits + shown.group(3) + shown.group(4);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
