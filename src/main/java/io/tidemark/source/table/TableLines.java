package io.tidemark.source.table;

import io.tidemark.source.format.SourceWord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines around a table apart: titles, units, notes. */
public final class TableLines {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern UNIT = Pattern.compile(
            "[（(]?\\s*(?:" + SourceWord.UNIT_LABELS.pattern() + "|Units?)\\s*[：:]\\s*\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "(?:" + SourceWord.NOTE_LABELS.pattern() + "|Notes?|Sources?)\\s*\\d*\\s*[：:.].*|[*＊※①②③].*|\\[\\d+].*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[\\d,，]*\\.?\\d+\\s*[%％]?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private TableLines() {}

    /** Whether the line does nothing but state a unit: {@code 单位：亿元}. */
    public static boolean isUnit(String line) {
        return line.length() <= 60 && UNIT.matcher(line).matches();
    }

    /** The unit that a title ends with ({@code 表1 主要指标 单位：亿元}), empty where it does not. */
    public static String unitAtEnd(String line) {
        Matcher matcher = UNIT.matcher(line);
        return line.length() <= 120 && matcher.find() && matcher.start() > 0 ? matcher.group() : "";
    }

    /** Whether the line explains a table or says where it is from. */
    public static boolean isNote(String line) {
        return NOTE.matcher(line).matches();
    }

    /** Whether the text is a bare number, and not a year such as stands in headings. */
    static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER
                && NUMBER.matcher(text).matches()
                && !YEAR.matcher(text).matches();
    }

    /** Whether a paragraph above a table can be its title: short, and no sentence. */
    public static boolean isTitle(String line) {
        return line.length() <= 60 && !line.matches(".*[。；;：:，,]$");
    }
}
