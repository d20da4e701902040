package io.tidemark.job.trace;

import io.tidemark.job.work.Refused;
import io.tidemark.report.links.CellName;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.store.PrivateFiles;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Original;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook that was delivered, with the run that made it.
 *
 * @param connection closed by its owner
 * @param run that made it
 * @param workbook the file that is looked at: the run's own, or a copy of it from somewhere else
 */
public record Shown(Connection connection, Run run, Path workbook) {

    /** The figure that a cell shows, as it stood in the run. */
    public Evidence figure(CellName cell) throws IOException, SQLException {
        String address = links().figure(cell)
                .orElseThrow(
                        () -> new Refused(
                                cell + " of " + workbook
                                        + " leads to no figure. Lines of the sections and of the evidence do, for example their column A"));
        return new Figures(connection)
                .at(address, run.vintage())
                .orElseThrow(() -> new Refused("the store knows no figure at " + address + ", to which " + cell + " of "
                        + workbook + " leads: it is of another store, or was purged"));
    }

    /** The lines that show a value to which a document gave a figure, each with what became of that figure. */
    public List<String> cells(String path) throws IOException, SQLException {
        WorkbookLinks links = links();
        Figures figures = new Figures(connection);
        List<String> lines = new ArrayList<>();
        for (StoredDocument document : new Documents(connection).at(path, run.vintage())) {
            for (Evidence evidence : figures.of(document.id(), run.vintage()).toList()) {
                String own = Figures.address(evidence.figure().span());
                String said =
                        "figure " + evidence.id() + "  " + evidence.figure().text() + "  ";
                if (evidence.verdict() == null) {
                    lines.add(said + "set aside, " + names(links.showing(own)));
                    continue;
                }
                lines.add(said + evidence.verdict().code() + "  observation " + evidence.observation() + "  "
                        + names(links.showing(chosen(evidence, own))));
            }
        }
        return lines;
    }

    /** The line of a value leads to the figure that was chosen for it. */
    private String chosen(Evidence evidence, String own) throws SQLException {
        try (Rows<Evidence> behind = new Figures(connection).behind(evidence.observation(), run.vintage())) {
            Evidence first = behind.next();
            return first == null ? own : Figures.address(first.figure().span());
        }
    }

    private static String names(List<CellName> cells) {
        return cells.isEmpty()
                ? "in no cell"
                : String.join(" ", cells.stream().map(CellName::toString).toList());
    }

    /** Writes a document's bytes as they were read. */
    public void original(String path, Path to) throws IOException, SQLException {
        List<StoredDocument> documents = new Documents(connection).at(path, run.vintage());
        if (documents.isEmpty()) {
            throw new Refused("no document of this report is called " + path);
        }
        StoredDocument newest = documents.get(documents.size() - 1);
        Original original = Original.of(connection, newest)
                .orElseThrow(() -> new Refused(path + " was read by a version of Tidemark that did not keep it"));
        try (OutputStream out = PrivateFiles.create(to)) {
            original.unpack(out);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(to + " is there already; name another file");
        }
    }

    /** What is known of the file and its run. */
    public List<String> origin() throws IOException, SQLException {
        return new Origin(connection, run, workbook).lines();
    }

    private WorkbookLinks links() throws IOException {
        if (!Files.isRegularFile(workbook)) {
            throw new Refused(
                    workbook + " is not there. Give a copy with --workbook, or make it again:  tidemark rebuild"
                            + " --date " + run.reportDate() + " --attempt " + run.attempt());
        }
        return WorkbookLinks.read(workbook);
    }
}
