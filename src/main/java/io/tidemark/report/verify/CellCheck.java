package io.tidemark.report.verify;

import io.tidemark.report.book.Cell;
import io.tidemark.report.wording.CellText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cell that was read says what it should.
 *
 * @param cut what stands at the end of a text that is too long for a cell
 */
record CellCheck(String cut) {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What is different, in words; empty for a cell that agrees. */
    String difference(Cell expected, org.dhatim.fastexcel.reader.@Nullable Cell read) {
        if (read == null) {
            return "is missing";
        }
        if (read.getType() == CellType.FORMULA || read.getFormula() != null) {
            return "is a formula";
        }
        if (expected instanceof Cell.Number number) {
            return number(read, number);
        }
        if (expected instanceof Cell.LinkedNumber linked) {
            return number(read, linked.number());
        }
        if (expected instanceof Cell.Day day) {
            return read.getType() == CellType.NUMBER
                            && read.asDate().toLocalDate().equals(day.day())
                    ? ""
                    : "is no date " + day.day();
        }
        String text = CellText.of(text(expected), cut);
        String shown = shown(read);
        return shown.equals(text) ? "" : "reads \"" + shown + "\", the store says \"" + text + "\"";
    }

    private static String number(org.dhatim.fastexcel.reader.Cell read, Cell.Number expected) {
        BigDecimal value = expected.value();
        if (read.getType() != CellType.NUMBER) {
            return "is no number";
        }
        if (read.asNumber().compareTo(value) != 0) {
            return "is " + read.asNumber().toPlainString() + ", the store says " + value.toPlainString();
        }
        return expected.format().equals(read.getDataFormatString())
                ? ""
                : "is shown as " + read.getDataFormatString() + ", not as " + expected.format();
    }

    private static String text(Cell expected) {
        if (expected instanceof Cell.Quote quote) {
            return quote.text();
        }
        if (expected instanceof Cell.PageLink link) {
            return link.text();
        }
        return expected instanceof Cell.Link link ? link.text() : ((Cell.Text) expected).text();
    }

    /** The text of a cell as a spreadsheet shows it. */
    static String shown(org.dhatim.fastexcel.reader.Cell read) {
        return read.getType() == CellType.STRING ? decoded(read.asString()) : String.valueOf(read.getValue());
    }

    /** The reader leaves {@code _x005F_} as it stands in the file. */
    private static String decoded(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
