package io.tidemark.job.intake;

import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.keep.ReadingHash;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes what was read, in the order of the list; the only writer of the step. */
public final class KeepDocuments implements ItemWriter<ReadFile> {
    private static final Logger LOG = LoggerFactory.getLogger(KeepDocuments.class);

    private final Workplace work;
    private @Nullable String readBy;

    public KeepDocuments(Workplace work) {
        this.work = work;
    }

    @Override
    public void write(Chunk<? extends ReadFile> files) throws SQLException, IOException {
        if (readBy == null) {
            readBy = Versions.readBy(work.project(), work.catalogue());
        }
        Run run = work.run();
        for (ReadFile file : files) {
            if (file instanceof ReadFile.Read read) {
                keep(run, read, readBy);
            } else if (file instanceof ReadFile.Refused refused) {
                refuse(run, refused);
            }
        }
        work.progress().advance(files.size());
    }

    private void keep(Run run, ReadFile.Read read, String by) throws SQLException {
        long document = new Documents(work.connection()).write(by, read.document(), read.extraction());
        read.original().keep(work.connection(), document);
        mark(run, read.input(), Input.State.READ);
        new Acts(work.connection())
                .read(
                        run,
                        read.input().path(),
                        Map.of(
                                "hash", read.document().hash(),
                                "document", String.valueOf(document),
                                "reading", new ReadingHash(work.connection()).of(document),
                                "figures",
                                        String.valueOf(
                                                read.extraction().figures().size()),
                                "exclusions",
                                        String.valueOf(
                                                read.extraction().exclusions().size())));
        LOG.atInfo()
                .addKeyValue("document", read.input().path())
                .addKeyValue("hash", read.document().hash())
                .addKeyValue("numbers", read.extraction().runs())
                .addKeyValue("figures", read.extraction().figures().size())
                .addKeyValue("exclusions", read.extraction().exclusions().size())
                .addKeyValue("millis", read.millis())
                .log("Read");
    }

    private void refuse(Run run, ReadFile.Refused refused) throws SQLException {
        new SetAsideFiles(work).put(run, refused.refusal(), refused.input().hash());
        mark(run, refused.input(), Input.State.QUARANTINED);
    }

    private void mark(Run run, Input input, Input.State state) throws SQLException {
        new Inputs(work.connection()).mark(run.id(), input.ordinal(), state);
    }
}
