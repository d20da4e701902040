package io.tidemark.source.text;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Grid;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.table.TableShape;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A table of a page. Tables that only lay the page out are no tables. */
final class HtmlTable {
    /** The most that browsers accept of these attributes; more is a mistake or an attack. */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_ROWS = 65_534;

    private HtmlTable() {}

    /** Whether it has several rows and columns and no table inside. */
    static boolean holdsData(Element table) {
        boolean nested = table.select("table").size() > 1;
        return !nested
                && table.select("tr").size() > 1
                && table.select("tr").stream()
                        .anyMatch(row -> row.select("td, th").size() > 1);
    }

    static void read(Element table, ContentBuilder content, ReadingLimits limits) throws RefusedException {
        Grid grid = new Grid(limits);
        int number = content.tables() + 1;
        var rows = table.select("tr");
        for (int r = 0; r < rows.size(); r++) {
            boolean head = rows.get(r).closest("thead") != null;
            int column = 0;
            for (Element cell : rows.get(r).select("> td, > th")) {
                column++;
                String place = "table " + number + ", row " + (r + 1) + ", column " + column;
                boolean header = head || cell.normalName().equals("th");
                int height = Math.min(span(cell, "rowspan", MOST_ROWS), rows.size() - r);
                grid.add(r, GridCell.of(words(cell), place, header), span(cell, "colspan", MOST_COLUMNS), height);
            }
        }
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            content.paragraph(caption.text(), 0);
        }
        TableShape.addBelow(content, grid.rows());
    }

    /** The words of a cell with its line breaks, so that Chinese lines can be joined. */
    private static String words(Element cell) {
        for (Element block : cell.select("p, div, li")) {
            block.after(new TextNode("\n"));
        }
        return cell.wholeText();
    }

    private static int span(Element cell, String attribute, int most) {
        try {
            return Math.max(
                    1, Math.min(most, Integer.parseInt(cell.attr(attribute).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
