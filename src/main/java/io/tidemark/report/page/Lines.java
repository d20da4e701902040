package io.tidemark.report.page;

import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that is kept without them: blocks and rows end with a line feed, cells are separated by tabs. The first
 * line is taken for the title.
 */
final class Lines {
    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Lines(String text) {
        this.text = text;
    }

    static List<Block> of(String text) {
        Lines lines = new Lines(text);
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            lines.line(start, end);
            start = end + 1;
        }
        lines.endTable();
        return lines.blocks;
    }

    private void line(int start, int end) {
        if (text.substring(start, end).indexOf('\t') >= 0) {
            rows.add(cells(start, end));
            return;
        }
        endTable();
        if (!text.substring(start, end).isBlank()) {
            blocks.add(new Paragraph(start, end, blocks.isEmpty() ? 1 : 0, ""));
        }
    }

    private List<Cell> cells(int start, int end) {
        List<Cell> cells = new ArrayList<>();
        int from = start;
        while (from <= end) {
            int tab = text.indexOf('\t', from);
            int to = tab < 0 || tab > end ? end : tab;
            // What begins a row names it.
            cells.add(new Cell(from, to, "", cells.isEmpty()));
            from = to + 1;
        }
        return cells;
    }

    private void endTable() {
        if (rows.isEmpty()) {
            return;
        }
        List<Cell> last = rows.get(rows.size() - 1);
        blocks.add(
                new Table(rows.get(0).get(0).start(), last.get(last.size() - 1).end(), "", "", rows));
        rows.clear();
    }
}
