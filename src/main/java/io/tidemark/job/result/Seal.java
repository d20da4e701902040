package io.tidemark.job.result;

import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Ends the night: what went in must have come out, counted in the store and by the job, else the run fails. */
public record Seal(Workplace work, JobRepository repository) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        Run run = work.run();
        Balance balance = Balance.of(work.connection(), run.id());
        List<String> differences = new ArrayList<>(balance.differences());
        long written = writtenByJob(contribution.getStepExecution());
        long done = balance.read() + quarantinedWhenRead(run);
        if (written != done) {
            differences.add(written + " files written by the step, but " + done + " marked in the list");
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("the night does not balance: " + String.join("; ", differences));
        }
        new Runs(work.connection()).end(run.id(), Run.State.DONE, Instant.now());
        new Acts(work.connection()).tell("run.sealed", run, details(run));
        return RepeatStatus.FINISHED;
    }

    /** Files that the job counts as written, over all executions of this night. */
    private long writtenByJob(StepExecution step) {
        long written = 0;
        for (JobExecution execution :
                repository.getJobExecutions(step.getJobExecution().getJobInstance())) {
            for (StepExecution each : execution.getStepExecutions()) {
                written += each.getStepName().equals("read") ? each.getWriteCount() : 0;
            }
        }
        return written;
    }

    private long quarantinedWhenRead(Run run) throws SQLException {
        return Sql.number(
                work.connection(),
                "SELECT COUNT(*) FROM run_input WHERE run = ? AND state = 'quarantined' AND hash IS NOT NULL",
                run.id());
    }

    private Map<String, String> details(Run run) throws SQLException {
        Map<String, String> details = new TreeMap<>();
        new Runs(work.connection())
                .get(run.id())
                .counters()
                .forEach((name, count) -> details.put(name, count.toString()));
        return details;
    }
}
