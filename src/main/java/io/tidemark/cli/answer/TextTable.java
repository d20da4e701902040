package io.tidemark.cli.answer;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for reading on a terminal: columns as wide as their widest cell, a Chinese character counted as two. */
public final class TextTable {
    /** Below it, no character is wide. */
    private static final int LETTERS_END = 0x300;

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with the given heads. */
    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row with as many cells as there are heads. */
    public void add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + rows.get(0).size() + " heads");
        }
        rows.add(List.of(cells));
    }

    public void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i));
                line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** A text with blanks behind it up to a width, and at least one. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    /** The beginning of a text on one line, at most so wide; cut texts end in an ellipsis. */
    public static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (width(line) <= width) {
            return line;
        }
        int at = 0;
        for (int left = width - 1; ; at += Character.charCount(line.codePointAt(at))) {
            left -= width(line.codePointAt(at));
            if (left < 0) {
                return line.substring(0, at) + "…";
            }
        }
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        if (character < LETTERS_END) {
            return 1; // the tables of all characters take longer to load than most commands need
        }
        int type = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return type == UCharacter.EastAsianWidth.WIDE || type == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
