package io.tidemark.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Chart.Point;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartAxisTest {
    private static List<Point> points(String... values) {
        return Stream.of(values)
                .map(value -> new Point("", "A1", new BigDecimal(value), "B1"))
                .toList();
    }

    @Test
    void bars_that_rise_begin_at_zero() {
        assertThat(ChartDrawing.lowest(points("6.1", "0.9"))).isZero();
    }

    @Test
    void a_bar_that_falls_has_room_for_its_number_before_the_names() {
        assertThat(ChartDrawing.lowest(points("6.1", "-5.0"))).isEqualTo(-10);
        assertThat(ChartDrawing.lowest(points("-0.1", "0.3"))).isEqualTo(-0.15);
        assertThat(ChartDrawing.lowest(points("-2", "-1"))).isEqualTo(-2.5);
    }
}
