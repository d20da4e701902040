package io.tidemark.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamedTest {
    private final Streamed<Integer> three = new Streamed<>(3, sink -> {
        for (int i = 1; i <= 3; i++) {
            sink.accept(i);
        }
    });

    @Test
    void the_first_rows_are_handed_out_each_time_anew() throws IOException {
        Streamed<Integer> two = three.first(2);
        assertThat(two.size()).isEqualTo(2);
        assertThat(all(two)).containsExactly(1, 2);
        assertThat(all(two)).containsExactly(1, 2);
    }

    @Test
    void fewer_rows_than_asked_for_are_all_of_them() throws IOException {
        assertThat(all(three.first(5))).containsExactly(1, 2, 3);
    }

    private static List<Integer> all(Streamed<Integer> rows) throws IOException {
        List<Integer> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }
}
