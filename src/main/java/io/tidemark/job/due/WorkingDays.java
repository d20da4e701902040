package io.tidemark.job.due;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The working days of mainland China: Monday to Friday without the days off that the State Council has set, and with the
 * weekend days on which work is made up for. What was not yet announced is Monday to Friday.
 *
 * @param first year that the calendar knows
 * @param last year that the calendar knows
 * @param off days off that are no weekend by themselves, and those that are
 * @param madeUp weekend days on which people work
 */
public record WorkingDays(int first, int last, Set<LocalDate> off, Set<LocalDate> madeUp) {
    private static final String FILE = "/calendar/china-workdays.yml";

    public WorkingDays {
        off = Set.copyOf(off);
        madeUp = Set.copyOf(madeUp);
    }

    /** The calendar that is part of the program. */
    public static WorkingDays shipped() {
        try (InputStream in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(FILE), FILE)) {
            return of(YAMLMapper.shared().readTree(in).get("years"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static WorkingDays of(JsonNode years) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        int first = years.get(0).get("year").asInt();
        int next = first;
        for (JsonNode year : years) {
            if (year.get("year").asInt() != next) {
                throw new IllegalStateException(FILE + ": after " + (next - 1) + " comes " + year.get("year"));
            }
            next++;
            for (JsonNode stretch : year.get("holidays")) {
                String[] ends = stretch.asString().split("/");
                LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                        .forEach(off::add);
            }
            year.get("make-up").forEach(day -> madeUp.add(LocalDate.parse(day.asString())));
        }
        return new WorkingDays(first, next - 1, off, madeUp);
    }

    /** Whether the days off of the date's year are known. */
    public boolean covers(LocalDate date) {
        return date.getYear() >= first && date.getYear() <= last;
    }

    public boolean isWorkingDay(LocalDate date) {
        if (madeUp.contains(date)) {
            return true;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !off.contains(date);
    }
}
