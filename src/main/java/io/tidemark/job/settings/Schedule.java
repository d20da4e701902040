package io.tidemark.job.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * On which dates a report is due, and until when. Times are those of the reports' zone.
 *
 * @param due {@code daily}, {@code workdays} or dates; empty for none
 * @param at when the night begins
 * @param deadline until when the report lies there; one that is not later than {@code at} is on the next day
 * @param catchUp which missed dates a scheduled start makes up for
 * @param catchUpLimit how many at most, for {@code all}
 * @param since first date on which a report is due, empty for the first one after the first night
 */
public record Schedule(List<String> due, String at, String deadline, CatchUp catchUp, int catchUpLimit, String since) {
    public static final String DAILY = "daily";
    public static final String WORKDAYS = "workdays";
    private static final int MOST = 31;
    private static final int HOUR = 60;

    /** Which missed dates a scheduled start makes up for. */
    public enum CatchUp {
        /** None: an operator does. */
        NONE,
        /** The last one. */
        LAST,
        /** All, the latest ones first where the limit is reached. */
        ALL
    }

    public Schedule {
        due = List.copyOf(due);
        if (!due.equals(List.of(DAILY)) && !due.equals(List.of(WORKDAYS))) {
            due.forEach(date -> date("due must be daily, workdays or a list of dates", date));
        }
        time("at", at);
        time("deadline", deadline);
        if (catchUpLimit < 1 || catchUpLimit > MOST) {
            throw new IllegalArgumentException("schedule.catch-up-limit must be from 1 to " + MOST);
        }
        if (!since.isEmpty()) {
            date("since must be a date", since);
        }
    }

    static Schedule of(Values values, String prefix) {
        return new Schedule(
                values.texts(prefix + "due"),
                values.text(prefix + "at"),
                values.text(prefix + "deadline"),
                values.choice(prefix + "catch-up", CatchUp.class),
                values.number(prefix + "catch-up-limit"),
                values.text(prefix + "since"));
    }

    public LocalTime begins() {
        return time("at", at);
    }

    public LocalTime ends() {
        return time("deadline", deadline);
    }

    public Optional<LocalDate> first() {
        return since.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(since));
    }

    private static void date(String rule, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("schedule." + rule + ", such as 2026-11-30; not: " + text);
        }
    }

    /** Without quotes YAML takes 10:30 for a number to the base of sixty: so many minutes. */
    private static LocalTime time(String name, String text) {
        try {
            if (text.matches("\\d{1,4}")) {
                return LocalTime.of(Integer.parseInt(text) / HOUR, Integer.parseInt(text) % HOUR);
            }
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("schedule." + name + " must be a time such as \"07:30\", not: " + text);
        }
    }
}
