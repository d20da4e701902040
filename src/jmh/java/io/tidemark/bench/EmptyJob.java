package io.tidemark.bench;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** What a start is set against: a job of one step that does nothing, its repository in SQLite, written as Spring's guide has it. */
@SpringBootApplication
class EmptyJob {
    public static void main(String[] arguments) {
        System.exit(SpringApplication.exit(SpringApplication.run(EmptyJob.class, arguments)));
    }

    @Bean
    Job empty(JobRepository repository, PlatformTransactionManager transactions) {
        return new JobBuilder("empty", repository)
                .start(new StepBuilder("nothing", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                        .build())
                .build();
    }
}
