package io.tidemark.report.workbook;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold.Strip;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.wording.TextWidth;
import java.io.IOException;
import java.util.List;

/**
 * Widths of a sheet's columns and heights of its rows, computed from the characters.
 *
 * @param widths in digits of the body font
 * @param profile decides how large the letters are
 */
record Layout(int[] widths, Profile profile) {
    private static final int MARGIN = 2;
    /** The arrow of the filter needs room beside the heading. */
    private static final int FILTER = 3;

    private static final int SCREEN = 165;
    private static final double LINE = 15.5;
    private static final double PADDING = 5.5;
    private static final double HIGHEST = 400;

    /** Room inside the margins of A4 landscape, in points. */
    private static final double PAGE_WIDTH = 770;

    private static final double PAGE_HEIGHT = 505;
    /** Letters are printed no smaller than this part of their size: rather on more pages. */
    private static final double LEAST_SCALE = 0.7;

    private static final int MOST_ON_PAGE = 60;

    static Layout of(TableSheet sheet, Profile profile) throws IOException {
        List<Column> columns = sheet.columns();
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int head = TextWidth.of(columns.get(i).head()) + MARGIN + FILTER;
            widths[i] = Math.max(
                    columns.get(i).narrowest(),
                    sheet.measured() && !columns.get(i).wraps() ? head : 0);
        }
        if (sheet.measured()) {
            sheet.rows().forEach(row -> {
                for (int i = 0; i < widths.length; i++) {
                    int wanted = TextWidth.of(text(row.get(i))) + MARGIN + indent(row.get(i));
                    widths[i] =
                            Math.max(widths[i], Math.min(wanted, columns.get(i).widest()));
                }
            });
        }
        return new Layout(widths, profile);
    }

    /** The last column that a reader sees without scrolling, never the first. */
    int lastOnScreen() {
        int seen = 0;
        int column = 0;
        while (column < widths.length && seen + widths[column] <= SCREEN) {
            seen += widths[column++];
        }
        return Math.max(1, column - 1);
    }

    /**
     * The pages side by side on which the sheet prints in letters that can be read.
     *
     * @param above the texts above the table
     */
    List<Strip> strips(TableSheet sheet, List<List<Cell>> above) {
        int longest = above.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> TextWidth.of(text(cell)))
                .max()
                .orElse(0);
        return sheet.fold().strips(widths, (int) (PAGE_WIDTH / LEAST_SCALE / digit()), longest);
    }

    /** Width of a digit of the body font in points: whole pixels on the screen, of which four are three points. */
    private double digit() {
        return Math.round(profile.points(10) * 0.72) * 0.75;
    }

    /**
     * Whether a sheet that is one page wide is no higher than a page either, or so little that smaller letters, which can
     * still be read, bring it onto one.
     *
     * @param above height of title, note and heading, in points
     * @param below height of what stands below the table, in points
     */
    boolean fitsPage(TableSheet sheet, double above, double below) throws IOException {
        if (sheet.size() > MOST_ON_PAGE) {
            return false;
        }
        double[] high = {above + below};
        sheet.rows().forEach(row -> high[0] += height(row));
        return high[0] <= PAGE_HEIGHT / LEAST_SCALE;
    }

    /** Height of a row in points. */
    double height(List<Cell> row) {
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            if (cell.look() != Look.CLIPPED
                    && cell.look() != Look.LINK
                    && !(cell instanceof Cell.Number)
                    && !(cell instanceof Cell.LinkedNumber)
                    && !(cell instanceof Cell.Day)) {
                int room = widths[i] - 1 - indent(cell);
                boolean small = profile == Profile.OFFICE && (cell.look() == Look.CODE || cell.look() == Look.MUTED);
                lines = Math.max(lines, TextWidth.lines(text(cell), Math.max(2, small ? room * 10 / 9 : room)));
            }
        }
        return Math.min(HIGHEST, profile.room(lines * LINE + PADDING));
    }

    private static int indent(Cell cell) {
        return cell.look() == Look.UNIT ? 2 : 3 * cell.look().steps();
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Quote quote) {
            return quote.text();
        }
        if (cell instanceof Cell.Link link) {
            return link.text();
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.PageLink link) {
            return link.text();
        }
        Cell.Number number = cell instanceof Cell.LinkedNumber linked ? linked.number() : (Cell.Number) cell;
        return number.value().toPlainString() + literals(number.format());
    }

    /** The words of a number format, and a separator for every three digits of a long number. */
    private static String literals(String format) {
        int section = format.indexOf(';');
        String first = section < 0 ? format : format.substring(0, section);
        return first.replaceAll("[#0.]", "").replace("\"", "") + ",";
    }
}
