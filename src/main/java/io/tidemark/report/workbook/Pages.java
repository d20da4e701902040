package io.tidemark.report.workbook;

import io.tidemark.report.book.Fold.Strip;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.wording.Messages;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How sheets print: A4, landscape, as wide as the paper, the header row on each page, page numbers below. The accessible
 * workbook has nothing in headers and footers, which screen readers pass over.
 *
 * @param title title of the report
 * @param date report date
 */
record Pages(Messages messages, Profile profile, String title, String date) {
    /**
     * Each strip of columns, and the charts where the table is not on one page, prints on pages of its own. Title and notes
     * stand on the first strip only: where their column is repeated, they would be cut off.
     *
     * @param strips columns of the pages side by side
     * @param whole whether all of it goes on one page; else it takes as many as it needs
     */
    void table(XSSFSheet sheet, TableSheet plan, List<Strip> strips, boolean whole) {
        set(sheet, 1, whole ? 1 : 0);
        int head = profile.headerRow() - 1;
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        if (strips.size() > 1) {
            sheet.setRepeatingColumns(
                    new CellRangeAddress(-1, -1, 0, plan.fold().keys() - 1));
        }
        boolean charts = !plan.charts().isEmpty() && !whole;
        if (strips.size() == 1 && !charts) {
            return;
        }
        int last = (int) (head + Math.max(1, plan.size()));
        List<String> areas = new ArrayList<>();
        for (Strip strip : strips) {
            areas.add(area(strip, strip.from() == 0 ? 0 : head, last));
        }
        if (charts) {
            int first = ChartDrawing.firstRow(plan, profile.headerRow());
            areas.add(area(strips.get(0), first, first + ChartDrawing.HIGH));
        }
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), String.join(",", areas));
    }

    private static String area(Strip columns, int firstRow, int lastRow) {
        CellReference from = new CellReference(firstRow, columns.from(), true, true);
        return from.formatAsString() + ":" + new CellReference(lastRow, columns.to() - 1, true, true).formatAsString();
    }

    void cover(XSSFSheet sheet) {
        set(sheet, 1, 1);
        sheet.setHorizontallyCenter(true);
    }

    private void set(XSSFSheet sheet, int pagesWide, int pagesHigh) {
        sheet.setFitToPage(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) pagesWide);
        print.setFitHeight((short) pagesHigh);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.65);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        if (profile == Profile.ACCESSIBLE) {
            return;
        }
        sheet.getFooter().setLeft("&8" + escaped(messages.text("page.footer.left", date)));
        sheet.getFooter().setCenter("&8" + escaped(title));
        sheet.getFooter().setRight("&8" + messages.text("page.footer.right"));
    }

    private static String escaped(String text) {
        String safe = text.replace("&", "&&");
        // A digit after the size would be read as a part of it.
        return safe.isEmpty() || !Character.isDigit(safe.charAt(0)) ? safe : " " + safe;
    }
}
