package io.tidemark.job.proof;

import io.tidemark.job.intake.FileHashes;
import io.tidemark.job.settings.Project;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.Rows;
import io.tidemark.store.Total;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Original;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was proved of one kind of thing.
 *
 * @param kind what was looked at
 * @param checked how many
 * @param differences what is not as it was, in words; empty when all of it is
 */
public record Proof(String kind, long checked, List<String> differences) {
    public Proof {
        differences = List.copyOf(differences);
    }

    /**
     * Looks at everything: the audit log with its guards and its runs, the files of all reports, the newest workbook cell by
     * cell, the figures in their texts, the running totals, and the files that nights take as unchanged.
     */
    public static List<Proof> of(Connection connection, Project project) throws SQLException, IOException {
        LogProof log = new LogProof(connection);
        return List.of(
                log.chain(),
                log.guards(),
                log.runs(),
                new AnchorProof(connection).anchors(),
                reports(connection, project),
                new WorkbookProof(connection, project).prove(),
                originals(connection, project),
                figures(connection),
                totals(connection));
    }

    private static Proof reports(Connection connection, Project project) throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        long checked = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            Path folder = project.report(run.reportDate(), run.attempt());
            for (ReportFile file : new ReportFiles(connection).of(run.id())) {
                checked++;
                if (!Files.isRegularFile(folder.resolve(file.name()))) {
                    differences.add(folder.resolve(file.name()) + " is missing");
                } else if (!SourceFiles.hash(folder, file.name()).equals(file.hash())) {
                    differences.add(folder.resolve(file.name()) + " was changed after it was made");
                }
            }
        }
        return new Proof("files of reports", checked, differences);
    }

    private static Proof originals(Connection connection, Project project) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (String path : FileHashes.deceptive(project, connection)) {
            differences.add(path + " has other bytes than when it was read, but the size and the time of then;"
                    + " with a new time (touch) the next night reads it");
        }
        long checked = 0;
        try (Rows<StoredDocument> documents = new Documents(connection).all()) {
            for (StoredDocument document = documents.next(); document != null; document = documents.next()) {
                Optional<Original> original = Original.of(connection, document);
                if (original.isPresent()) {
                    checked++;
                    if (!isWhole(original.get())) {
                        differences.add("the kept bytes of " + document.path() + " are not those with the hash "
                                + document.hash());
                    }
                }
            }
        }
        return new Proof("kept sources against their hashes", checked, differences);
    }

    private static boolean isWhole(Original original) {
        try {
            return original.unpack(OutputStream.nullOutputStream()).equals(original.hash());
        } catch (IOException damaged) {
            return false;
        }
    }

    private static Proof figures(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        long checked = 0;
        try (Rows<StoredDocument> documents = new Documents(connection).all()) {
            for (StoredDocument document = documents.next(); document != null; document = documents.next()) {
                int[] text = new Documents(connection)
                        .text(document.id())
                        .codePoints()
                        .toArray();
                try (Rows<Evidence> figures = new Figures(connection).of(document.id(), Figures.NEWEST)) {
                    for (Evidence evidence = figures.next(); evidence != null; evidence = figures.next()) {
                        checked++;
                        if (!stands(evidence, text)) {
                            differences.add("figure " + evidence.id() + ": " + document.path() + " does not read \""
                                    + evidence.figure().text() + "\" at "
                                    + evidence.figure().span().start());
                        }
                    }
                }
            }
        }
        return new Proof("figures in their texts", checked, differences);
    }

    private static Proof totals(Connection connection) throws SQLException {
        return new Proof("totals of the store", Total.values().length, Total.differences(connection));
    }

    private static boolean stands(Evidence evidence, int[] text) {
        int start = evidence.figure().span().start();
        int end = evidence.figure().span().end();
        return end <= text.length
                && new String(text, start, end - start).equals(evidence.figure().text());
    }
}
