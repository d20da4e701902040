package io.tidemark.job.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.due.Due.State;
import io.tidemark.job.settings.Schedule;
import io.tidemark.job.settings.Schedule.CatchUp;
import io.tidemark.store.night.DueMarks.Excuse;
import io.tidemark.store.night.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of a date, from its runs, the lock and the clock. The night begins at 02:30, the deadline is 07:30. */
class DueTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    /** 07:29:59 and 07:30 in Shanghai. */
    private static final Instant BEFORE = Instant.parse("2026-11-22T23:29:59Z");

    private static final Instant DEADLINE = Instant.parse("2026-11-22T23:30:00Z");
    private static final Excuse EXCUSE = new Excuse("moving house", "li@desk", BEFORE);

    @Test
    void before_its_deadline_a_date_is_due_and_from_then_on_it_is_missed() {
        assertThat(state(BEFORE, false, null)).isEqualTo(State.DUE);
        assertThat(state(DEADLINE, false, null)).isEqualTo(State.MISSED);
        assertThat(state(BEFORE, false, null, run(Run.State.FAILED, BEFORE))).isEqualTo(State.DUE);
        assertThat(state(DEADLINE, false, null, run(Run.State.FAILED, BEFORE))).isEqualTo(State.MISSED);
    }

    @Test
    void a_night_at_work_is_running_and_late_once_the_deadline_has_passed() {
        Run run = run(Run.State.RUNNING, null);
        assertThat(of(BEFORE, new Due.Known(List.of(run), true, null, false))).isEqualTo(State.RUNNING);
        assertThat(of(DEADLINE, new Due.Known(List.of(run), true, null, false))).isEqualTo(State.LATE);
        assertThat(of(DEADLINE, new Due.Known(List.of(run), false, null, false)))
                .as("its process was killed")
                .isEqualTo(State.MISSED);
    }

    @Test
    void a_report_that_was_there_in_time_is_done_and_another_one_is_late_or_caught_up() {
        Instant later = DEADLINE.plusSeconds(3600);
        assertThat(state(later, false, null, run(Run.State.DONE, BEFORE))).isEqualTo(State.DONE);
        assertThat(state(later, false, null, run(Run.State.DONE, DEADLINE))).isEqualTo(State.LATE);
        assertThat(state(later, true, null, run(Run.State.DONE, DEADLINE))).isEqualTo(State.CAUGHT_UP);
        assertThat(state(later, true, null, run(Run.State.FAILED, DEADLINE))).isEqualTo(State.MISSED);
    }

    @Test
    void a_further_attempt_takes_nothing_away_from_a_report_that_was_there_in_time() {
        assertThat(state(
                        DEADLINE.plusSeconds(9),
                        false,
                        null,
                        run(Run.State.DONE, BEFORE),
                        run(Run.State.FAILED, DEADLINE)))
                .isEqualTo(State.DONE);
    }

    @Test
    void an_excuse_counts_as_long_as_there_is_no_report() {
        assertThat(state(BEFORE, false, EXCUSE)).isEqualTo(State.EXCUSED);
        assertThat(state(DEADLINE, false, EXCUSE, run(Run.State.FAILED, BEFORE)))
                .isEqualTo(State.EXCUSED);
        assertThat(state(DEADLINE, false, EXCUSE, run(Run.State.DONE, BEFORE))).isEqualTo(State.DONE);
    }

    @Test
    void a_deadline_not_later_than_the_beginning_is_on_the_next_day() {
        DueDates evening = dates(List.of("daily"), "23:15", "06:00", SHANGHAI);
        assertThat(evening.begins(DATE)).hasToString("2026-11-23T23:15+08:00[Asia/Shanghai]");
        assertThat(evening.deadline(DATE)).hasToString("2026-11-24T06:00+08:00[Asia/Shanghai]");
    }

    @Test
    void the_zone_of_the_reports_says_when_a_deadline_passes_also_where_clocks_change() {
        DueDates berlin = dates(List.of("daily"), "01:30", "02:30", ZoneId.of("Europe/Berlin"));
        assertThat(berlin.deadline(LocalDate.of(2026, 3, 29)).toInstant())
                .as("there is no 02:30 on that day")
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(berlin.deadline(LocalDate.of(2026, 7, 1)).toInstant()).isEqualTo("2026-07-01T00:30:00Z");
        DueDates kiritimati = dates(List.of("daily"), "02:30", "07:30", ZoneId.of("Pacific/Kiritimati"));
        assertThat(kiritimati.deadline(DATE).toInstant()).isEqualTo("2026-11-22T17:30:00Z");
    }

    @Test
    void a_list_names_its_dates_a_leap_day_too_and_an_empty_one_none() {
        DueDates list = dates(List.of("2028-02-29", "2026-11-30"), "02:30", "07:30", SHANGHAI);
        assertThat(list.between(DATE, LocalDate.of(2028, 12, 31)))
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2028, 2, 29));
        assertThat(list.next(DATE)).contains(LocalDate.of(2026, 11, 30));
        assertThat(dates(List.of(), "02:30", "07:30", SHANGHAI).next(DATE)).isEmpty();
    }

    @Test
    void by_the_calendar_the_next_date_after_a_holiday_may_be_a_saturday() {
        DueDates workdays = new DueDates(
                new Schedule(List.of("workdays"), "02:30", "07:30", CatchUp.LAST, 5, ""),
                SHANGHAI,
                WorkingDays.shipped());
        assertThat(workdays.next(LocalDate.of(2026, 2, 12)).orElseThrow()).isEqualTo("2026-02-12");
        assertThat(workdays.next(LocalDate.of(2026, 2, 14)).orElseThrow())
                .as("a Saturday")
                .isEqualTo("2026-02-14");
        assertThat(workdays.next(LocalDate.of(2026, 2, 15)).orElseThrow()).isEqualTo("2026-02-24");
        assertThat(workdays.last(LocalDate.of(2026, 10, 6)).orElseThrow()).isEqualTo("2026-09-30");
        assertThat(workdays.isGuess(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(workdays.isGuess(DATE)).isFalse();
    }

    private static State state(Instant now, boolean isCaughtUp, @Nullable Excuse excuse, Run... attempts) {
        return of(now, new Due.Known(List.of(attempts), false, excuse, isCaughtUp));
    }

    private static State of(Instant now, Due.Known known) {
        return Due.of(DATE, dates(List.of("daily"), "02:30", "07:30", SHANGHAI), known, now)
                .state();
    }

    private static DueDates dates(List<String> due, String at, String deadline, ZoneId zone) {
        return new DueDates(new Schedule(due, at, deadline, CatchUp.LAST, 5, ""), zone, null);
    }

    private static Run run(Run.State state, @Nullable Instant ended) {
        return new Run(1, DATE, 1, state, 1, BEFORE, ended, 1, new TreeMap<>(), new TreeMap<>());
    }
}
