package io.tidemark.report.verify;

import io.tidemark.report.links.CellName;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.report.page.Address;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Span;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a reader takes a cell for: a number in a unit with the words around it, and a way to a figure. */
record SeenFigure(Messages messages, Differences differences, WorkbookLinks links) {
    private static final int[] SCALES = {0, 4, 8, 12};
    private static final String NUMBER = "{0}";

    /** Number, unit and words against a quantity; a number that no cell keeps stands as text. */
    void value(String sheet, Cell cell, Cell unit, Quantity quantity) {
        int exponent = exponent(sheet, unit, quantity.unit());
        if (exponent < 0) {
            return;
        }
        BigDecimal number = number(cell);
        if (number == null) {
            differences.add(sheet, cell, "has no number");
            return;
        }
        if (number.scaleByPowerOfTen(exponent).compareTo(quantity.value()) != 0) {
            differences.add(
                    sheet,
                    isScaled(number, quantity.value()) ? unit : cell,
                    "means " + number.scaleByPowerOfTen(exponent).toPlainString() + ", the store says "
                            + quantity.value().toPlainString());
            return;
        }
        words(sheet, cell, quantity, number);
    }

    /** A growth beside its level, which stands without a unit. */
    void percent(String sheet, Cell cell, Quantity quantity) {
        BigDecimal number = number(cell);
        if (number == null || number.compareTo(quantity.value()) != 0) {
            differences.add(sheet, cell, "is no growth of " + quantity.value().toPlainString());
            return;
        }
        words(sheet, cell, quantity, number);
    }

    /** The upper end of a range, in the unit that the value stands in; a mark for none. */
    void high(String sheet, Cell cell, Cell unit, Quantity quantity) {
        BigDecimal high = quantity.high();
        int exponent = exponent(unit.asString(), quantity.unit());
        BigDecimal number = number(cell);
        BigDecimal meant = number == null ? null : number.scaleByPowerOfTen(Math.max(0, exponent));
        boolean same = high == null || meant == null ? high == meant : high.compareTo(meant) == 0;
        if (!same) {
            differences.add(sheet, cell, "ends at " + meant + ", the store says " + high);
        }
    }

    /** Whether the number is right but for its scale. */
    private static boolean isScaled(BigDecimal number, BigDecimal value) {
        for (int scale : SCALES) {
            if (number.signum() != 0 && number.scaleByPowerOfTen(scale).compareTo(value) == 0) {
                return true;
            }
        }
        return false;
    }

    private void words(String sheet, Cell cell, Quantity quantity, BigDecimal number) {
        String expected = quantity.high() != null
                ? messages.text("range.from", NUMBER)
                : quantity.qualifier() == Quantity.Qualifier.EXACT
                        ? NUMBER
                        : messages.text("qualifier." + quantity.qualifier().name(), NUMBER);
        String shown;
        if (cell.getType() == CellType.NUMBER) {
            String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
            String first = format.contains(";") ? format.substring(0, format.indexOf(';')) : format;
            shown = first.replaceAll("[#0,.]+", "{0}").replace("\"", "");
            int point = first.indexOf("0.0");
            int decimals = point < 0
                    ? 0
                    : first.substring(point + 2).replaceAll("[^0].*", "").length();
            if (decimals < number.stripTrailingZeros().scale()) {
                differences.add(sheet, cell, "shows too few decimals of " + number.toPlainString());
                return;
            }
        } else {
            shown = CellCheck.shown(cell).replaceAll("-?[0-9.]+", "{0}");
        }
        if (!shown.equals(expected)) {
            differences.add(sheet, cell, "says \"" + shown + "\", the store says \"" + expected + "\"");
        }
    }

    /** The number that stands in a cell, also as text; null for none. */
    private static @Nullable BigDecimal number(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber();
        }
        String digits = CellCheck.shown(cell).replaceAll("[^-0-9.]", "");
        return digits.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(digits) : null;
    }

    private int exponent(String sheet, Cell unit, Unit canonical) {
        int exponent = exponent(CellCheck.shown(unit), canonical);
        if (exponent < 0) {
            differences.add(sheet, unit, "is no unit of " + canonical.code());
        }
        return exponent;
    }

    private int exponent(String shown, Unit canonical) {
        for (int scale : SCALES) {
            if (PrintedValue.unit(canonical, scale, messages).equals(shown)) {
                return scale;
            }
        }
        return -1;
    }

    /** The way to the page of evidence; where the page does not have the figure, the command that shows it. */
    void original(String sheet, Cell cell, Span span, boolean onPage) {
        String address = Address.of(span);
        leads(sheet, cell, span, onPage ? address : messages.text("original.command", address));
    }

    /** The way from a cell to a figure; where a sheet has no more links, its address or its number stands as text. */
    void leads(String sheet, Cell cell, Span span, String instead) {
        String column = CellReference.convertNumToColString(cell.getColumnIndex());
        String address = Address.of(span);
        String found = links.leadsTo(
                        new CellName(sheet, column, cell.getAddress().getRow() + 1))
                .orElse("");
        boolean said =
                found.isEmpty() && !instead.isEmpty() && CellCheck.shown(cell).equals(instead);
        if (!found.equals(address) && !said) {
            differences.add(sheet, cell, "leads to " + found + ", the figure is " + address);
        }
    }
}
