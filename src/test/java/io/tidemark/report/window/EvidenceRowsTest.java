package io.tidemark.report.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Many;
import io.tidemark.store.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceRowsTest {
    private final List<List<Long>> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void documents_of_one_night_are_asked_for_together_and_the_order_of_the_list_is_kept() throws Exception {
        EvidenceRows.each(List.of(4L, 7L, 9L, 5L, 6L, 8L, 1L), this::rows, told::add);
        assertThat(asked).containsExactly(List.of(4L, 7L, 9L), List.of(5L, 6L, 8L), List.of(1L));
        assertThat(told).containsExactly("4", "7", "9", "5", "6", "8", "1");
    }

    @Test
    void no_more_are_asked_for_at_once_than_a_query_takes() throws Exception {
        List<Long> many =
                LongStream.rangeClosed(1, 2L * Many.AT_ONCE + 1).boxed().toList();
        EvidenceRows.each(many, this::rows, told::add);
        assertThat(asked).extracting(List::size).containsExactly(Many.AT_ONCE, Many.AT_ONCE, 1);
        assertThat(told).hasSameSizeAs(many);
    }

    @Test
    void of_no_documents_nothing_is_asked() throws Exception {
        EvidenceRows.each(List.of(), this::rows, told::add);
        assertThat(asked).isEmpty();
    }

    /** As the store has them: in the order of identifiers. */
    private Rows<String> rows(Collection<Long> documents) {
        asked.add(List.copyOf(documents));
        Iterator<Long> sorted = documents.stream().sorted().iterator();
        return new Rows<>() {
            @Override
            public @Nullable String next() {
                return sorted.hasNext() ? String.valueOf(sorted.next()) : null;
            }

            @Override
            public void close() {
                assertThat(sorted.hasNext()).isFalse();
            }
        };
    }
}
