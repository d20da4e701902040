package io.tidemark.job.intake;

import io.tidemark.audit.Appender;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.source.Refusal;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
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
        if (inputs.isFrozen(run.id())) {
            inputs.relabel(run.id(), readBy(Collected.listing(work.project()).sourcesFiles()));
            return RepeatStatus.FINISHED;
        }
        Collected collected = Collected.of(work.project(), work.connection());
        collected.hashes().keep(work.connection());
        inputs.freeze(run.id(), readBy(collected.sourcesFiles()), collected.files());
        try (Appender appender = new Appender(work.connection())) {
            for (Refusal refusal : collected.refusals()) {
                new SetAsideFiles(work).put(new Acts(appender), run, refusal, null);
            }
        }
        work.progress().advance(collected.files().size());
        return RepeatStatus.FINISHED;
    }

    private String readBy(List<String> sourcesFiles) throws IOException {
        return Versions.readBy(work.project(), work.catalogue(), sourcesFiles);
    }
}
