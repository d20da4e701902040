package io.tidemark.source.text;

import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.source.format.Words;
import io.tidemark.source.table.TableLines;
import java.util.ArrayList;
import java.util.List;

/** Lines of a text whose words tabs or wide gaps part into as many cells, one under the other: a table. */
final class TextRows {
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_CELLS = 2;
    private static final int LONGEST_CELL = 30;
    private static final String SENTENCE = "\u3002\uff0c\uff1b;";

    private TextRows() {}

    /** The blocks with such lines made tables. */
    static List<Block> of(String text, List<Block> lines) {
        List<Block> blocks = new ArrayList<>();
        int tables = 0;
        int i = 0;
        while (i < lines.size()) {
            List<List<Cell>> rows = rows(text, lines, i, tables + 1);
            if (rows.size() < FEWEST_ROWS) {
                blocks.add(lines.get(i++));
                continue;
            }
            tables++;
            blocks.add(table(text, blocks, rows));
            i += rows.size();
        }
        return blocks;
    }

    private static Table table(String text, List<Block> above, List<List<Cell>> rows) {
        String last = line(text, above, 1);
        String unit = TableLines.isUnit(last) ? last : TableLines.unitAtEnd(last);
        String title = last.substring(0, last.length() - unit.length()).strip();
        if (title.isEmpty()) {
            title = line(text, above, 2);
        }
        List<Cell> end = rows.get(rows.size() - 1);
        return new Table(
                rows.get(0).get(0).start(),
                end.get(end.size() - 1).end(),
                TableLines.isTitle(title) ? title : "",
                unit,
                rows);
    }

    private static String line(String text, List<Block> above, int back) {
        int i = above.size() - back;
        return i >= 0 && above.get(i) instanceof Paragraph line ? text.substring(line.start(), line.end()) : "";
    }

    /** The rows of the table that begins with a line; the first is its heading where it holds no digit. */
    private static List<List<Cell>> rows(String text, List<Block> lines, int first, int table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = first; i < lines.size() && lines.get(i) instanceof Paragraph line; i++) {
            boolean header = rows.isEmpty()
                    && text.substring(line.start(), line.end()).chars().noneMatch(Character::isDigit);
            List<Cell> row = row(text, line, "table " + table + ", row " + (rows.size() + 1), header);
            if (row.size() < FEWEST_CELLS
                    || !rows.isEmpty() && row.size() != rows.get(0).size()) {
                break;
            }
            rows.add(row);
        }
        boolean digits = rows.stream()
                .flatMap(List::stream)
                .anyMatch(
                        cell -> text.substring(cell.start(), cell.end()).chars().anyMatch(Character::isDigit));
        return digits ? rows : List.of();
    }

    /** The cells of a line; none where a sentence stands in one. */
    private static List<Cell> row(String text, Paragraph line, String place, boolean header) {
        List<Cell> row = new ArrayList<>();
        int start = line.start();
        int at = start;
        while (at <= line.end()) {
            int gap = at < line.end() ? gap(text, at, line.end()) : 0;
            if (at == line.end() || gap > 0) {
                if (at - start > LONGEST_CELL) {
                    return List.of();
                }
                row.add(new Cell(start, at, place + ", column " + (row.size() + 1), header));
                start = at + gap;
                at = start;
                if (gap == 0) {
                    break;
                }
            } else if (SENTENCE.indexOf(text.charAt(at)) >= 0) {
                return List.of();
            } else {
                at++;
            }
        }
        return row;
    }

    /** How many characters part two cells at a place: a tab with the blanks around it, or two blanks and more. */
    private static int gap(String text, int at, int end) {
        int to = at;
        int tabs = 0;
        while (to < end && Words.isSpace(text.charAt(to)) && tabs + (text.charAt(to) == '\t' ? 1 : 0) < 2) {
            tabs += text.charAt(to) == '\t' ? 1 : 0;
            to++;
        }
        return tabs > 0 || to - at > 1 ? to - at : 0;
    }
}
