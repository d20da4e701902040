package io.tidemark.source.pdf;

import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.table.TableShape;
import java.util.ArrayList;
import java.util.List;

/** Lines of several pieces, as many in each and one below the other: a table as far as a PDF can tell. */
final class PdfTable {
    private PdfTable() {}

    /** The line after the table that begins at a line; that line itself where none does. */
    static int end(List<PdfLine> lines, int start) {
        PdfLine first = lines.get(start);
        int end = start;
        while (end < lines.size()
                && first.cells().size() > 1
                && lines.get(end).page() == first.page()
                && lines.get(end).cells().size() == first.cells().size()) {
            end++;
        }
        return end > start + 1 ? end : start;
    }

    static void add(ContentBuilder content, List<PdfLine> lines) throws RefusedException {
        String table = "p. " + lines.get(0).page() + ", table " + (content.tables() + 1);
        List<List<GridCell>> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            List<GridCell> row = new ArrayList<>();
            for (String cell : line.cells()) {
                String place = table + ", row " + (rows.size() + 1) + ", column " + (row.size() + 1);
                row.add(GridCell.of(cell, place, false));
            }
            rows.add(row);
        }
        TableShape.addBelow(content, rows);
    }
}
