package io.tidemark.job;

import io.tidemark.job.log.LogFiles;
import io.tidemark.job.settings.SettingsFile;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Code;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.seen.LastSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the run's record, the audit log, the log files and the progress display in step with the job. */
final class NightListener implements JobExecutionListener, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(NightListener.class);

    private final Workplace work;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;
    private volatile @Nullable StepExecution current;

    NightListener(Workplace work, PlatformTransactionManager transactions) {
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets the night end at the next place where it can be continued. Called from another thread. */
    void stop() {
        stopping = true;
        StepExecution step = current;
        if (step != null) {
            step.setTerminateOnly();
        }
    }

    @Override
    public void beforeJob(JobExecution execution) {
        write(() -> {
            Runs runs = new Runs(work.connection());
            Optional<Run> before = runs.find(work.reportDate(), work.attempt());
            Run run = runs.begin(
                    work.reportDate(), work.attempt(), execution.getId(), Instant.now(), Versions.of(work.catalogue()));
            Map<String, String> settings = SettingsFile.effective(work.project().home());
            LastSettings last = new LastSettings(work.connection());
            boolean isFirst = last.isEmpty();
            Map<String, String> changed = last.replace(settings);
            if (isFirst) {
                new Acts(work.connection()).tell("settings.first", run, settings);
            } else if (!changed.isEmpty()) {
                new Acts(work.connection()).tell("settings.changed", run, changed);
            }
            Map<String, String> details = new TreeMap<>(run.versions());
            if (!Code.running().commit().isEmpty()) {
                details.put("commit", Code.running().origin());
            }
            execution.getJobParameters().forEach(parameter -> {
                if (!parameter.identifying()) {
                    details.put(parameter.name(), String.valueOf(parameter.value()));
                }
            });
            new Acts(work.connection()).tell(before.isPresent() ? "run.continued" : "run.begun", run, details);
            LOG.atInfo()
                    .addKeyValue("execution", execution.getId())
                    .log(before.isPresent() ? "The night goes on" : "The night begins");
        });
    }

    @Override
    public void afterJob(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            LOG.info("The night is done");
            return;
        }
        String status = execution.getStatus().name().toLowerCase(Locale.ROOT);
        write(() -> {
            new Runs(work.connection()).end(work.run().id(), Run.State.FAILED, Instant.now());
            new Acts(work.connection()).tell("run." + status, work.run(), Map.of());
        });
        LOG.error("The night ended early: {}; the next run continues it", status);
    }

    @Override
    public void beforeStep(StepExecution step) {
        MDC.put(LogFiles.STEP, step.getStepName());
        current = step;
        if (stopping) {
            step.setTerminateOnly();
        }
        work.progress().begin(step.getStepName());
        write(() -> new Acts(work.connection()).tell("step.begun", work.run(), Map.of("step", step.getStepName())));
        LOG.info("Begun");
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        work.progress().end();
        current = null;
        Map<String, String> details = new TreeMap<>();
        details.put("step", step.getStepName());
        details.put("status", step.getStatus().name());
        if (step.getWriteCount() > 0) {
            details.put("files", String.valueOf(step.getWriteCount()));
        }
        for (Throwable failure : step.getFailureExceptions()) {
            LOG.error("Failed", failure);
            details.put("failure", String.valueOf(failure.getMessage()));
        }
        write(() -> new Acts(work.connection()).tell("step.ended", work.run(), details));
        LocalDateTime began = step.getStartTime();
        LOG.atInfo()
                .addKeyValue("status", step.getStatus())
                .addKeyValue("files", step.getWriteCount())
                .addKeyValue(
                        "millis",
                        began == null
                                ? 0
                                : Duration.between(began, LocalDateTime.now()).toMillis())
                .log("Ended");
        MDC.remove(LogFiles.STEP);
        return null;
    }

    /** Something that writes to the store. */
    private interface Act {
        void run() throws SQLException;
    }

    private void write(Act act) {
        transaction.executeWithoutResult(status -> {
            try {
                act.run();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write to the store: " + e.getMessage(), e);
            }
        });
    }
}
