package io.tidemark.source.format;

import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts blocks one after the other and keeps count of where each stands in the text. */
public final class ContentBuilder {
    private final ReadingLimits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int cells;

    public ContentBuilder(ReadingLimits limits) {
        this.limits = limits;
    }

    /** How many tables there are so far. */
    public int tables() {
        return (int) blocks.stream().filter(Table.class::isInstance).count();
    }

    /** The paragraphs at the end of the text, the last one first, at most so many and not beyond a table. */
    public List<String> paragraphsAbove(int most) {
        List<String> result = new ArrayList<>();
        for (int i = blocks.size() - 1; i >= 0 && result.size() < most; i--) {
            if (!(blocks.get(i) instanceof Paragraph above)) {
                break;
            }
            result.add(text.substring(above.start(), above.end()));
        }
        return result;
    }

    /** Adds running text under the place {@code ¶n}; blank text adds nothing. */
    public void paragraph(String words, int heading) throws RefusedException {
        paragraph(words, heading, "");
    }

    /** Adds running text; {@code where} is put before its number, as in {@code p. 3, ¶12}. */
    public void paragraph(String words, int heading, String where) throws RefusedException {
        if (!words.isBlank()) {
            paragraphs++;
            String number = "¶" + paragraphs;
            paragraphAt(words, heading, where.isEmpty() ? number : where + ", " + number);
        }
    }

    /** Adds running text under a place of its own, as in {@code 指标!A1}. */
    public void paragraphAt(String words, int heading, String place) throws RefusedException {
        String stripped = words.strip();
        if (!stripped.isEmpty()) {
            separate();
            int start = text.length();
            append(stripped);
            blocks.add(new Paragraph(start, text.length(), heading, place));
        }
    }

    /** Adds a table; a cell that stands in several places is written once, the other places stay empty in the text. */
    public void table(String caption, String unitLine, List<List<GridCell>> rows) throws RefusedException {
        separate();
        int start = text.length();
        Map<GridCell, Cell> written = new IdentityHashMap<>();
        List<List<Cell>> table = new ArrayList<>();
        for (List<GridCell> row : rows) {
            if (!table.isEmpty()) {
                append("\n");
            }
            table.add(row(row, written));
        }
        blocks.add(new Table(start, text.length(), caption, unitLine, table));
    }

    private List<Cell> row(List<GridCell> row, Map<GridCell, Cell> written) throws RefusedException {
        cells += row.size();
        if (cells > limits.cells()) {
            throw new RefusedException(Reason.TOO_LARGE, "more than " + limits.cells(), limits.cells() + " cells");
        }
        List<Cell> result = new ArrayList<>(row.size());
        for (GridCell cell : row) {
            if (!result.isEmpty()) {
                append("\t");
            }
            Cell known = written.get(cell);
            if (known == null) {
                int start = text.length();
                append(cell.text());
                known = new Cell(start, text.length(), cell.place(), cell.header());
                written.put(cell, known);
            }
            result.add(known);
        }
        return result;
    }

    public Content build() {
        return build(List.of());
    }

    /** The content, with what the file tells of itself outside of its text. */
    public Content build(List<String> clues) {
        return new Content(text.toString(), blocks, clues);
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void append(String words) throws RefusedException {
        if (text.length() + words.length() > limits.characters()) {
            throw new RefusedException(
                    Reason.TOO_LARGE, "more than " + limits.characters(), limits.characters() + " characters");
        }
        text.append(words);
    }
}
