package io.tidemark.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of the cover, each made when it is first asked for. */
final class CoverStyles {
    private final Styles styles;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    CoverStyles(Styles styles) {
        this.styles = styles;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", k -> filled(styles.font(24, true, Palette.WHITE), Palette.NAVY, 1));
    }

    XSSFCellStyle facts() {
        return made.computeIfAbsent("facts", k -> {
            XSSFCellStyle style = filled(styles.font(11, false, Palette.PALE), Palette.NAVY, 1);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        });
    }

    XSSFCellStyle accent() {
        return made.computeIfAbsent("accent", k -> filled(styles.font(10, false, Palette.WHITE), Palette.SEA, 0));
    }

    XSSFCellStyle state(boolean sound) {
        return made.computeIfAbsent(
                "state" + sound, k -> plain(styles.font(11, true, sound ? Palette.GREEN : Palette.AMBER)));
    }

    XSSFCellStyle small() {
        return made.computeIfAbsent("small", k -> plain(styles.font(10, false, Palette.GREY)));
    }

    XSSFCellStyle heading() {
        return made.computeIfAbsent("heading", k -> {
            XSSFCellStyle style = plain(styles.font(13, true, Palette.NAVY));
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBottomBorderColor(Palette.SEA.color());
            return style;
        });
    }

    XSSFCellStyle tileLabel() {
        return made.computeIfAbsent("tileLabel", k -> {
            XSSFCellStyle style = tile(styles.font(10, false, Palette.INK));
            style.setWrapText(true);
            return style;
        });
    }

    XSSFCellStyle tileValue(String format) {
        return made.computeIfAbsent("value " + format, k -> number(styles.font(19, true, Palette.NAVY), format));
    }

    XSSFCellStyle tileGrowth(String format) {
        return made.computeIfAbsent("growth " + format, k -> number(styles.font(11, true, Palette.SEA), format));
    }

    XSSFCellStyle tilePeriod() {
        return made.computeIfAbsent("period", k -> tile(styles.font(9, false, Palette.GREY)));
    }

    XSSFCellStyle line() {
        return made.computeIfAbsent("line", k -> ruled(styles.font(10, false, Palette.GREY)));
    }

    XSSFCellStyle lineLink() {
        return made.computeIfAbsent("lineLink", k -> ruled(styles.font(11, true, Palette.SEA)));
    }

    XSSFCellStyle lineCount() {
        return made.computeIfAbsent("lineCount", k -> {
            XSSFCellStyle style = ruled(styles.font(10, false, Palette.GREY));
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    private XSSFCellStyle number(XSSFFont font, String format) {
        XSSFCellStyle style = tile(font);
        style.setDataFormat(styles.format(format));
        return style;
    }

    private XSSFCellStyle tile(XSSFFont font) {
        XSSFCellStyle style = filled(font, Palette.MIST, 1);
        style.setBorderLeft(BorderStyle.THICK);
        style.setLeftBorderColor(Palette.SEA.color());
        return style;
    }

    private XSSFCellStyle ruled(XSSFFont font) {
        XSSFCellStyle style = plain(font);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(Palette.LINE.color());
        return style;
    }

    private XSSFCellStyle filled(XSSFFont font, Palette color, int indent) {
        XSSFCellStyle style = plain(font);
        Styles.fill(style, color);
        style.setIndention((short) indent);
        return style;
    }

    private XSSFCellStyle plain(XSSFFont font) {
        XSSFCellStyle style = styles.blank();
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }
}
