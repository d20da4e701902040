package io.tidemark.source.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    PDF("PDF", "%PDF-"),
    ZIP("ZIP", "PK\3\4", "PK\5\6"),
    OLE2("OLE2 (Office 97-2003)", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PNG("PNG", "\u0089PNG\r\n"),
    JPEG("JPEG", "\u00FF\u00D8\u00FF"),
    GIF("GIF", "GIF87a", "GIF89a"),
    GZIP("GZIP", "\u001F\u008B\u0008"),
    RAR("RAR", "Rar!\u001A\u0007"),
    SEVEN_ZIP("7-Zip", "7z\u00BC\u00AF\u0027\u001C"),
    RTF("RTF", "{\\rtf"),
    PROGRAM("ELF", "\u007FELF"),
    OTHER("text");

    private final String name;
    private final String[] beginnings;

    FileKind(String name, String... beginnings) {
        this.name = name;
        this.beginnings = beginnings;
    }

    /** How people call it. */
    public String title() {
        return name;
    }

    public static FileKind of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.beginnings).anyMatch(head::startsWith))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether there are bytes that no text has; true of UTF-16 too. */
    public static boolean holdsControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && !Character.isWhitespace(b) && b != 0x1A && b != 0x1B) {
                return true;
            }
        }
        return false;
    }
}
