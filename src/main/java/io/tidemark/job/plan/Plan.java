package io.tidemark.job.plan;

import io.tidemark.statistics.Observation.Key;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a command would do.
 *
 * @param id to apply precisely this
 * @param dates what is done for each
 * @param documents what is done with each file, those that are known and stay left out
 * @param known how many files are known and not read again
 * @param observations whose values are made again, by key
 * @param files that are written, first those of the report, then those in the folders of recipients
 * @param told who is told of the reports, by mail or webhook
 * @param conflicts what keeps it from being done, or is worth a second thought; in words
 */
public record Plan(
        String id,
        List<Planned> dates,
        List<DocumentPlan> documents,
        long known,
        List<Touch> observations,
        List<Path> files,
        List<Told> told,
        List<String> conflicts) {
    public Plan {
        dates = List.copyOf(dates);
        documents = List.copyOf(documents);
        observations = List.copyOf(observations);
        files = List.copyOf(files);
        told = List.copyOf(told);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What is done with a file.
     *
     * @param what {@code new}, {@code changed}, {@code again} (by other versions), {@code gone}, {@code quarantined},
     *     {@code pending} (of a list that was frozen before)
     * @param figures in it; 0 where it is not read
     */
    public record DocumentPlan(String path, String what, int figures) {}

    /**
     * Somebody who is told of a report.
     *
     * @param channel {@code mail} or {@code webhook}
     * @param condition on which it depends, or why not, in words; empty for always
     */
    public record Told(LocalDate date, String channel, String target, String condition) {}

    /**
     * An observation whose value is made again.
     *
     * @param held its value now, as printed; empty where there is none yet
     */
    public record Touch(Key key, String held) {}
}
