package io.tidemark.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2 computes it, and lightness as CIE does. */
class PaletteTest {
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_STEP = 8;

    /** Every colour of letters on every ground that it stands on. */
    @ParameterizedTest
    @CsvSource({
        "INK, WHITE",
        "INK, STRIPE",
        "INK, MIST",
        "INK, HEAT",
        "NAVY, WHITE",
        "NAVY, MIST",
        "SEA, WHITE",
        "SEA, STRIPE",
        "SEA, MIST",
        "GREY, WHITE",
        "GREY, STRIPE",
        "GREY, MIST",
        "GREEN, WHITE",
        "GREEN, STRIPE",
        "AMBER, WHITE",
        "AMBER, STRIPE",
        "RED, WHITE",
        "RED, STRIPE",
        "WHITE, NAVY",
        "PALE, NAVY"
    })
    void letters_stand_out_from_their_ground(Palette letters, Palette ground) {
        double one = luminance(letters) + 0.05;
        double other = luminance(ground) + 0.05;
        assertThat(Math.max(one, other) / Math.min(one, other)).isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    @Test
    void good_warning_and_bad_differ_in_grey() {
        List<Double> greys =
                new ArrayList<>(List.of(lightness(Palette.GREEN), lightness(Palette.RED), lightness(Palette.AMBER)));
        assertThat(greys).isSorted();
        for (int i = 1; i < greys.size(); i++) {
            assertThat(greys.get(i) - greys.get(i - 1)).isGreaterThan(LEAST_STEP);
        }
    }

    @Test
    void the_highest_of_a_row_is_darker_in_grey_than_the_lowest() {
        assertThat(lightness(Palette.WHITE) - lightness(Palette.HEAT)).isGreaterThan(3 * LEAST_STEP);
    }

    private static double luminance(Palette color) {
        byte[] rgb = color.rgb();
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte channel) {
        double part = (channel & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double lightness(Palette color) {
        return 116 * Math.cbrt(luminance(color)) - 16;
    }
}
