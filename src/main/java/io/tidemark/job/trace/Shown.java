package io.tidemark.job.trace;

import io.tidemark.job.work.Ahead;
import io.tidemark.job.work.Refused;
import io.tidemark.report.links.CellName;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.store.PrivateFiles;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.keep.Original;
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
import org.jspecify.annotations.Nullable;

/** A workbook that was delivered, with the run that made it. */
public final class Shown {
    private final Connection connection;
    private final Run run;
    private final Path workbook;
    private @Nullable WorkbookLinks links;
    private @Nullable Ahead<WorkbookLinks> ahead;

    /**
     * @param connection closed by its owner
     * @param run that made it
     * @param workbook the file that is looked at: the run's own, or a copy of it from somewhere else
     */
    public Shown(Connection connection, Run run, Path workbook) {
        this.connection = connection;
        this.run = run;
        this.workbook = workbook;
    }

    /**
     * A figure of a document, and where the value that it has a part in is shown.
     *
     * @param cells none where it is in no line of the workbook
     */
    public record Ending(Evidence evidence, List<CellName> cells) {
        public Ending {
            cells = List.copyOf(cells);
        }
    }

    /** The state of the observations that it shows. */
    public long vintage() {
        return run.vintage();
    }

    /** Whether the file is there to be looked at. */
    public boolean isThere() {
        return Files.isRegularFile(workbook);
    }

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

    /** The cells that lead to a figure. */
    public List<CellName> cells(Evidence evidence) throws IOException {
        return links().showing(Figures.address(evidence.figure().span()));
    }

    /** The figures of a document, each with the lines that show the value that it was given to. */
    public List<Ending> endings(String path) throws IOException, SQLException {
        Figures figures = new Figures(connection);
        List<Ending> endings = new ArrayList<>();
        for (StoredDocument document : new Documents(connection).at(path, run.vintage())) {
            for (Evidence evidence : figures.of(document.id(), run.vintage()).toList()) {
                endings.add(new Ending(evidence, cells(evidence.verdict() == null ? evidence : chosen(evidence))));
            }
        }
        return endings;
    }

    /** The line of a value leads to the figure that was chosen for it. */
    private Evidence chosen(Evidence evidence) throws SQLException {
        try (Rows<Evidence> behind = new Figures(connection).behind(evidence.observation(), run.vintage())) {
            Evidence first = behind.next();
            return first == null ? evidence : first;
        }
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
    public Origin origin() throws IOException, SQLException {
        return Origin.of(connection, run, workbook);
    }

    /** Reads the links of the file while others ask the store. */
    public Shown ahead() {
        if (isThere()) {
            ahead = Ahead.of("links", () -> WorkbookLinks.read(workbook));
        }
        return this;
    }

    private WorkbookLinks links() throws IOException {
        WorkbookLinks known = links;
        if (known == null) {
            if (!isThere()) {
                throw new Refused(
                        workbook + " is not there. Give a copy with --workbook, or make it again:  tidemark rebuild"
                                + " --date " + run.reportDate() + " --attempt " + run.attempt());
            }
            known = ahead == null ? WorkbookLinks.read(workbook) : ahead.get();
            links = known;
        }
        return known;
    }
}
