package io.tidemark.job.due;

import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.store.night.DueMarks;
import io.tidemark.store.night.DueMarks.Excuse;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of each date on which a report is due, worked out from the runs, the lock and the clock. Only what these cannot
 * tell is stored: excuses, and which dates were caught up.
 *
 * @param first the first date that counts
 * @param attempts by date, the first one first
 * @param atWork the run that is at work, empty for none
 */
public record DueLedger(
        DueDates dates,
        LocalDate first,
        Map<LocalDate, List<Run>> attempts,
        Optional<Run> atWork,
        Map<LocalDate, Excuse> excuses,
        Set<LocalDate> caughtUp,
        Instant now) {
    /** What is longer ago is not looked at unless somebody asks. */
    public static final int YEAR = 366;

    /**
     * Reads what is needed for the dates from one on.
     *
     * @param night the run that the holder of the lock works on, such as {@code 2026-11-23/1}; empty for none
     */
    public static DueLedger read(Connection connection, Project project, LocalDate from, String night, Instant now)
            throws SQLException {
        DueDates dates = DueDates.of(project.settings());
        Runs runs = new Runs(connection);
        List<Run> known = runs.between(from, null, null, Integer.MAX_VALUE);
        Optional<Run> atWork = known.stream()
                .filter(run ->
                        run.state() == Run.State.RUNNING && Acts.name(run).equals(night))
                .max(Comparator.comparing(Run::jobExecution));
        DueMarks marks = new DueMarks(connection);
        return new DueLedger(
                dates,
                first(dates, runs, now),
                known.stream()
                        .sorted(Comparator.comparing(Run::attempt))
                        .collect(Collectors.groupingBy(Run::reportDate)),
                atWork,
                marks.excuses(),
                marks.caughtUp(),
                now);
    }

    /** For the one who holds the lock: what is needed for the last year. */
    public static DueLedger read(Connection connection, Project project, Instant now) throws SQLException {
        LocalDate from = LocalDate.ofInstant(now, project.settings().zone()).minusDays(YEAR);
        return read(connection, project, from, "", now);
    }

    /** Nothing can be expected from before the program was there: the first night says when that was. */
    private static LocalDate first(DueDates dates, Runs runs, Instant now) throws SQLException {
        Optional<LocalDate> set = dates.schedule().first();
        if (set.isPresent()) {
            return set.get();
        }
        Optional<Run> firstNight = runs.first();
        if (firstNight.isEmpty()) {
            return LocalDate.ofInstant(now, dates.zone());
        }
        Instant began = firstNight.get().started();
        LocalDate day = LocalDate.ofInstant(began, dates.zone()).minusDays(1);
        while (dates.isPast(day, began)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Today in the zone of the reports. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, dates.zone());
    }

    /** The due dates of a stretch that count, the first one first. */
    public List<Due> between(LocalDate from, LocalDate to) {
        return dates.between(from.isBefore(first) ? first : from, to).stream()
                .map(this::of)
                .toList();
    }

    public Due of(LocalDate date) {
        List<Run> runs = attempts.getOrDefault(date, List.of());
        boolean isAtWork = atWork.filter(runs::contains).isPresent();
        return Due.of(date, dates, new Due.Known(runs, isAtWork, excuses.get(date), caughtUp.contains(date)), now);
    }

    /** The missed dates of the last year. */
    public List<LocalDate> missed() {
        return between(today().minusDays(YEAR), today()).stream()
                .filter(due -> due.state() == Due.State.MISSED)
                .map(Due::date)
                .toList();
    }

    /**
     * The dates before today that were missed since the last report: what a scheduled start may make up for. Older ones were left
     * by its limit, or by people, and stay left.
     */
    public List<LocalDate> downtime() {
        List<LocalDate> missed = new ArrayList<>();
        for (Due due : between(today().minusDays(YEAR), today().minusDays(1))) {
            switch (due.state()) {
                case MISSED -> missed.add(due.date());
                case DONE, LATE, CAUGHT_UP -> missed.clear();
                case DUE, RUNNING, EXCUSED -> {}
            }
        }
        return missed;
    }

    /** The last date whose deadline has passed. */
    public Optional<Due> lastPassed() {
        return between(today().minusDays(YEAR), today()).stream()
                .filter(due -> dates.isPast(due.date(), now))
                .reduce((one, other) -> other);
    }

    /** The next date whose report is still to come. */
    public Optional<Due> next() {
        LocalDate from = first.isAfter(today()) ? first : today();
        return dates.next(from)
                .map(this::of)
                .filter(DueLedger::isOpen)
                .or(() -> dates.next(from)
                        .flatMap(date -> dates.next(date.plusDays(1)))
                        .map(this::of));
    }

    private static boolean isOpen(Due due) {
        return due.state() == Due.State.DUE || due.state() == Due.State.RUNNING;
    }
}
