package io.tidemark.report.workbook;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of the workbook, legible in grey and to the colour-blind. */
enum Palette {
    INK(0x1F, 0x2D, 0x3D),
    NAVY(0x17, 0x3F, 0x5F),
    SEA(0x1B, 0x6C, 0x8C),
    MIST(0xEE, 0xF4, 0xF8),
    STRIPE(0xF6, 0xF9, 0xFB),
    LINE(0xD5, 0xDE, 0xE6),
    GREY(0x5B, 0x66, 0x73),
    PALE(0xC9, 0xDD, 0xEA),
    HEAT(0x8F, 0xBF, 0xD6),
    WHITE(0xFF, 0xFF, 0xFF),
    GREEN(0x0A, 0x45, 0x27),
    AMBER(0x99, 0x60, 0x00),
    RED(0xA8, 0x24, 0x28);

    private final byte[] rgb;

    Palette(int red, int green, int blue) {
        this.rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    XSSFColor color() {
        // Without its opacity a colour is not valid OOXML.
        return new XSSFColor(new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]});
    }

    byte[] rgb() {
        return rgb.clone();
    }

    /** As in OOXML: {@code FF173F5F}. */
    String argb() {
        return String.format(java.util.Locale.ROOT, "FF%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
    }
}
