package io.tidemark.job;

import io.tidemark.job.lock.RunLock;
import io.tidemark.job.repair.Mishap;
import io.tidemark.job.repair.SetBack;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private NightJob() {}

    /** @param lock held by this process, and closed by its owner when this has ended */
    static Outcome run(Workplace work, String command, String reason, RunLock lock) throws SQLException {
        JobParameters parameters = new JobParametersBuilder()
                .addLocalDate("reportDate", work.reportDate())
                .addLong("attempt", (long) work.attempt())
                .addString("command", command, false)
                .addString("reason", reason, false)
                .toJobParameters();
        BatchSchema.ensure(work.connection());
        tellOfClock(work);
        try (ConfigurableApplicationContext spring = start(work)) {
            NightListener listener = spring.getBean(NightListener.class);
            Thread stopper = new Thread(() -> stop(listener, lock), "stopper");
            Runtime.getRuntime().addShutdownHook(stopper);
            try {
                JobOperator operator = spring.getBean(JobOperator.class);
                JobRepository repository = spring.getBean(JobRepository.class);
                new Recovery(operator, repository, work.connection(), lock.previous()).recover(parameters);
                return outcome(work, operator.start(spring.getBean(Job.class), parameters));
            } catch (JobExecutionException e) {
                throw new IllegalStateException("Spring Batch refused the night: " + e.getMessage(), e);
            } finally {
                unhook(stopper);
            }
        }
    }

    /** The night goes on: the order of the store's rows and events does not rest on the clock. */
    private static void tellOfClock(Workplace work) throws SQLException {
        Optional<SetBack> back = SetBack.of(work.connection(), Instant.now());
        if (back.isPresent()) {
            new Acts(work.connection())
                    .machine(
                            "clock.set-back",
                            Map.of(
                                    "now", back.get().now().toString(),
                                    "newest", back.get().newest().toString()));
            LOG.warn("The machine's clock was set back: {}", back.get().words());
            work.progress()
                    .note("the machine's clock was set back: " + back.get().words()
                            + ". The night goes on; set the clock (timedatectl), and look whether the report date is right: "
                            + work.reportDate());
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

    /**
     * On a signal to end: the job ends at the next place where it can be continued, and the process waits for that, until the lock is
     * given back: a lock that still names a process would make the next night believe that this one was killed.
     */
    private static void stop(NightListener listener, RunLock lock) {
        listener.stop();
        try {
            if (!lock.awaitRelease(LONGEST_STOP)) {
                LOG.warn("The night did not end within {} s of the signal", LONGEST_STOP.toSeconds());
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
        boolean isStopped = execution.getStatus() == BatchStatus.STOPPED;
        Mishap mishap = isStopped
                ? Mishap.of("it was asked to stop")
                : execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .map(Mishap::of)
                        .orElse(Mishap.of("see the log"));
        return new Outcome.Failed(work.run(), step, mishap, isStopped);
    }
}
