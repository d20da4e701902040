package io.tidemark.job.proof;

import io.tidemark.job.settings.Project;
import io.tidemark.store.Total;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What was proved of one kind of thing.
 *
 * @param kind what was looked at
 * @param checked how many
 * @param differences what is not as it was, in words; empty when all of it is
 * @param unchecked what could not be looked at and why, in words; it proves nothing, and accuses nobody
 */
public record Proof(String kind, long checked, List<String> differences, List<String> unchecked) {
    public Proof {
        differences = List.copyOf(differences);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * Looks at everything: the audit log with its guards, its runs, changes and deliveries, the anchors and files of all reports,
     * the newest workbook cell by cell, the sources, the figures in their texts and as they were read, the running totals, and the
     * files that nights take as unchanged.
     */
    public static List<Proof> of(Connection connection, Project project) throws SQLException, IOException {
        LogProof log = new LogProof(connection);
        AnchorProof anchors = new AnchorProof(connection);
        FileProof files = new FileProof(connection, project);
        SourceProof sources = new SourceProof(connection, project);
        return List.of(
                log.chain(),
                log.guards(),
                log.runs(),
                new ChangeProof(connection).prove(),
                new LedgerProof(connection).prove(),
                anchors.anchors(),
                files.reports(),
                new ManifestProof(connection, project).prove(),
                anchors.files(project),
                new WorkbookProof(connection, project).prove(),
                sources.originals(),
                sources.figures(),
                sources.readings(),
                new Proof("totals of the store", Total.values().length, Total.differences(connection), List.of()));
    }

    /** A line for so many things that were passed over, none for nothing. */
    static List<String> unless(long passed, String why) {
        return passed == 0 ? List.of() : List.of(passed + " " + why);
    }
}
