package io.tidemark.job;

import java.time.LocalDateTime;
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
 * Marks executions whose process is gone as failed, so that they can be continued. Spring Batch does not ask whether that is
 * so: the caller holds the night's lock, which is the proof.
 */
record Recovery(JobOperator operator, JobRepository repository) {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    void recover(JobParameters parameters) {
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
