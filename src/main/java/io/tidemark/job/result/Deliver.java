package io.tidemark.job.result;

import io.tidemark.job.sending.Sending;
import io.tidemark.job.sending.Sleep;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Sends the report to its recipients. The ledger is committed step by step, hence the step of the job has no transaction. What
 * did not go out is kept in it, and the step fails, so that the next run tries again what has not arrived.
 */
public record Deliver(Workplace work) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        StepExecution step = contribution.getStepExecution();
        List<Delivery> left = new Sending(
                        work.project(),
                        work.connection(),
                        work.catalogue(),
                        Clock.systemUTC(),
                        new Sleep(step::isTerminateOnly),
                        "")
                .send(work.run());
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "not delivered: " + left.stream().map(Deliver::line).collect(Collectors.joining(", ")));
        }
        return RepeatStatus.FINISHED;
    }

    private static String line(Delivery line) {
        return line.target() + " (" + line.detail()
                + (line.state() == State.UNKNOWN
                        ? "; ask there, then: tidemark deliver --assume " + line.key()
                                + " --reason TEXT, or, to send it again: tidemark deliver --resend " + line.key()
                                + " --reason TEXT"
                        : "")
                + ")";
    }
}
