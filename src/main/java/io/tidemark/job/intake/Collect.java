package io.tidemark.job.intake;

import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.source.Refusal;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lists the files of seeds and input and freezes the list for the run. */
public record Collect(Workplace work) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        Inputs inputs = new Inputs(work.connection());
        Run run = work.run();
        String readBy = Versions.readBy(work.project(), work.catalogue());
        if (inputs.isFrozen(run.id())) {
            inputs.relabel(run.id(), readBy);
            return RepeatStatus.FINISHED;
        }
        Collected collected = Collected.of(work.project());
        inputs.freeze(run.id(), readBy, collected.files());
        for (Refusal refusal : collected.refusals()) {
            new SetAsideFiles(work).put(run, refusal, null);
        }
        work.progress().advance(collected.files().size());
        return RepeatStatus.FINISHED;
    }
}
