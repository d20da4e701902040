package io.tidemark.report.workbook;

import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook, each made once. */
final class Styles {
    /** Spreadsheets keep some 200 number formats of a file; numbers in words have a few for each of the decimals. */
    static final int MOST_FORMATS = 150;

    static final String DAY = "yyyy-mm-dd";
    private static final String WHOLE = "#,##0";
    /** Looks that no text has. */
    private static final EnumSet<Look> NUMBERS = EnumSet.of(Look.NUMBER, Look.GROWTH, Look.COUNT, Look.DAY);

    private record Key(Look look, String format, boolean quoted) {}

    private final XSSFWorkbook book;
    private final String face;
    private final Profile profile;
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, Short> formats = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private boolean sealed;

    /** @param face name of the font, for all of the workbook */
    Styles(XSSFWorkbook book, String face, Profile profile) {
        this.book = book;
        this.face = face;
        this.profile = profile;
        XSSFFont normal = book.getFontAt(0);
        normal.setFontName(face);
        normal.setFontHeightInPoints((short) points(10));
        normal.setColor(Palette.INK.color());
    }

    Profile profile() {
        return profile;
    }

    /** Size of a font of the profile, from its size in the office. */
    int points(int office) {
        return profile.points(office);
    }

    String face() {
        return face;
    }

    /** From here on every style has been made; the styles go into the file before the rows do. */
    void seal() {
        for (Look look : EnumSet.complementOf(NUMBERS)) {
            text(look, false);
            text(look, true);
        }
        number(Look.COUNT, WHOLE);
        number(Look.DAY, DAY);
        sealed = true;
    }

    /** A text style; {@code quoted} keeps the text a text when someone edits the cell. */
    int text(Look look, boolean quoted) {
        return styles.computeIfAbsent(new Key(look, "", quoted), this::make).getIndex();
    }

    int number(Look look, String format) {
        return styles.computeIfAbsent(new Key(look, format, false), this::make).getIndex();
    }

    XSSFCellStyle blank() {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    short format(String format) {
        if (formats.size() > MOST_FORMATS) {
            throw new IllegalStateException("the book is planned with too many number formats, such as " + format);
        }
        return formats.computeIfAbsent(
                format, f -> book.getCreationHelper().createDataFormat().getFormat(f));
    }

    XSSFFont font(int size, boolean bold, Palette color) {
        return fonts.computeIfAbsent(size + "/" + bold + "/" + color, k -> {
            XSSFFont font = book.createFont();
            font.setFontName(face);
            font.setFontHeightInPoints((short) points(size));
            font.setBold(bold);
            font.setColor(color.color());
            return font;
        });
    }

    static void fill(XSSFCellStyle style, Palette color) {
        style.setFillForegroundColor(color.color());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFCellStyle make(Key key) {
        if (sealed) {
            throw new IllegalStateException("a style is asked for after the styles were written: " + key);
        }
        XSSFCellStyle style = blank();
        style.setFont(fontOf(key.look()));
        style.setQuotePrefixed(key.quoted());
        style.setAlignment(
                key.look() == Look.BACK && profile == Profile.ACCESSIBLE
                        ? HorizontalAlignment.LEFT
                        : alignmentOf(key.look()));
        if (!key.format().isEmpty()) {
            style.setDataFormat(format(key.format()));
        }
        switch (key.look()) {
            case TITLE, NOTE, BACK -> {}
            case HEAD -> head(style);
            default -> body(style, key.look());
        }
        return style;
    }

    private void head(XSSFCellStyle style) {
        style.setWrapText(true);
        if (profile == Profile.OFFICE) {
            fill(style, Palette.NAVY);
        } else {
            style.setBorderBottom(BorderStyle.MEDIUM);
        }
    }

    private void body(XSSFCellStyle style, Look look) {
        if (profile == Profile.OFFICE) {
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBottomBorderColor(Palette.LINE.color());
        }
        style.setWrapText(look != Look.CLIPPED && look != Look.LINK && !NUMBERS.contains(look));
        style.setIndention((short) (look == Look.UNIT || look == Look.RIGHT ? 1 : 2 * look.steps()));
    }

    private XSSFFont fontOf(Look look) {
        return profile == Profile.OFFICE ? officeFont(look) : plainFont(look);
    }

    private XSSFFont plainFont(Look look) {
        return switch (look) {
            case TITLE -> font(16, true, Palette.INK);
            case HEAD -> font(10, true, Palette.INK);
            case LINK, JUMP, BACK, GROWTH -> font(10, false, Palette.NAVY);
            default -> font(10, false, Palette.INK);
        };
    }

    private XSSFFont officeFont(Look look) {
        return switch (look) {
            case TITLE -> font(16, true, Palette.NAVY);
            case NOTE -> font(9, false, Palette.GREY);
            case HEAD -> font(10, true, Palette.WHITE);
            case MUTED, CODE, CLIPPED -> font(9, false, Palette.GREY);
            case LINK, JUMP, BACK, GROWTH -> font(10, false, Palette.SEA);
            case GOOD -> font(10, false, Palette.GREEN);
            case WARNING -> font(10, true, Palette.AMBER);
            case BAD -> font(10, true, Palette.RED);
            default -> font(10, false, Palette.INK);
        };
    }

    private static HorizontalAlignment alignmentOf(Look look) {
        return switch (look) {
            case NUMBER, GROWTH, RIGHT, BACK -> HorizontalAlignment.RIGHT;
            case HEAD, CENTER, COUNT, DAY, LINK, GOOD, WARNING, BAD -> HorizontalAlignment.CENTER;
            default -> HorizontalAlignment.LEFT;
        };
    }
}
