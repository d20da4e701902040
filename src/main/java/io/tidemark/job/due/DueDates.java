package io.tidemark.job.due;

import io.tidemark.job.settings.Schedule;
import io.tidemark.job.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which dates a report is due, from when and until when.
 *
 * @param schedule what the user set
 * @param zone of the reports
 * @param days the calendar, null where the schedule does not go by it
 */
public record DueDates(
        Schedule schedule, ZoneId zone, @Nullable WorkingDays days) {
    /** Longer than any holiday; a list may end before. */
    private static final int LONGEST_GAP = 400;

    public static DueDates of(Settings settings) {
        Schedule schedule = settings.schedule();
        boolean isByCalendar = schedule.due().equals(List.of(Schedule.WORKDAYS));
        return new DueDates(schedule, settings.zone(), isByCalendar ? WorkingDays.shipped() : null);
    }

    /** Whether the rule names the date; {@code since} has no part in it. */
    public boolean isDue(LocalDate date) {
        if (days != null) {
            return days.isWorkingDay(date);
        }
        return schedule.due().equals(List.of(Schedule.DAILY)) || schedule.due().contains(date.toString());
    }

    /** The due dates of a stretch, both ends included. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? List.of()
                : from.datesUntil(to.plusDays(1)).filter(this::isDue).toList();
    }

    /** The first due date from a date on. */
    public Optional<LocalDate> next(LocalDate from) {
        LocalDate start = schedule.first().filter(from::isBefore).orElse(from);
        return start.datesUntil(start.plusDays(LONGEST_GAP)).filter(this::isDue).findFirst();
    }

    /** The last due date up to a date, that date included. */
    public Optional<LocalDate> last(LocalDate until) {
        return between(until.minusDays(LONGEST_GAP), until).stream().reduce((one, other) -> other);
    }

    /** When the night of a date begins. */
    public ZonedDateTime begins(LocalDate date) {
        return date.atTime(schedule.begins()).atZone(zone);
    }

    /** Until when the report of a date lies there. */
    public ZonedDateTime deadline(LocalDate date) {
        LocalTime ends = schedule.ends();
        LocalDate day = ends.isAfter(schedule.begins()) ? date : date.plusDays(1);
        return day.atTime(ends).atZone(zone);
    }

    boolean isPast(LocalDate date, Instant now) {
        return !deadline(date).toInstant().isAfter(now);
    }

    /** Whether days off of this date's year are not known, so that Monday to Friday count. */
    public boolean isGuess(LocalDate date) {
        return days != null && !days.covers(date);
    }
}
