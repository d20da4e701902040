package io.tidemark.job;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.work.Acts;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Marks runs and executions whose process is gone as failed, so that they can be continued, and keeps a record of it. Spring
 * Batch does not ask whether that is so: the caller holds the night's lock, which is the proof.
 *
 * @param connection the one that writes
 * @param killed the process that had the lock before and did not give it back, null for none
 */
record Recovery(
        JobOperator operator,
        JobRepository repository,
        Connection connection,
        @Nullable LockHolder killed) {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    void recover(JobParameters parameters) throws SQLException {
        settleRuns();
        for (JobExecution execution : repository.findRunningJobExecutions(NightConfiguration.JOB)) {
            LOG.warn("Execution {} was killed at work; it is marked as failed", execution.getId());
            operator.recover(execution);
        }
        JobInstance instance = repository.getJobInstance(NightConfiguration.JOB, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            // Killed between the two: Spring Batch would look for the execution of the instance for ever.
            LOG.warn("The night was killed before its first execution began; it begins anew");
            repository.deleteJobInstance(instance);
        } else if (instance != null) {
            repository.getJobExecutions(instance).forEach(this::settleUnknown);
        }
    }

    /** Of all dates: a night that is never asked for again did fail, too. */
    private void settleRuns() throws SQLException {
        Runs runs = new Runs(connection);
        connection.setAutoCommit(false);
        try {
            for (Run run : runs.between(null, null, Run.State.RUNNING, Integer.MAX_VALUE)) {
                runs.end(run.id(), Run.State.FAILED, Instant.now());
                new Acts(connection).tell("run.recovered", run, details(run));
                LOG.warn("The run {} was killed at work{}", Acts.name(run), killed == null ? "" : ": " + killed);
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Who it was, where the lock file still tells it: other commands have perhaps taken the lock since. */
    private Map<String, String> details(Run run) {
        Map<String, String> details = new TreeMap<>();
        details.put("execution", String.valueOf(run.jobExecution()));
        if (killed != null && killed.runs(Acts.name(run))) {
            details.put("pid", String.valueOf(killed.pid()));
            details.put("since", killed.since());
            details.put("host", killed.host());
            details.put("user", killed.user());
            details.put("command", killed.command());
        }
        return details;
    }

    /**
     * A step whose last commit was not answered is unknown to Spring Batch, which then refuses to restart it. Ours can be
     * repeated whether the commit went through or not.
     */
    private void settleUnknown(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            if (execution.getEndTime() == null) {
                execution.setEndTime(LocalDateTime.now());
            }
            repository.update(execution);
        }
    }
}
