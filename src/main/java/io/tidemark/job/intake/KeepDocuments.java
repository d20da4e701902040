package io.tidemark.job.intake;

import io.tidemark.audit.Appender;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.evidence.DocumentRows;
import io.tidemark.store.evidence.DocumentWriter;
import io.tidemark.store.keep.ReadingHash;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Inputs.Mark;
import io.tidemark.store.night.Run;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes what was read, in the order of the list; the only writer of the step. */
public final class KeepDocuments implements ItemWriter<ReadFile>, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(KeepDocuments.class);

    private final Workplace work;
    private @Nullable DocumentWriter documents;
    private @Nullable ReadingHash readings;

    public KeepDocuments(Workplace work) {
        this.work = work;
    }

    /** The statements live as long as the step. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        try {
            if (documents != null) {
                documents.close();
                documents = null;
            }
            if (readings != null) {
                readings.close();
                readings = null;
            }
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot end the writing of documents: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(Chunk<? extends ReadFile> files) throws SQLException {
        Run run = work.run();
        if (documents == null) {
            documents = new DocumentWriter(work.connection(), new Inputs(work.connection()).readBy(run.id()));
        }
        if (readings == null) {
            readings = new ReadingHash(work.connection());
        }
        List<DocumentRows> rows = new ArrayList<>();
        for (ReadFile file : files) {
            if (file instanceof ReadFile.Read read) {
                rows.add(read.rows());
            }
        }
        Iterator<Long> ids = documents.write(rows).iterator();
        List<Mark> marks = new ArrayList<>();
        try (Appender appender = new Appender(work.connection())) {
            Acts acts = new Acts(appender);
            for (ReadFile file : files) {
                if (file instanceof ReadFile.Read read) {
                    long document = ids.next();
                    tell(acts, run, read, document, readings.of(document));
                    marks.add(new Mark(read.input().ordinal(), Input.State.READ));
                } else if (file instanceof ReadFile.Refused refused) {
                    new SetAsideFiles(work)
                            .put(acts, run, refused.refusal(), refused.input().hash());
                    marks.add(new Mark(refused.input().ordinal(), Input.State.QUARANTINED));
                }
            }
        }
        new Inputs(work.connection()).mark(run.id(), marks);
        work.progress().advance(files.size());
    }

    private static void tell(Acts acts, Run run, ReadFile.Read read, long document, String reading)
            throws SQLException {
        String hash = read.rows().document().hash();
        int figures = read.extraction().figures().size();
        int exclusions = read.extraction().exclusions().size();
        acts.read(
                run,
                read.input().path(),
                Map.of(
                        "hash", hash,
                        "document", String.valueOf(document),
                        "reading", reading,
                        "figures", String.valueOf(figures),
                        "exclusions", String.valueOf(exclusions)));
        LOG.atInfo()
                .addKeyValue("document", read.input().path())
                .addKeyValue("hash", hash)
                .addKeyValue("numbers", read.extraction().runs())
                .addKeyValue("figures", figures)
                .addKeyValue("exclusions", exclusions)
                .addKeyValue("millis", read.millis())
                .log("Read");
    }
}
