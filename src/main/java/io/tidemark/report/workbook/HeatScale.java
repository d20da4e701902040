package io.tidemark.report.workbook;

import io.tidemark.report.book.TableSheet;
import org.apache.poi.ss.util.CellReference;

/** Shades the numbers of each row from its lowest, pale, to its highest. */
final class HeatScale {
    private HeatScale() {}

    /** The rules as XML, one a row; empty for a sheet without. */
    static String xml(TableSheet plan, int headerRow) {
        if (plan.heat() == null) {
            return "";
        }
        String first = CellReference.convertNumToColString(plan.heat().first());
        String last = CellReference.convertNumToColString(plan.heat().last());
        StringBuilder xml = new StringBuilder();
        for (long i = 1; i <= plan.size(); i++) {
            long row = headerRow + i;
            xml.append("<conditionalFormatting sqref=\"")
                    .append(first)
                    .append(row)
                    .append(':')
                    .append(last)
                    .append(row)
                    .append("\"><cfRule type=\"colorScale\" priority=\"")
                    .append(i)
                    .append("\"><colorScale><cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"")
                    .append(Palette.WHITE.argb())
                    .append("\"/><color rgb=\"")
                    .append(Palette.HEAT.argb())
                    .append("\"/></colorScale></cfRule></conditionalFormatting>");
        }
        return xml.toString();
    }
}
