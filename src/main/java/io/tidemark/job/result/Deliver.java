package io.tidemark.job.result;

import io.tidemark.deliver.FolderDelivery;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import io.tidemark.report.Report;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Sends the report to its recipients. First the ledger is written and committed, then judged: what failed is kept in it, and
 * the step fails, so that the next run tries again what has not arrived.
 */
public record Deliver(Workplace work) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        Run run = work.run();
        if (contribution.getStepExecution().getCommitCount() == 0) {
            deliver(run);
            return RepeatStatus.CONTINUABLE;
        }
        List<Delivery> failed = new Deliveries(work.connection())
                .of(run.id()).stream()
                        .filter(delivery -> delivery.state() == State.FAILED && isRecipient(delivery))
                        .toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not delivered: "
                    + failed.stream()
                            .map(delivery -> delivery.target() + " (" + delivery.detail() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return RepeatStatus.FINISHED;
    }

    /** Who was taken out of the settings keeps the line in the ledger and is waited for no longer. */
    private boolean isRecipient(Delivery delivery) {
        return delivery.channel().equals(FolderDelivery.CHANNEL)
                && work.project().recipients().contains(Path.of(delivery.target()));
    }

    private void deliver(Run run) throws SQLException {
        Report report = new Report(
                work.project().report(run.reportDate(), run.attempt()),
                new ReportFiles(work.connection()).of(run.id()));
        for (Delivery delivery : new FolderDelivery(work.project().recipients())
                .deliver(work.connection(), run, report, Instant.now())) {
            new Acts(work.connection())
                    .tell(
                            "report.delivered",
                            run,
                            Map.of(
                                    "channel", delivery.channel(),
                                    "target", delivery.target(),
                                    "state", delivery.state().code(),
                                    "detail", delivery.detail()));
        }
    }
}
