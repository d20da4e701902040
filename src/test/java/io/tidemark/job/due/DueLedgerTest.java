package io.tidemark.job.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import io.tidemark.store.FreshStore;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a store. Reports are due daily, from 02:30 to 07:30 in Shanghai, which is 18:30 to 23:30 the day before in UTC. */
class DueLedgerTest {
    /** Thursday, 26 November, 12:00 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    @TempDir
    Path home;

    @Test
    void each_date_stands_where_its_runs_the_lock_and_the_clock_put_it() throws Exception {
        run("2026-11-23", Run.State.DONE, "2026-11-22T18:30:00Z", "2026-11-22T18:31:00Z");
        run("2026-11-24", Run.State.FAILED, "2026-11-23T18:30:00Z", "2026-11-23T18:31:00Z");
        run("2026-11-25", Run.State.DONE, "2026-11-25T01:00:00Z", "2026-11-25T01:01:00Z");
        run("2026-11-26", Run.State.RUNNING, "2026-11-25T18:30:00Z", "");
        try (Connection connection = open()) {
            CatchUp.mark(connection, List.of(LocalDate.of(2026, 11, 25)), "tidemark run --scheduled", NOW);
        }
        assertThat(states("2026-11-26/1"))
                .containsExactly(
                        "2026-11-23 DONE",
                        "2026-11-24 MISSED",
                        "2026-11-25 CAUGHT_UP",
                        "2026-11-26 LATE",
                        "2026-11-27 DUE");
        assertThat(states("")).contains("2026-11-26 MISSED");
        try (Connection connection = open()) {
            DueLedger ledger = ledger(connection, "");
            assertThat(ledger.missed()).containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26));
            assertThat(ledger.downtime())
                    .as("none since the report of the 25th")
                    .isEmpty();
            assertThat(ledger.lastPassed().orElseThrow().date()).isEqualTo("2026-11-26");
            assertThat(ledger.next().orElseThrow().date()).isEqualTo("2026-11-27");
        }
    }

    @Test
    void nothing_is_missed_from_before_the_first_night_and_of_a_store_without_nights_only_today_counts()
            throws Exception {
        try (Connection connection = open()) {
            assertThat(ledger(connection, "").first()).isEqualTo("2026-11-26");
        }
        run("2026-10-01", Run.State.DONE, "2026-11-24T23:29:59Z", "2026-11-24T23:29:59Z");
        try (Connection connection = open()) {
            assertThat(ledger(connection, "").first())
                    .as("begun one second before the deadline of that day")
                    .isEqualTo("2026-11-25");
        }
    }

    @Test
    void whose_first_night_was_after_the_deadline_is_expected_to_have_a_report_from_the_next_day_on() throws Exception {
        run("2026-11-25", Run.State.DONE, "2026-11-24T23:30:00Z", "2026-11-24T23:31:00Z");
        try (Connection connection = open()) {
            assertThat(ledger(connection, "").first()).isEqualTo("2026-11-26");
        }
        settings("since: 2026-11-20");
        try (Connection connection = open()) {
            assertThat(ledger(connection, "").missed()).hasSize(6);
            assertThat(ledger(connection, "").downtime())
                    .as("the report of the 25th came late, and ended it")
                    .isEmpty();
        }
    }

    @Test
    void an_excuse_holds_until_it_is_withdrawn_and_each_word_leaves_an_event() throws Exception {
        run("2026-11-23", Run.State.DONE, "2026-11-22T18:30:00Z", "2026-11-22T18:31:00Z");
        Excusing excusing = new Excusing(Project.open(home), "tidemark excuse");
        LocalDate date = LocalDate.of(2026, 11, 24);
        excusing.excuse(date, "power cut");
        assertThat(states("")).contains("2026-11-24 EXCUSED", "2026-11-25 MISSED");
        assertThatThrownBy(() -> excusing.excuse(date, "again")).isInstanceOf(Refused.class);
        excusing.withdraw(date, "wanted after all");
        assertThat(states("")).contains("2026-11-24 MISSED");
        assertThatThrownBy(() -> excusing.withdraw(date, "again")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> excusing.excuse(date, " ")).hasMessageContaining("--reason");
        try (Connection connection = open()) {
            assertThat(Sql.list(
                            connection,
                            row -> row.getString(1),
                            "SELECT kind || ' ' || subject FROM audit_event ORDER BY seq"))
                    .containsExactly("due.excused report of 2026-11-24", "due.expected report of 2026-11-24");
            assertThat(Sql.number(connection, "SELECT COUNT(*) FROM excuse")).isEqualTo(2);
        }
        settings("due: workdays");
        assertThatThrownBy(() -> new Excusing(Project.open(home), "tidemark excuse")
                        .excuse(LocalDate.of(2026, 11, 28), "a Saturday"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no report is due");
    }

    @Test
    void of_missed_dates_the_policy_picks_and_never_more_than_its_limit() throws Exception {
        List<LocalDate> missed =
                LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2026, 11, 25)).toList();
        settings("catch-up: none");
        assertThat(CatchUp.of(Project.open(home).settings().schedule(), missed)).isEmpty();
        settings("catch-up: last");
        assertThat(CatchUp.of(Project.open(home).settings().schedule(), missed))
                .containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(CatchUp.of(Project.open(home).settings().schedule(), List.of()))
                .isEmpty();
        settings("catch-up: all");
        assertThat(CatchUp.of(Project.open(home).settings().schedule(), missed))
                .containsExactlyElementsOf(missed.subList(19, 24));
    }

    private List<String> states(String night) throws Exception {
        try (Connection connection = open()) {
            return ledger(connection, night).between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 27)).stream()
                    .map(due -> due.date() + " " + due.state())
                    .toList();
        }
    }

    private DueLedger ledger(Connection connection, String night) throws SQLException {
        return DueLedger.read(connection, Project.open(home), LocalDate.of(2026, 11, 1), night, NOW);
    }

    private void run(String date, Run.State state, String started, String ended) throws Exception {
        try (Connection connection = open()) {
            Runs runs = new Runs(connection);
            Run run = runs.begin(LocalDate.parse(date), 1, 1, Instant.parse(started), new TreeMap<>());
            if (state != Run.State.RUNNING) {
                runs.end(run.id(), state, Instant.parse(ended));
            }
        }
    }

    private Connection open() throws IOException, SQLException {
        return FreshStore.open(home.resolve("output/tidemark.db")).connect();
    }

    private void settings(String schedule) throws IOException {
        Path file = home.resolve("config/application.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "tidemark:\n  schedule:\n    " + schedule + "\n");
    }
}
