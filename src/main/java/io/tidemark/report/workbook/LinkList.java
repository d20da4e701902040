package io.tidemark.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** The links of a sheet as XML, gathered while its rows are written. The plan keeps to their number. */
final class LinkList {
    /** Spreadsheets take no more of them a sheet. */
    private static final int MOST = 65_530;

    private static final int FULL = 1 << 16;

    private final String page;
    private final StringBuilder xml = new StringBuilder();
    private final List<byte[]> before = new ArrayList<>();
    private int count;

    /** @param page identifier of the relation to the page of evidence */
    LinkList(String page) {
        this.page = page;
    }

    /** From a cell to a place of the workbook. */
    void inside(int row, int column, String sheet, long to) {
        add(row, column, "location=\"" + escaped(Places.of(sheet, to)) + "\"");
    }

    /** From a cell to an address on the page of evidence. */
    void page(int row, int column, String address) {
        add(row, column, "r:id=\"" + page + "\" location=\"" + escaped(address) + "\"");
    }

    private void add(int row, int column, String where) {
        if (++count > MOST) {
            throw new IllegalStateException("a sheet is planned with more links than a spreadsheet follows");
        }
        xml.append("<hyperlink ref=\"")
                .append(CellReference.convertNumToColString(column))
                .append(row)
                .append("\" ")
                .append(where)
                .append("/>");
        if (xml.length() > FULL) {
            before.add(bytes());
        }
    }

    private byte[] bytes() {
        byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
        xml.setLength(0);
        return bytes;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Writes them piece by piece: all of them as one text would take several times their room. */
    void write(OutputStream out) throws IOException {
        before.add(bytes());
        for (byte[] some : before) {
            out.write(some);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
