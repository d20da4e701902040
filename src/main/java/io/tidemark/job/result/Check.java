package io.tidemark.job.result;

import io.tidemark.check.Checked;
import io.tidemark.check.Checks;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.Rows;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Findings;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Checks every observation of the run's vintage; what an earlier execution of the run had found is forgotten first. */
public record Check(Workplace work) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        Run run = work.run();
        Checks checks = new Checks(work.catalogue());
        Findings findings = new Findings(work.connection());
        findings.clear(run.id());
        try (Connection beside = work.database().connect();
                Rows<Checked> rows = new Findings(beside).checked(run.vintage())) {
            for (Checked checked = rows.next(); checked != null; checked = rows.next()) {
                findings.add(run.id(), checks.check(checked));
            }
        }
        new Runs(work.connection()).count(run.id(), Counters.of(work.connection(), run));
        return RepeatStatus.FINISHED;
    }
}
