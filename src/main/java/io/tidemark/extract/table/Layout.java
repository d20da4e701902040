package io.tidemark.extract.table;

import io.tidemark.extract.table.cell.CellReader;
import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.HeadReader;
import io.tidemark.extract.table.head.When;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.source.Document.Cell;
import io.tidemark.statistics.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what the columns of a table hold, from their headings and the first rows below them. One thread. */
final class Layout {
    private static final int SAMPLE = 30;

    private final char[] text;
    private final Wording wording;
    private final HeadReader heads;
    private final CellReader cells;
    private final Places places;

    Layout(char[] text, Wording wording, HeadReader heads, CellReader cells, Places places) {
        this.text = text;
        this.wording = wording;
        this.heads = heads;
        this.cells = cells;
        this.places = places;
    }

    /** The columns of rows from {@code first} on, below the given heading rows. */
    List<Column> columns(List<List<Cell>> headings, List<List<Cell>> rows, int first) {
        List<List<Cell>> sample = rows.subList(first, Math.min(rows.size(), first + SAMPLE));
        int width = 0;
        for (List<Cell> row : headings) {
            width = Math.max(width, row.size());
        }
        for (List<Cell> row : sample) {
            width = Math.max(width, row.size());
        }
        List<Column> columns = new ArrayList<>(width);
        boolean valuesBefore = false;
        for (int c = 0; c < width; c++) {
            Column column = column(headings, sample, c, valuesBefore);
            valuesBefore |= column.is(Role.VALUE);
            columns.add(column);
        }
        onlyOneLabel(columns);
        return withNeighbours(columns);
    }

    private Column column(List<List<Cell>> headings, List<List<Cell>> sample, int c, boolean valuesBefore) {
        Head head = Head.EMPTY;
        String printed = "";
        for (List<Cell> row : headings) {
            Cell cell = c < row.size() ? row.get(c) : null;
            if (cell != null && cell.end() > cell.start()) {
                head = heads.read(text, cell.start(), cell.end()).under(head);
                printed = new String(text, cell.start(), cell.end() - cell.start());
            }
        }
        Role named = Role.named(wording, Wording.plain(printed));
        if (named == null && !head.words().isEmpty()) {
            named = Role.named(wording, Wording.plain(head.words()));
        }
        if (named != null) {
            boolean place = named == Role.REGION && holdsNumbers(sample, c);
            if (!place) {
                return Column.of(named, head.withoutWords(), "");
            }
        }
        Role role = role(head, sample, c, valuesBefore);
        String place = role == Role.VALUE ? places.of(head.words()) : "";
        return Column.of(role, place.isEmpty() ? head : head.withoutWords(), place);
    }

    private boolean holdsNumbers(List<List<Cell>> sample, int c) {
        return counts(sample, c)[0] > counts(sample, c)[1];
    }

    private Role role(Head head, List<List<Cell>> sample, int c, boolean valuesBefore) {
        int[] counts = counts(sample, c);
        if (head.words().endsWith("日期")
                || head.words().endsWith("年份")
                || head.words().endsWith("时间")) {
            return Role.PUBLISHED;
        }
        if (counts[0] == 0 && counts[1] == 0) {
            return head.isEmpty() ? Role.WORDS : Role.VALUE;
        }
        if (c > 0 && (!head.when().isNever() || head.unit() != null || head.measure() != null)) {
            return Role.VALUE;
        }
        if (counts[0] >= counts[1]) {
            return c > 0 || head.unit() != null ? Role.VALUE : firstColumn(sample, counts[0]);
        }
        return valuesBefore ? Role.WORDS : Role.ROW_HEAD;
    }

    /** Numbers in the first column: years, numbers of the rows, or values. */
    private Role firstColumn(List<List<Cell>> sample, int numbers) {
        int years = 0;
        int ordered = 0;
        for (List<Cell> row : sample) {
            Cell cell = row.isEmpty() ? null : row.get(0);
            if (cell == null || cell.end() == cell.start()) {
                continue;
            }
            Head head = heads.read(text, cell.start(), cell.end());
            years += head.when().hasYear() ? 1 : 0;
            String printed = Wording.plain(new String(text, cell.start(), cell.end() - cell.start()));
            ordered += printed.equals(Integer.toString(ordered + 1)) ? 1 : 0;
        }
        return years >= numbers ? Role.PERIOD : ordered >= numbers && ordered > 1 ? Role.ORDER : Role.VALUE;
    }

    /** Numbers, and words, among the cells of a column. */
    private int[] counts(List<List<Cell>> sample, int c) {
        int numbers = 0;
        int words = 0;
        for (List<Cell> row : sample) {
            Cell cell = c < row.size() ? row.get(c) : null;
            if (cell == null || c > 0 && row.get(c - 1) == cell || cells.isMissing(text, cell.start(), cell.end())) {
                continue;
            }
            if (cells.read(text, cell.start(), cell.end()) != null) {
                numbers++;
            } else {
                words++;
            }
        }
        return new int[] {numbers, words};
    }

    /** Of several columns for labels the last one names, those before it group. */
    private static void onlyOneLabel(List<Column> columns) {
        boolean seen = false;
        for (int c = columns.size() - 1; c >= 0; c--) {
            if (columns.get(c).is(Role.LABEL)) {
                if (seen) {
                    columns.set(c, Column.of(Role.ROW_HEAD, Head.EMPTY, ""));
                }
                seen = true;
            }
        }
    }

    /** Gives growth and shares without a period, a label or a place of their own those of the columns before them. */
    private static List<Column> withNeighbours(List<Column> columns) {
        List<Column> result = new ArrayList<>(columns);
        for (int c = 1; c < result.size(); c++) {
            Column column = result.get(c);
            Measure measure = column.head().measure();
            Column left = level(result, c);
            if (!column.is(Role.VALUE) || left == null || measure == null || measure == Measure.LEVEL) {
                continue;
            }
            Head head = column.head();
            When when = head.when().isNever() ? before(result, c) : null;
            head = when == null ? head : head.at(when);
            boolean named = left.head().words().startsWith(head.words());
            head = named ? head.named(left.head().words()) : head;
            String place = named && column.place().isEmpty() ? left.place() : column.place();
            result.set(c, new Column(Role.VALUE, head, column.ownPeriod(), column.ownWords(), place));
        }
        return List.copyOf(result);
    }

    /** The nearest amount before a column, past growth and shares; null where another kind of column comes first. */
    private static @Nullable Column level(List<Column> columns, int c) {
        Column nearest = null;
        for (int i = c - 1; i >= 0; i--) {
            Column left = columns.get(i);
            if (!left.is(Role.VALUE)) {
                return left.is(Role.RANK) ? level(columns, i) : nearest;
            }
            Head head = left.head();
            boolean relative = head.unit() != null && head.unit().isPercent()
                    || head.measure() != null && HeadReader.isRelative(head.measure());
            nearest = nearest == null ? left : nearest;
            if (!relative) {
                return left;
            }
        }
        return nearest;
    }

    /** The latest period of the levels that stand together before a column. */
    private static @Nullable When before(List<Column> columns, int c) {
        When latest = null;
        boolean open = false;
        for (int i = c - 1; i >= 0 && columns.get(i).is(Role.VALUE); i--) {
            Column left = columns.get(i);
            Measure measure = left.head().measure();
            if (measure != null && measure != Measure.LEVEL) {
                if (latest == null && !left.head().when().isNever()) {
                    return left.head().when();
                }
                break;
            }
            When when = left.head().when();
            open |= when.isNever();
            if (!when.isNever() && (latest == null || when.year() + when.offset() > latest.year() + latest.offset())) {
                latest = when;
            }
        }
        return open && latest != null && !latest.hasYear() ? null : latest;
    }
}
