package io.tidemark.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.store.FreshStore;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
    private static final Instant AT = Instant.parse("2026-11-23T19:00:00Z");

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private Connection connection;
    private Run run;

    @BeforeEach
    void open() throws Exception {
        connection = FreshStore.open(folder.resolve("tidemark.db")).connect();
        run = new Runs(connection).begin(LocalDate.of(2026, 11, 23), 1, 1, AT, new TreeMap<>());
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void what_is_put_off_is_tried_again_after_pauses_that_double_and_then_taken() throws Exception {
        Parcel grey = parcel("grey", Reply.failed("451 later"), Reply.failed("451 later"), Reply.accepted("250 ok"));
        Parcel good = parcel("good", Reply.accepted("250 ok"));

        dispatch(4, true).send(List.of(grey, good));

        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(ledger()).containsExactly("good accepted 1 250 ok", "grey accepted 3 250 ok");
    }

    @Test
    void what_never_goes_out_is_given_up_with_the_last_answer() throws Exception {
        dispatch(2, true).send(List.of(parcel("a", Reply.failed("451 later"), Reply.failed("452 full"))));

        assertThat(pauses).containsExactly(Duration.ofMinutes(1));
        assertThat(ledger()).containsExactly("a given_up 2 452 full");
    }

    @Test
    void what_bounces_or_is_unknown_is_not_tried_again() throws Exception {
        dispatch(4, true).send(List.of(parcel("a", Reply.bounced("550 no")), parcel("b", Reply.unknown("?"))));

        assertThat(pauses).isEmpty();
        assertThat(ledger()).containsExactly("a bounced 1 550 no", "b unknown 1 ?");
    }

    @Test
    void a_process_that_is_asked_to_end_leaves_what_failed_for_the_next_run() throws Exception {
        dispatch(4, false).send(List.of(parcel("a", Reply.failed("451 later"))));

        assertThat(ledger()).containsExactly("a failed 1 451 later");
    }

    @Test
    void that_it_is_being_sent_is_in_the_ledger_before_the_first_byte_goes_out() throws Exception {
        Delivery line = line("a");
        List<String> seen = new ArrayList<>();
        Parcel parcel = new Parcel(line, () -> {
            try (Connection other =
                    FreshStore.open(folder.resolve("tidemark.db")).connect()) {
                seen.addAll(Sql.list(other, row -> row.getString(1), "SELECT state FROM delivery"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return Reply.accepted("250 ok");
        });

        dispatch(1, true).send(List.of(parcel));

        assertThat(seen).containsExactly("sending");
    }

    @Test
    void a_parcel_that_was_taken_cannot_be_sent_again() throws Exception {
        Delivery line = line("a").in(State.SENDING, "", AT).in(State.ACCEPTED, "250 ok", AT);

        assertThatThrownBy(() -> dispatch(1, true).send(List.of(new Parcel(line, () -> Reply.accepted("twice")))))
                .hasMessageContaining("accepted and cannot become sending");
    }

    private Dispatch dispatch(int tries, boolean goesOn) {
        return new Dispatch(
                (line, next, detail) -> {
                    Delivery moved = line.in(next, detail, AT);
                    new Deliveries(connection).put(moved);
                    return moved;
                },
                tries,
                Duration.ofMinutes(1),
                time -> {
                    pauses.add(time);
                    return goesOn;
                });
    }

    private Parcel parcel(String target, Reply... replies) {
        Deque<Reply> left = new ArrayDeque<>(List.of(replies));
        return new Parcel(line(target), left::removeFirst);
    }

    private Delivery line(String target) {
        return Delivery.due(run, "mail", target, "hash", "report", AT);
    }

    private List<String> ledger() throws Exception {
        return new Deliveries(connection)
                .of(run.id()).stream()
                        .map(line ->
                                line.target() + " " + line.state().code() + " " + line.tries() + " " + line.detail())
                        .toList();
    }
}
