package io.tidemark.job;

import io.tidemark.job.intake.Collect;
import io.tidemark.job.intake.KeepDocuments;
import io.tidemark.job.intake.PendingInputs;
import io.tidemark.job.intake.ReadAhead;
import io.tidemark.job.intake.ReadDocument;
import io.tidemark.job.intake.ReadFile;
import io.tidemark.job.result.Check;
import io.tidemark.job.result.Deliver;
import io.tidemark.job.result.MakeReport;
import io.tidemark.job.result.Reconcile;
import io.tidemark.job.result.Seal;
import io.tidemark.job.work.Workplace;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** The night: seven steps, one writer. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
class NightConfiguration {
    static final String JOB = "nightly";
    private static final int CHUNK = 50;

    // The database: the job's records and the night's rows share one connection, hence one transaction.

    @Bean
    DataSource dataSource(Workplace work) {
        return new SingleConnectionDataSource(work.connection(), true);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    ThreadPoolTaskExecutor readers() {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    // The steps

    @Bean
    Step collect(StepFrame frame, Workplace work) {
        return frame.always("collect", new Collect(work));
    }

    @Bean
    Step read(
            JobRepository repository,
            JdbcTransactionManager transactions,
            ThreadPoolTaskExecutor readers,
            NightListener listener,
            Workplace work) {
        ReadAhead files = new ReadAhead(
                new PendingInputs(work), new ReadDocument(work.project(), work.catalogue()), readers, 2 * CHUNK);
        KeepDocuments documents = new KeepDocuments(work);
        return new StepBuilder("read", repository)
                .<ReadFile, ReadFile>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(files)
                .writer(documents)
                .listener((StepExecutionListener) listener)
                .listener((StepExecutionListener) files)
                .listener((StepExecutionListener) documents)
                .build();
    }

    @Bean
    Step reconcile(StepFrame frame, Workplace work) {
        return frame.once("reconcile", new Reconcile(work));
    }

    @Bean
    Step check(StepFrame frame, Workplace work) {
        return frame.once("check", new Check(work));
    }

    @Bean
    Step report(StepFrame frame, Workplace work) {
        return frame.once("report", new MakeReport(work));
    }

    @Bean
    Step deliver(StepFrame frame, Workplace work) {
        return frame.stepwise("deliver", new Deliver(work));
    }

    @Bean
    Step seal(StepFrame frame, Workplace work, JobRepository repository) {
        return frame.always("seal", new Seal(work, repository));
    }

    @Bean
    StepFrame stepFrame(JobRepository repository, JdbcTransactionManager transactions, NightListener listener) {
        return new StepFrame(repository, transactions, listener);
    }

    /** No transaction around a step. Every failure ends it: the framework repeats a step whose failure is not to be rolled back. */
    private static final class NoTransaction extends DefaultTransactionAttribute {
        private static final long serialVersionUID = 1;

        NoTransaction() {
            super(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        }

        @Override
        public boolean rollbackOn(Throwable failure) {
            return true;
        }
    }

    /** What the steps that do their work in one transaction have in common. */
    record StepFrame(JobRepository repository, JdbcTransactionManager transactions, NightListener listener) {
        /** Is not repeated when it went well in an earlier execution of the run. */
        Step once(String name, Tasklet tasklet) {
            return new StepBuilder(name, repository)
                    .listener(listener)
                    .tasklet(tasklet, transactions)
                    .build();
        }

        /** The same for work that commits each of its own steps: the job opens no transaction around it. */
        Step stepwise(String name, Tasklet tasklet) {
            return new StepBuilder(name, repository)
                    .listener(listener)
                    .tasklet(tasklet, transactions)
                    .transactionAttribute(new NoTransaction())
                    .build();
        }

        /** Looks again in each execution whether its work still stands. */
        Step always(String name, Tasklet tasklet) {
            return new StepBuilder(name, repository)
                    .listener(listener)
                    .allowStartIfComplete(true)
                    .tasklet(tasklet, transactions)
                    .build();
        }
    }

    // The job

    @Bean
    NightListener listener(Workplace work, JdbcTransactionManager transactions) {
        return new NightListener(work, transactions);
    }

    @Bean
    Job nightly(
            JobRepository repository,
            NightListener listener,
            Step collect,
            Step read,
            Step reconcile,
            Step check,
            Step report,
            Step deliver,
            Step seal) {
        return new JobBuilder(JOB, repository)
                .listener(listener)
                .start(collect)
                .next(read)
                .next(reconcile)
                .next(check)
                .next(report)
                .next(deliver)
                .next(seal)
                .build();
    }
}
