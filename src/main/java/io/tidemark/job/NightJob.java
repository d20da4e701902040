package io.tidemark.job;

import io.tidemark.job.work.Workplace;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Spring for one night, recovers what was killed before, and launches the job. */
final class NightJob {
    private static final Logger LOG = LoggerFactory.getLogger(NightJob.class);
    private static final long LONGEST_STOP_SECONDS = 60;

    private NightJob() {}

    static Outcome run(Workplace work, String command, String reason) throws SQLException {
        JobParameters parameters = new JobParametersBuilder()
                .addLocalDate("reportDate", work.reportDate())
                .addLong("attempt", (long) work.attempt())
                .addString("command", command, false)
                .addString("reason", reason, false)
                .toJobParameters();
        BatchSchema.ensure(work.connection());
        CountDownLatch ended = new CountDownLatch(1);
        try (ConfigurableApplicationContext spring = start(work)) {
            NightListener listener = spring.getBean(NightListener.class);
            Thread stopper = new Thread(() -> stop(listener, ended), "stopper");
            Runtime.getRuntime().addShutdownHook(stopper);
            try {
                JobOperator operator = spring.getBean(JobOperator.class);
                JobRepository repository = spring.getBean(JobRepository.class);
                new Recovery(operator, repository).recover(parameters);
                return outcome(work, operator.start(spring.getBean(Job.class), parameters));
            } catch (JobExecutionException e) {
                throw new IllegalStateException("Spring Batch refused the night: " + e.getMessage(), e);
            } finally {
                unhook(stopper);
            }
        } finally {
            ended.countDown();
        }
    }

    private static ConfigurableApplicationContext start(Workplace work) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SpringApplication application = new SpringApplication(NightConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // No listeners: they read configuration files and set up logging, which is done already.
        application.setListeners(List.of());
        application.setInitializers(
                List.of(context -> ((GenericApplicationContext) context).registerBean(Workplace.class, () -> work)));
        return application.run();
    }

    /** On a signal to end: the job ends at the next place where it can be continued, and the process waits for that. */
    private static void stop(NightListener listener, CountDownLatch ended) {
        listener.stop();
        try {
            if (!ended.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The night did not end within {} s of the signal", LONGEST_STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException shuttingDown) {
            LOG.info("Ending on a signal");
        }
    }

    private static Outcome outcome(Workplace work, JobExecution execution) throws SQLException {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new Outcome.Done(Summary.of(work.connection(), work.project(), work.run()));
        }
        String step = "";
        for (StepExecution each : execution.getStepExecutions()) {
            step = each.getStatus() == BatchStatus.COMPLETED ? step : each.getStepName();
        }
        String reason = execution.getStatus() == BatchStatus.STOPPED
                ? "it was asked to stop"
                : execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .map(NightJob::root)
                        .orElse("see the log");
        return new Outcome.Failed(work.run(), step, reason, execution.getStatus() == BatchStatus.STOPPED);
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
