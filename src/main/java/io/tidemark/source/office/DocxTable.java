package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.Grid;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** A table of a Word file as a grid, its merged cells in every place they cover. */
final class DocxTable {
    private final int number;
    private final Grid grid;
    private int rows;

    private DocxTable(int number, ReadingLimits limits) {
        this.number = number;
        this.grid = new Grid(limits);
    }

    static List<List<GridCell>> rows(Node table, int number, ReadingLimits limits) throws RefusedException {
        DocxTable result = new DocxTable(number, limits);
        result.read(table);
        return result.grid.rows();
    }

    private void read(Node parent) throws RefusedException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (DocxText.name(child)) {
                case "tr" -> row(child);
                case "sdt", "sdtContent", "customXml" -> read(child);
                default -> {
                    // properties of the table
                }
            }
        }
    }

    private void row(Node row) throws RefusedException {
        Node properties = DocxText.child(row, "trPr");
        boolean header = DocxText.child(properties, "tblHeader") != null;
        cells(row, span(DocxText.child(properties, "gridBefore"), 0), header);
        rows++;
    }

    private int cells(Node parent, int from, boolean header) throws RefusedException {
        int column = from;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (DocxText.name(child)) {
                case "tc" -> column = cell(child, column, header);
                case "sdt", "sdtContent", "customXml" -> column = cells(child, column, header);
                default -> {
                    // properties of the row
                }
            }
        }
        return column;
    }

    private int cell(Node cell, int column, boolean header) throws RefusedException {
        Node properties = DocxText.child(cell, "tcPr");
        int width = span(DocxText.child(properties, "gridSpan"), 1);
        Node merge = DocxText.child(properties, "vMerge");
        boolean goesOn = merge != null && !DocxText.value(merge).equals("restart");
        GridCell above = goesOn ? grid.at(rows - 1, column) : null;
        grid.put(rows, column, above == null ? words(cell, column + 1, header) : above, width, 1);
        return column + width;
    }

    private GridCell words(Node cell, int column, boolean header) {
        StringBuilder words = new StringBuilder();
        DocxText.append(cell, words);
        String place = "table " + number + ", row " + (rows + 1) + ", column " + column;
        return GridCell.of(words.toString(), place, header);
    }

    private static int span(@Nullable Node element, int otherwise) {
        String value = DocxText.value(element);
        return value.matches("\\d{1,6}") ? Math.max(otherwise, Integer.parseInt(value)) : otherwise;
    }
}
