package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.HeadReader;
import io.tidemark.extract.table.head.UnitText;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.source.Document.Cell;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Quantity.Qualifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the cells beside the numbers of a row say of them. One thread, one table. */
final class RowReader {
    private static final List<String> MEASURES =
            List.of("is-growth", "is-share", "is-change", "is-multiple", "is-level");

    private final char[] text;
    private final Wording wording;
    private final HeadReader heads;
    private final UnitText units;
    private final Places places;
    private String above = "";

    RowReader(char[] text, Wording wording, HeadReader heads, UnitText units, Places places) {
        this.text = text;
        this.wording = wording;
        this.heads = heads;
        this.units = units;
        this.places = places;
    }

    Row read(List<Cell> cells, List<Column> columns) {
        Row row = new Row();
        for (int c = 0; c < Math.min(cells.size(), columns.size()); c++) {
            Cell cell = cells.get(c);
            if (cell.end() > cell.start()) {
                take(row, columns.get(c).role(), cell);
            }
        }
        if (row.head.words().isEmpty() && row.head.measure() != null && !above.isEmpty()) {
            row.head = row.head.named(above);
            row.inherited = true;
        } else if (!row.head.words().isEmpty()) {
            above = row.head.words();
        }
        row.when = row.when.over(row.head.when());
        boolean label = columns.stream().anyMatch(column -> column.is(Role.LABEL));
        row.longForm = label && columns.stream().anyMatch(this::isNamedValue);
        return row;
    }

    private boolean isNamedValue(Column column) {
        return column.is(Role.VALUE)
                && column.head().words().isEmpty()
                && column.head().when().isNever()
                && column.place().isEmpty();
    }

    private void take(Row row, Role role, Cell cell) {
        switch (role) {
            case LABEL -> label(row, heads.read(text, cell.start(), cell.end()));
            case ROW_HEAD -> rowHead(row, heads.read(text, cell.start(), cell.end()));
            case REGION -> subject(row, places.inColumn(words(cell)));
            case SUBJECT -> subject(row, words(cell));
            case PERIOD -> {
                row.when = heads.read(text, cell.start(), cell.end()).when();
                row.periodColumn = true;
            }
            case MEASURE -> {
                row.measured = Wording.plain(words(cell));
                row.measure = measure(row.measured);
            }
            case UNIT -> {
                row.unit = units.read(text, cell.start(), cell.end());
                row.index = row.unit == null
                        && heads.read(text, cell.start(), cell.end()).index();
            }
            case STATUS -> row.status = status(Wording.plain(words(cell)));
            case QUALIFIER -> row.qualifier = qualifier(words(cell).strip());
            default -> {
                // says nothing of the numbers beside it
            }
        }
    }

    private static void subject(Row row, String subject) {
        row.subject = subject;
        row.subjectColumn = true;
    }

    private void rowHead(Row row, Head head) {
        String place = places.of(head.words());
        if (!place.isEmpty()) {
            row.subject = row.subjectColumn ? row.subject : place;
            row.head = head.withoutWords().under(row.head);
        } else {
            label(row, head);
        }
    }

    /** The head nearest to the numbers names them; one without words, such as 增速（%）, leaves that to the one before it. */
    private static void label(Row row, Head head) {
        row.head = head.under(head.words().isEmpty() ? row.head : row.head.withoutWords());
    }

    private @Nullable Measure measure(String plain) {
        String list = wording.listOf(plain, MEASURES);
        if (list != null) {
            return Measure.of(list.substring("is-".length()));
        }
        return heads.read(plain).measure();
    }

    private @Nullable Status status(String plain) {
        String list = wording.listOf(plain, List.of("is-target", "is-forecast", "is-actual"));
        return list == null
                ? null
                : switch (list) {
                    case "is-target" -> Status.TARGET;
                    case "is-forecast" -> Status.FORECAST;
                    default -> Status.ACTUAL;
                };
    }

    private static @Nullable Qualifier qualifier(String printed) {
        return switch (printed) {
            case "~", "约", "左右", "about" -> Qualifier.ABOUT;
            case "<", "近", "不到", "under" -> Qualifier.UNDER;
            case ">", "超", "超过", "多", "余", "over" -> Qualifier.OVER;
            case ">=", "≥", "以上", "不低于", "at least" -> Qualifier.AT_LEAST;
            case "<=", "≤", "以内", "以下", "不超过", "at most" -> Qualifier.AT_MOST;
            default -> null;
        };
    }

    private String words(Cell cell) {
        return new String(text, cell.start(), cell.end() - cell.start());
    }
}
