package io.tidemark.job.plan;

import io.tidemark.job.work.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody wants to be done.
 *
 * @param action {@code run}, {@code rerun} or {@code backfill}
 * @param dates report dates, the first one first
 * @param again whether dates that are finished get a further attempt
 * @param document path or hash of the document on which values are decided anew, empty for none
 * @param section code of the section whose values are decided anew, empty for none
 */
public record Ask(String action, List<LocalDate> dates, boolean again, String document, String section) {
    private static final int LONGEST_DAYS = 3660;

    public Ask {
        dates = List.copyOf(dates);
    }

    /** The report of a date. */
    public static Ask run(LocalDate date) {
        return new Ask("run", List.of(date), false, "", "");
    }

    /** A further report of a date. */
    public static Ask rerun(LocalDate date, String document, String section) {
        return new Ask("rerun", List.of(date), true, document, section);
    }

    /** The reports of missed dates. */
    public static Ask catchUp(List<LocalDate> dates) {
        return new Ask("backfill", dates, false, "", "");
    }

    /** The same for some of the dates. */
    public Ask only(Predicate<LocalDate> which) {
        return new Ask(action, dates.stream().filter(which).toList(), again, document, section);
    }

    /**
     * The reports of all dates of a stretch.
     *
     * @throws Refused for a stretch that ends before it begins, or in the future
     */
    public static Ask backfill(LocalDate from, LocalDate to, LocalDate today, boolean again) {
        if (to.isBefore(from)) {
            throw new Refused("--to " + to + " lies before --from " + from);
        }
        if (to.isAfter(today)) {
            throw new Refused("--to " + to + " has not come yet; today is " + today);
        }
        List<LocalDate> dates =
                from.datesUntil(to.plusDays(1)).limit(LONGEST_DAYS + 1).toList();
        if (dates.size() > LONGEST_DAYS) {
            throw new Refused("that is more than " + LONGEST_DAYS + " dates; take them in parts");
        }
        return new Ask("backfill", dates, again, "", "");
    }
}
