package io.tidemark.job.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = WorkingDays.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-14", "2026-02-28", "2026-09-20", "2025-01-26", "2024-02-04"})
    void a_weekend_day_on_which_work_is_made_up_for_is_a_working_day(LocalDate date) {
        assertThat(date.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(DAYS.isWorkingDay(date)).isTrue();
    }

    @Test
    void in_golden_week_nobody_works_and_the_days_around_it_are_made_up() {
        assertThat(working("2026-09-19", "2026-10-11"))
                .containsExactly(
                        "2026-09-20",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-09-24",
                        "2026-09-28",
                        "2026-09-29",
                        "2026-09-30",
                        "2026-10-08",
                        "2026-10-09",
                        "2026-10-10");
        assertThat(working("2025-10-01", "2025-10-08")).isEmpty();
    }

    @Test
    void the_eve_of_the_spring_festival_is_a_day_off_from_2025_on() {
        assertThat(DAYS.isWorkingDay(LocalDate.parse("2024-02-09"))).isTrue();
        assertThat(DAYS.isWorkingDay(LocalDate.parse("2025-01-28"))).isFalse();
    }

    @Test
    void a_leap_day_is_a_day_like_others() {
        assertThat(DAYS.isWorkingDay(LocalDate.parse("2024-02-29"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-02", "2027-01-01", "2030-05-01"})
    void outside_of_its_years_monday_to_friday_count_and_it_says_so(LocalDate date) {
        assertThat(DAYS.covers(date)).isFalse();
        assertThat(DAYS.isWorkingDay(date)).isTrue();
        LocalDate saturday = date.with(DayOfWeek.SATURDAY);
        assertThat(DAYS.isWorkingDay(saturday)).isFalse();
    }

    /** Counted by hand from the notices: weekdays of the year less days off on weekdays, plus days made up. */
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_its_notice_leaves(int year, int expected) {
        assertThat(working(year + "-01-01", year + "-12-31")).hasSize(expected);
    }

    @Test
    void only_weekend_days_are_made_up_and_none_of_them_is_a_day_off() {
        assertThat(DAYS.madeUp()).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(DAYS.off()).doesNotContain(day);
        });
    }

    @Test
    void each_year_names_the_notice_that_it_was_copied_from() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/calendar/china-workdays.yml"));
        for (int year = DAYS.first(); year <= DAYS.last(); year++) {
            assertThat(file).contains("国务院办公厅关于" + year + "年部分节假日安排的通知（国办发明电〔" + (year - 1) + "〕");
        }
    }

    private static List<String> working(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(DAYS::isWorkingDay)
                .map(LocalDate::toString)
                .toList();
    }
}
