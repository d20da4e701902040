package io.tidemark.job.result;

import io.tidemark.job.decision.Replay;
import io.tidemark.job.work.Workplace;
import io.tidemark.reconcile.Decision;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.store.InOrder;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.ObservationWriter;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes observations of the figures that changed since observations were last made, in one transaction. */
public record Reconcile(Workplace work) implements Tasklet {
    private static final int GROUPS_AT_ONCE = 200;

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        long vintage = new Runs(work.connection()).openVintage(work.run().id());
        Replay replay = Replay.begin(work.connection());
        // Read beside the writer, in a thread of its own: an open cursor on the writer's connection would hold up its
        // commit.
        try (Connection beside = work.database().connect();
                Rows<Group> groups = InOrder.of(new Awaiting(beside).groups(), GROUPS_AT_ONCE);
                ObservationWriter writer = new ObservationWriter(work.connection(), vintage)) {
            writer.order(work.catalogue());
            for (Group group = groups.next(); group != null; group = groups.next()) {
                Decision decision = replay.of(group.key(), group.candidates());
                if (group.candidates().isEmpty()) {
                    writer.withdraw(group.key());
                } else {
                    writer.write(Reconciliation.reconcile(group.key(), group.candidates(), decision));
                }
            }
        }
        new Awaiting(work.connection()).settle();
        new ChangeEvents(work.connection()).tell(work.run(), vintage);
        return RepeatStatus.FINISHED;
    }
}
