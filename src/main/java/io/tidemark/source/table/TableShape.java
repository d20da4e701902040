package io.tidemark.source.table;

import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Puts a grid of cells into a document: rows of a single cell above the body are its title and its unit line, those below are
 * notes; both become paragraphs, the rest a table. Rows parted by a blank one are tables of their own where the second begins
 * with a title.
 */
public final class TableShape {
    private final ContentBuilder content;
    private String caption;
    private String unitLine;

    private TableShape(ContentBuilder content, String caption, String unitLine) {
        this.content = content;
        this.caption = caption;
        this.unitLine = unitLine;
    }

    /**
     * Adds a grid.
     *
     * @param caption of tables that have no title row
     * @param unitLine of tables that have no unit row
     */
    public static void add(ContentBuilder content, String caption, String unitLine, List<List<GridCell>> rows)
            throws RefusedException {
        for (List<List<GridCell>> part : parts(rows)) {
            new TableShape(content, caption, unitLine).add(BlankColumns.without(part));
        }
    }

    /** Adds a grid whose title and unit stand in the paragraphs before it. */
    public static void addBelow(ContentBuilder content, List<List<GridCell>> rows) throws RefusedException {
        List<String> above = content.paragraphsAbove(2);
        String last = above.isEmpty() ? "" : above.get(0);
        String unit = TableLines.isUnit(last) ? last : TableLines.unitAtEnd(last);
        String title = last.substring(0, last.length() - unit.length()).strip();
        if (title.isEmpty() && above.size() > 1) {
            title = above.get(1);
        }
        add(content, TableLines.isTitle(title) ? title : "", unit, rows);
    }

    private void add(List<List<GridCell>> rows) throws RefusedException {
        int first = 0;
        int width = rows.stream().mapToInt(row -> words(row).size()).max().orElse(0);
        while (first < rows.size() && standsAbove(rows.get(first), width)) {
            title(words(rows.get(first)), first == 0);
            first++;
        }
        int end = notesFrom(rows, first);
        List<List<GridCell>> body = HeaderRows.mark(rows.subList(first, end));
        if (!body.isEmpty()) {
            content.table(caption, unitLine, body);
        }
        for (List<GridCell> note : rows.subList(end, rows.size())) {
            for (GridCell cell : words(note)) {
                content.paragraphAt(cell.text(), 0, cell.place());
            }
        }
    }

    private void title(List<GridCell> row, boolean first) throws RefusedException {
        for (GridCell cell : row) {
            String unit = TableLines.isUnit(cell.text()) ? cell.text() : TableLines.unitAtEnd(cell.text());
            if (!unit.isEmpty()) {
                unitLine = unit;
            }
            if (first && unit.length() < cell.text().length()) {
                caption = cell.text()
                        .substring(0, cell.text().length() - unit.length())
                        .strip();
            }
            content.paragraphAt(cell.text(), 0, cell.place());
        }
    }

    private static boolean standsAbove(List<GridCell> row, int width) {
        List<GridCell> words = words(row);
        return width > 1 && words.size() == 1
                || words.size() <= 2 && words.stream().anyMatch(cell -> TableLines.isUnit(cell.text()));
    }

    /** The first row of the notes: the rows after it have a single cell each too. */
    private static int notesFrom(List<List<GridCell>> rows, int first) {
        int end = rows.size();
        for (int r = rows.size() - 1; r >= first && words(rows.get(r)).size() == 1; r--) {
            if (TableLines.isNote(words(rows.get(r)).get(0).text())) {
                end = r;
            }
        }
        return end;
    }

    private static List<List<List<GridCell>>> parts(List<List<GridCell>> rows) {
        List<List<List<GridCell>>> parts = new ArrayList<>();
        List<List<GridCell>> part = new ArrayList<>();
        boolean gap = false;
        for (List<GridCell> row : rows) {
            List<GridCell> words = words(row);
            if (words.isEmpty()) {
                gap = true;
                continue;
            }
            boolean begins =
                    gap && words.size() == 1 && !TableLines.isNote(words.get(0).text());
            if (begins && part.stream().anyMatch(above -> words(above).size() > 1)) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(row);
            gap = false;
        }
        parts.add(part);
        return parts;
    }

    /** The cells of a row that are not blank, a merged one once. */
    private static List<GridCell> words(List<GridCell> row) {
        Set<GridCell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return row.stream().filter(cell -> !cell.isBlank() && seen.add(cell)).toList();
    }
}
