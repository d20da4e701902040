package io.tidemark.extract.table;

import io.tidemark.extract.label.IndicatorFinder;
import io.tidemark.extract.label.SectionFinder;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.table.cell.CellNumber;
import io.tidemark.extract.table.cell.CellReader;
import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.HeadReader;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.extract.table.head.UnitText;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Cell;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.source.table.TableLines;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of one document, row by row. One thread, one document. */
public final class TableReader {
    private static final int LONGEST_LINE = 120;

    private final char[] text;
    private final Wording wording;
    private final UnitText units;
    private final HeadReader heads;
    private final CellReader cells;
    private final Places places;
    private final Layout layout;
    private final FigureMaker maker;
    private final Leftovers leftovers;
    private final List<Figure> figures;

    /** A reader that adds what it finds to the given lists; spans are in chars. */
    public TableReader(
            Document document,
            char[] text,
            Lexicon lexicon,
            Wording wording,
            IndicatorFinder indicators,
            SectionFinder sections,
            List<Figure> figures,
            List<Exclusion> exclusions) {
        this.text = text;
        this.wording = wording;
        this.figures = figures;
        units = new UnitText(lexicon, wording);
        heads = new HeadReader(lexicon, wording, units);
        cells = new CellReader(lexicon, units, wording);
        places = new Places(lexicon, wording, document.source().region().value());
        layout = new Layout(text, wording, heads, cells, places);
        maker = new FigureMaker(document, text, indicators, sections, wording);
        leftovers = new Leftovers(document, text, lexicon, units, exclusions);
    }

    /**
     * Where a line above a table begins to state a unit (单位：亿元) and nothing else; its scale words are excluded. The end of
     * the paragraph where it states none.
     */
    public int unitLine(Paragraph paragraph) {
        if (!mayStateUnit(paragraph)) {
            return paragraph.end();
        }
        String line = new String(text, paragraph.start(), paragraph.end() - paragraph.start());
        String unit = TableLines.isUnit(line) ? line : TableLines.unitAtEnd(line);
        if (unit.isEmpty() || !units.isLine(unit)) {
            return paragraph.end();
        }
        int start = paragraph.end() - unit.length();
        leftovers.heading(new Cell(start, paragraph.end(), paragraph.place(), true));
        return start;
    }

    private boolean mayStateUnit(Paragraph paragraph) {
        if (paragraph.end() - paragraph.start() > LONGEST_LINE) {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (text[i] == '：' || text[i] == ':') {
                return true;
            }
        }
        return false;
    }

    /** Reads one table; {@code frame} holds in the section that it stands in. */
    public void read(Table table, Frame frame) {
        String line = table.unitLine().isEmpty() ? TableLines.unitAtEnd(table.caption()) : table.unitLine();
        Setting setting = new Setting(frame, caption(table.caption()), units.line(line), Head.EMPTY);
        RowReader rows = new RowReader(text, wording, heads, units, places);
        List<List<Cell>> headings = new ArrayList<>();
        List<Column> columns = List.of();
        boolean inHead = true;
        int read = table.start();
        for (int r = 0; r < table.rows().size(); r++) {
            List<Cell> row = table.rows().get(r);
            if (isHeading(row, inHead ? headings : List.of())) {
                if (!inHead) {
                    headings = new ArrayList<>();
                }
                inHead = true;
                headings.add(row);
                read = exclude(row, read);
                continue;
            }
            if (inHead) {
                columns = layout.columns(headings, table.rows(), r);
                inHead = false;
            }
            Cell only = only(row);
            if (only != null && row.size() > 1 && !isValue(only, row.indexOf(only), columns)) {
                setting = section(setting, row, only);
                read = exclude(row, read);
                continue;
            }
            read = row(row, columns, rows.read(row, columns), setting, read);
        }
    }

    private Head caption(String title) {
        int from = 0;
        if (title.startsWith("表") || title.startsWith("图") || title.startsWith("续表")) {
            from = title.startsWith("续表") ? 2 : 1;
            while (from < title.length()
                    && (Chars.isNumber(title.charAt(from)) || "-—.．".indexOf(title.charAt(from)) >= 0)) {
                from++;
            }
            from = from == 1 ? 0 : from;
        }
        Head head = heads.read(title.substring(from).strip());
        return head.named(places.without(head.words()));
    }

    /** Whether a row heads columns: marked so by the source, or, right below such rows, saying nothing but period and unit. */
    private boolean isHeading(List<Cell> row, List<List<Cell>> above) {
        int marked = 0;
        int filled = 0;
        for (int c = 1; c < row.size(); c++) {
            Cell cell = row.get(c);
            boolean merged = !above.isEmpty()
                    && c < above.get(above.size() - 1).size()
                    && above.get(above.size() - 1).get(c) == cell;
            if (cell.end() > cell.start() && !merged) {
                filled++;
                marked += cell.header() ? 1 : 0;
            }
        }
        if (filled == 0) {
            return row.size() == 1 && row.get(0).header();
        }
        if (marked == filled) {
            return true;
        }
        return !above.isEmpty() && marked == 0 && only(row) == null && qualifies(row, above.get(above.size() - 1));
    }

    private boolean qualifies(List<Cell> row, List<Cell> above) {
        Cell first = row.get(0);
        boolean blank = first.end() == first.start();
        boolean merged = !blank && !above.isEmpty() && above.get(0) == first;
        for (int c = blank || merged ? 1 : 0; c < row.size(); c++) {
            Cell cell = row.get(c);
            if (cell.end() == cell.start() || c < above.size() && above.get(c) == cell) {
                continue;
            }
            Head head = heads.read(text, cell.start(), cell.end());
            boolean number = cells.read(text, cell.start(), cell.end()) != null;
            boolean year = (blank || merged) && head.when().hasYear();
            boolean heading = merged || blank
                    ? !cells.isMissing(text, cell.start(), cell.end())
                    : head.words().isEmpty() && head.qualifies();
            if (number && !year || !heading) {
                return false;
            }
        }
        return true;
    }

    /** The only cell of a row that is not blank, merged or not; null where there are several or none. */
    private static @Nullable Cell only(List<Cell> row) {
        Cell only = null;
        for (Cell cell : row) {
            if (cell.end() > cell.start() && cell != only) {
                if (only != null) {
                    return null;
                }
                only = cell;
            }
        }
        return only;
    }

    private boolean isValue(Cell cell, int c, List<Column> columns) {
        return c < columns.size()
                && columns.get(c).is(Role.VALUE)
                && cells.read(text, cell.start(), cell.end()) != null;
    }

    /** What a row with a single cell says of those below it. */
    private Setting section(Setting setting, List<Cell> row, Cell only) {
        Head head = heads.read(text, only.start(), only.end());
        String words = new String(text, only.start(), only.end() - only.start());
        List<ScaledUnit> line = words.startsWith("单位") || words.contains("单位：") ? units.line(words) : List.of();
        if (!line.isEmpty()) {
            return setting.with(line);
        }
        boolean merged = row.size() > 1 && row.get(0) == only && row.get(1) == only;
        if (merged || head.words().isEmpty()) {
            return setting.under(head.withoutWords());
        }
        return setting.under(Head.EMPTY.at(head.when()));
    }

    private int row(List<Cell> cellsOfRow, List<Column> columns, Row row, Setting setting, int alreadyRead) {
        int read = alreadyRead;
        for (int c = 0; c < cellsOfRow.size(); c++) {
            Cell cell = cellsOfRow.get(c);
            boolean repeated = c > 0 && cellsOfRow.get(c - 1) == cell;
            if (cell.end() == cell.start() || repeated) {
                continue;
            }
            boolean isNew = cell.start() >= read;
            read = Math.max(read, cell.end());
            Column column = c < columns.size() ? columns.get(c) : Column.of(Role.WORDS, Head.EMPTY, "");
            if (column.is(Role.VALUE)) {
                value(cell, column, row, setting, isNew);
            } else if (isNew) {
                aside(cell, column.role());
            }
        }
        return read;
    }

    private void value(Cell cell, Column column, Row row, Setting setting, boolean isNew) {
        CellNumber number = cells.read(text, cell.start(), cell.end());
        Figure figure = number == null ? null : maker.figure(cell, number, column, row, setting);
        if (figure != null) {
            figures.add(figure);
        }
        if (!isNew) {
            return;
        }
        if (figure != null) {
            leftovers.beside(cell, figure.span().start(), figure.span().end());
        } else if (number != null) {
            leftovers.column(cell, Reason.BARE, TableRule.UNNAMED_NUMBER);
        } else {
            leftovers.unread(cell);
        }
    }

    private void aside(Cell cell, Role role) {
        switch (role) {
            case ORDER -> leftovers.column(cell, Reason.TABLE, TableRule.ROW_NUMBER);
            case CODE -> leftovers.column(cell, Reason.CODE, TableRule.CODE_COLUMN);
            case RANK -> leftovers.column(cell, Reason.RANK, TableRule.RANK_COLUMN);
            case PUBLISHED -> leftovers.date(cell);
            case NOTE, PUBLISHER, WORDS -> leftovers.column(cell, Reason.TABLE, TableRule.ASIDE_COLUMN);
            default -> leftovers.heading(cell);
        }
    }

    private int exclude(List<Cell> row, int alreadyRead) {
        int read = alreadyRead;
        for (Cell cell : row) {
            if (cell.start() >= read && cell.end() > cell.start()) {
                leftovers.heading(cell);
                read = cell.end();
            }
        }
        return read;
    }
}
