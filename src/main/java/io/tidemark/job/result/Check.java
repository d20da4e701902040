package io.tidemark.job.result;

import io.tidemark.check.Checks;
import io.tidemark.check.Freshness;
import io.tidemark.check.Freshness.Expected;
import io.tidemark.check.RuleBook;
import io.tidemark.job.settings.Expectation;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.statistics.Finding;
import io.tidemark.store.InOrder;
import io.tidemark.store.Readers;
import io.tidemark.store.Reading;
import io.tidemark.store.Rows;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Publications;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Checks the observations that changed and those whose checks look at them, and whether expected sources have published. */
public record Check(Workplace work) implements Tasklet {
    private static final int STRETCHES_AT_ONCE = 32;

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        Run run = work.run();
        RuleBook book = RuleBook.shipped(work.catalogue());
        String checkedBy = book.version() + " " + Versions.of(work.catalogue());
        try (FindingWriter findings = new FindingWriter(work.connection(), run.vintage())) {
            findings.takeBack();
            observations(new Checks(book), new Unchecked(work.connection(), run.vintage(), checkedBy), findings);
            findings.keepOfSources(new Freshness(book).check(expected(), run.reportDate()));
            findings.settle(checkedBy);
        }
        new Runs(work.connection()).count(run.id(), Counters.of(work.connection(), run));
        return RepeatStatus.FINISHED;
    }

    /** What was found of a stretch. */
    private record Found(Stretch stretch, List<Finding> findings) {}

    /** All processors look at observations, each on a connection of its own; this thread writes what they find, in their order. */
    private void observations(Checks checks, Unchecked unchecked, FindingWriter findings) throws SQLException {
        Iterator<List<Stretch>> some = pieces(unchecked.stretches(checks::lookedAtBy));
        try (Readers readers = new Readers(work.database());
                Rows<Found> all = new InOrder<>(Runtime.getRuntime().availableProcessors(), () -> {
                    if (!some.hasNext()) {
                        return null;
                    }
                    List<Stretch> next = some.next();
                    return () -> found(readers, checks, unchecked.vintage(), next);
                })) {
            for (Found found = all.next(); found != null; found = all.next()) {
                Stretch stretch = found.stretch();
                findings.keep(stretch.concept(), stretch.subject(), stretch.from(), found.findings());
            }
        }
    }

    private static Iterator<List<Stretch>> pieces(List<Stretch> stretches) {
        List<List<Stretch>> pieces = new ArrayList<>();
        for (int from = 0; from < stretches.size(); from += STRETCHES_AT_ONCE) {
            pieces.add(stretches.subList(from, Math.min(from + STRETCHES_AT_ONCE, stretches.size())));
        }
        return pieces.iterator();
    }

    private static List<Found> found(Reading reading, Checks checks, long vintage, List<Stretch> stretches)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        try (Scenes scenes = new Scenes(reading.connection(), vintage)) {
            for (Stretch stretch : stretches) {
                String concept = stretch.concept();
                found.add(new Found(
                        stretch,
                        checks.check(concept, scenes.of(stretch.subject(), checks.looksAt(concept)), stretch.from())));
            }
        }
        return found;
    }

    private List<Expected> expected() throws SQLException {
        List<Expected> expected = new ArrayList<>();
        for (Expectation each : work.project().settings().expectations()) {
            expected.add(new Expected(
                    each.publisher(),
                    each.days(),
                    new Publications(work.connection()).newest(each.publisher(), work.reportDate())));
        }
        return expected;
    }
}
