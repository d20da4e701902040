package io.tidemark.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Fold.Strip;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final int[] TEN = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    @Test
    void what_fits_the_page_is_not_folded() {
        assertThat(new Fold(2, 4).strips(TEN, 100, 0)).containsExactly(new Strip(0, 10));
    }

    @Test
    void pages_side_by_side_are_of_about_one_width_with_the_keys_on_each() {
        List<Strip> strips = new Fold(2, 0).strips(TEN, 90, 0);
        assertThat(strips).containsExactly(new Strip(0, 6), new Strip(6, 10));
        assertThat(strips)
                .allSatisfy(strip -> assertThat(new Fold(2, 0).wide(strip, TEN)).isEqualTo(60));
    }

    @Test
    void the_first_page_has_room_for_what_stands_above_the_table() {
        assertThat(new Fold(2, 0).strips(TEN, 90, 75)).containsExactly(new Strip(0, 7), new Strip(7, 10));
        assertThat(new Fold(2, 0).strips(TEN, 90, 200)).containsExactly(new Strip(0, 9), new Strip(9, 10));
    }

    @Test
    void a_page_begins_with_the_column_that_begins_a_matter_of_its_own() {
        assertThat(new Fold(1, 3).strips(TEN, 90, 0)).containsExactly(new Strip(0, 3), new Strip(3, 10));
        assertThat(new Fold(1, 7).strips(TEN, 60, 0))
                .containsExactly(new Strip(0, 4), new Strip(4, 7), new Strip(7, 10));
    }

    @Test
    void a_column_that_is_wider_than_the_page_has_a_page_of_its_own() {
        assertThat(new Fold(1, 0).strips(new int[] {10, 200, 10}, 90, 0))
                .containsExactly(new Strip(0, 1), new Strip(1, 2), new Strip(2, 3));
    }
}
