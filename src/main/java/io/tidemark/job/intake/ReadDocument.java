package io.tidemark.job.intake;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.job.log.LogFiles;
import io.tidemark.job.settings.Project;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Reading;
import io.tidemark.source.Refusal;
import io.tidemark.source.Sources;
import io.tidemark.store.evidence.DocumentRows;
import io.tidemark.store.keep.Original;
import io.tidemark.store.night.Input;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Reads a file and extracts its figures; many at once, in threads of their own. Knows no database. */
public final class ReadDocument {
    private static final Logger LOG = LoggerFactory.getLogger(ReadDocument.class);

    private final Project project;
    private final DocumentReader reader;
    private final Extractor extractor;

    public ReadDocument(Project project, Catalogue catalogue) {
        this.project = project;
        this.reader = new DocumentReader(
                Collected.limits(project), new Sources(project.settings().region(), null));
        this.extractor = new Extractor(catalogue);
    }

    /** What came of it; whatever is wrong with the file is in the answer. */
    public ReadFile process(Input input) {
        MDC.put(LogFiles.STEP, "read");
        MDC.put(LogFiles.DOCUMENT, input.path());
        long began = System.nanoTime();
        try {
            Reading reading = reader.read(project.home(), input.path());
            if (reading instanceof Reading.Refused refused) {
                return new ReadFile.Refused(input, refused.refusal());
            }
            Reading.Accepted accepted = (Reading.Accepted) reading;
            Document document = accepted.document();
            if (!document.hash().equals(input.hash())) {
                return unreadable(input, "it changed while the night was at work");
            }
            return extract(input, document, Original.pack(document.hash(), accepted.bytes()), began);
        } catch (IOException e) {
            return unreadable(input, String.valueOf(e.getMessage()));
        } finally {
            MDC.remove(LogFiles.DOCUMENT);
        }
    }

    private static ReadFile unreadable(Input input, String why) {
        return new ReadFile.Refused(input, new Refusal(input.path(), "", Refusal.Reason.UNREADABLE, List.of(why)));
    }

    /** A document that the extractor stumbles over is set aside with what it said; the others are read. */
    private ReadFile extract(Input input, Document document, Original original, long began) {
        try {
            Extraction extraction = extractor.extract(document);
            DocumentRows rows = DocumentRows.of(document, extraction, original);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            return new ReadFile.Read(input, rows, extraction, millis);
        } catch (RuntimeException e) {
            LOG.error("The extractor failed", e);
            return new ReadFile.Refused(
                    input,
                    new Refusal(input.path(), "", Refusal.Reason.MALFORMED, List.of("the extractor failed: " + e)));
        }
    }
}
