package io.tidemark.job.result;

import io.tidemark.check.Checks;
import io.tidemark.check.Freshness;
import io.tidemark.check.Freshness.Expected;
import io.tidemark.check.RuleBook;
import io.tidemark.job.settings.Expectation;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Publications;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Checks the observations that changed and those whose checks look at them, and whether expected sources have published. */
public record Check(Workplace work) implements Tasklet {
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

    private void observations(Checks checks, Unchecked unchecked, FindingWriter findings) throws SQLException {
        try (Scenes scenes = new Scenes(work.connection(), unchecked.vintage())) {
            for (Stretch stretch : unchecked.stretches(checks::lookedAtBy)) {
                String concept = stretch.concept();
                findings.keep(
                        concept,
                        stretch.subject(),
                        stretch.from(),
                        checks.check(concept, scenes.of(stretch.subject(), checks.looksAt(concept)), stretch.from()));
            }
        }
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
