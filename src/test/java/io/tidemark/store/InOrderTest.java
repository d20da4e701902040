package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InOrderTest {
    @Test
    void results_come_in_the_order_of_the_pieces_whichever_is_done_first() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        Callable<List<String>> waits = () -> {
            second.await();
            return List.of("a", "b");
        };
        Callable<List<String>> first = () -> {
            second.countDown();
            return List.of("c");
        };
        try (Rows<String> all = ahead(2, List.of(waits, first, List::of, () -> List.of("d")))) {
            assertThat(all.toList()).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void no_more_than_twice_as_many_pieces_as_threads_are_begun_before_one_is_taken() throws Exception {
        AtomicInteger made = new AtomicInteger();
        InOrder.Pieces<Integer> pieces = () -> {
            int number = made.incrementAndGet();
            return number > 100 ? null : () -> List.of(number);
        };
        try (Rows<Integer> all = new InOrder<>(3, pieces)) {
            assertThat(all.next()).isEqualTo(1);
            assertThat(made).hasValueLessThanOrEqualTo(7);
            assertThat(all.toList()).hasSize(99);
        }
    }

    @Test
    void what_a_piece_throws_the_one_who_takes_it_gets() throws Exception {
        Callable<List<String>> fails = () -> {
            throw new SQLException("the disk is gone");
        };
        try (Rows<String> all = ahead(1, List.of(() -> List.of("a"), fails))) {
            assertThat(all.next()).isEqualTo("a");
            assertThatThrownBy(all::next).isInstanceOf(SQLException.class).hasMessage("the disk is gone");
        }
        Callable<List<String>> isWrong = () -> {
            throw new IllegalStateException("a fault");
        };
        try (Rows<String> all = ahead(1, List.of(isWrong))) {
            assertThatThrownBy(all::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void rows_that_are_read_ahead_are_the_same_and_are_closed_after_the_thread_that_read_them() throws Exception {
        List<String> events = new ArrayList<>();
        Iterator<Integer> numbers = IntStream.range(0, 25).boxed().iterator();
        Rows<Integer> rows = new Rows<>() {
            @Override
            public @Nullable Integer next() {
                return numbers.hasNext() ? numbers.next() : null;
            }

            @Override
            public void close() {
                events.add("closed");
            }
        };
        try (Rows<Integer> all = InOrder.of(rows, 10)) {
            assertThat(all.toList())
                    .containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList());
        }
        assertThat(events).contains("closed");
    }

    @Test
    void what_is_not_taken_is_given_up() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Callable<List<Integer>> piece = () -> {
            begun.countDown();
            return List.of(done.incrementAndGet());
        };
        Rows<Integer> all = ahead(1, List.of(piece, piece, piece, piece, piece, piece));
        all.next();
        begun.await();
        all.close();
        assertThat(done).hasValueLessThanOrEqualTo(3);
    }

    private static <T> Rows<T> ahead(int threads, List<Callable<List<T>>> pieces) {
        Iterator<Callable<List<T>>> next = pieces.iterator();
        return new InOrder<>(threads, () -> next.hasNext() ? next.next() : null);
    }
}
