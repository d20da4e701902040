package io.tidemark.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets Chinese text on A4 pages as an office program would: title, headings, indented paragraphs broken into lines, table
 * rows, page numbers. No font is embedded: the pages name STSong-Light, one of the fonts that every PDF program either has or
 * replaces, and its predefined encoding tells which characters are meant. The same calls give the same bytes.
 */
public final class ChinesePdf {
    private static final int LEFT = 72;
    private static final int TOP = 760;
    private static final int BOTTOM = 80;
    private static final double WIDTH = 451;
    private static final int BODY = 11;
    private static final String NEVER_FIRST = "，。、；：！？）》”’％%";

    private final List<StringBuilder> pages = new ArrayList<>();
    private int y = 0;

    /** A line in the middle of the page, in large type. */
    public ChinesePdf title(String words) {
        return line(LEFT + (int) (WIDTH - ems(words) * 18) / 2, 18, words).space(18);
    }

    /** A line in larger type than the body. */
    public ChinesePdf heading(String words) {
        return space(6).line(LEFT, 14, words).space(4);
    }

    /** Running text, its first line set in by two characters. */
    public ChinesePdf paragraph(String words) {
        double room = WIDTH / BODY - 2;
        int start = 0;
        int x = LEFT + 2 * BODY;
        while (start < words.length()) {
            int end = lineEnd(words, start, room);
            line(x, BODY, words.substring(start, end));
            start = end;
            x = LEFT;
            room = WIDTH / BODY;
        }
        return space(4);
    }

    /** A row of a table without lines, its cells in columns of the same width. */
    public ChinesePdf row(String... cells) {
        need(BODY * 5 / 3);
        for (int i = 0; i < cells.length; i++) {
            show(LEFT + (int) (WIDTH / cells.length * i), BODY, cells[i]);
        }
        y -= BODY * 5 / 3;
        return this;
    }

    /** Goes on at the top of a new page. */
    public ChinesePdf page() {
        y = 0;
        return this;
    }

    public byte[] bytes() {
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages.size() + " >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
                + " /DescendantFonts [ 4 0 R ] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>"
                + " /DW 1000 /W [ 1 95 500 814 939 500 ] >>");
        objects.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [ -25 -254 1000 880 ]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        for (int i = 0; i < pages.size(); i++) {
            String number = "— " + (i + 1) + " —";
            String content = pages.get(i) + operators(LEFT + (int) WIDTH / 2 - 14, 40, 9, number);
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents " + (7 + 2 * i)
                    + " 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "endstream");
        }
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int at = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(at).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private ChinesePdf line(int x, int size, String words) {
        need(size * 5 / 3);
        show(x, size, words);
        y -= size * 5 / 3;
        return this;
    }

    private ChinesePdf space(int points) {
        y -= points;
        return this;
    }

    private void need(int points) {
        if (y - points < BOTTOM) {
            pages.add(new StringBuilder());
            y = TOP;
        }
    }

    private void show(int x, int size, String words) {
        pages.get(pages.size() - 1).append(operators(x, y, size, words));
    }

    private static String operators(int x, int y, int size, String words) {
        StringBuilder hex = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", b));
        }
        return "BT /F " + size + " Tf " + x + " " + y + " Td <" + hex + "> Tj ET\n";
    }

    private static int lineEnd(String words, int start, double room) {
        double used = 0;
        int end = start;
        while (end < words.length()) {
            int next = wordEnd(words, end);
            used += ems(words.substring(end, next));
            if (used > room && NEVER_FIRST.indexOf(words.charAt(end)) < 0) {
                break;
            }
            end = next;
        }
        return end == start ? words.length() : end;
    }

    /** Latin letters and digits stay together, a Chinese character stands alone. */
    private static int wordEnd(String words, int start) {
        int end = start + 1;
        while (end < words.length() && words.charAt(end - 1) < 0x80 && words.charAt(end) < 0x80) {
            end++;
        }
        return end;
    }

    private static double ems(String words) {
        return words.chars().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
    }
}
