package io.tidemark.report.workbook;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Look;
import io.tidemark.report.wording.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes rows of a sheet as XML, one after the other, keeping none. Numbers are written from their decimal digits, so no
 * rule of an application or of a Java version for printing binary fractions comes between.
 */
final class RowWriter {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FLUSH_AT = 1 << 16;

    private final OutputStream out;
    private final Styles styles;
    private final String cutMark;
    private final String boldRun;
    private final StringBuilder xml = new StringBuilder(FLUSH_AT + 4096);
    private final LinkList links;
    private int row;

    /** @param cutMark what stands at the end of a text that is too long for a cell */
    RowWriter(OutputStream out, Styles styles, LinkList links, String cutMark) {
        this.out = out;
        this.links = links;
        this.styles = styles;
        this.cutMark = cutMark;
        this.boldRun = "<rPr><b/><sz val=\"" + styles.points(10) + "\"/><color rgb=\"" + Palette.SEA.argb()
                + "\"/><rFont val=\"" + styles.face() + "\"/><family val=\"2\"/></rPr>";
    }

    /** Writes the next row. */
    void row(List<Cell> cells, double height) throws IOException {
        row++;
        xml.append("<row r=\"").append(row).append("\" ht=\"").append(decimal(height));
        xml.append("\" customHeight=\"1\">");
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        xml.append("</row>");
        if (xml.length() > FLUSH_AT) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private static String decimal(double height) {
        return BigDecimal.valueOf(Math.round(height * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void cell(int column, Cell cell) {
        xml.append("<c r=\"")
                .append(CellReference.convertNumToColString(column))
                .append(row);
        if (cell instanceof Cell.Number number) {
            number(number);
        } else if (cell instanceof Cell.LinkedNumber linked) {
            number(linked.number());
            links.inside(row, column, linked.sheet(), linked.row());
        } else if (cell instanceof Cell.PageLink link) {
            text(link.text(), link.look());
            links.page(row, column, link.address());
        } else if (cell instanceof Cell.Day day) {
            style(styles.number(day.look(), Styles.DAY));
            xml.append("\"><v>")
                    .append(ChronoUnit.DAYS.between(DAY_ZERO, day.day()))
                    .append("</v></c>");
        } else if (cell instanceof Cell.Quote quote) {
            quote(quote);
        } else if (cell instanceof Cell.Link link) {
            text(link.text(), link.look());
            links.inside(row, column, link.sheet(), link.row());
        } else if (cell instanceof Cell.Text text) {
            text(text.text(), text.look());
        }
    }

    private void number(Cell.Number number) {
        style(styles.number(number.look(), number.format()));
        xml.append("\"><v>").append(number.value().toPlainString()).append("</v></c>");
    }

    private void style(int style) {
        xml.append("\" s=\"").append(style);
    }

    private void text(String raw, Look look) {
        String text = CellText.of(raw, cutMark);
        style(styles.text(look, CellText.looksLikeFormula(text)));
        if (text.isEmpty()) {
            // A cell with an empty text would cut off what runs over from the left; a blank one does not.
            xml.append("\"/>");
            return;
        }
        xml.append("\" t=\"inlineStr\"><is>");
        run(text);
        xml.append("</is></c>");
    }

    private void quote(Cell.Quote quote) {
        String text = CellText.of(quote.text(), cutMark);
        boolean whole = text.length() == quote.text().length() && quote.to() <= text.length();
        if (!whole || quote.from() >= quote.to()) {
            text(quote.text(), quote.look());
            return;
        }
        style(styles.text(quote.look(), CellText.looksLikeFormula(text)));
        xml.append("\" t=\"inlineStr\"><is>");
        if (quote.from() > 0) {
            xml.append("<r>");
            run(text.substring(0, quote.from()));
            xml.append("</r>");
        }
        xml.append("<r>").append(boldRun);
        run(text.substring(quote.from(), quote.to()));
        xml.append("</r>");
        if (quote.to() < text.length()) {
            xml.append("<r>");
            run(text.substring(quote.to()));
            xml.append("</r>");
        }
        xml.append("</is></c>");
    }

    private void run(String text) {
        xml.append("<t xml:space=\"preserve\">");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '_' -> xml.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> xml.append(c);
            }
        }
        xml.append("</t>");
    }

    /** {@code _x000D_} in a cell means a character by its number: text that only looks so is escaped. */
    private static boolean isEscape(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
