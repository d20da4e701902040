package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.page.EvidencePage;
import io.tidemark.report.sheet.Sheets;
import io.tidemark.report.verify.ReportVerifier;
import io.tidemark.report.window.Bounds;
import io.tidemark.report.window.StoredReport;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.workbook.WorkbookWriter;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report of a run: workbook and manifest. Writing again for the same run puts the same bytes in the same place;
 * another attempt has a folder of its own.
 */
public final class ReportWriter {
    private final Catalogue catalogue;
    private final ReportSettings settings;
    private final Messages messages;
    private final Bounds bounds;

    /** @throws java.util.MissingResourceException for a language that the report does not speak */
    public ReportWriter(Catalogue catalogue, ReportSettings settings) {
        this(catalogue, settings, Bounds.USUAL);
    }

    /** The same with other bounds than those of every report. */
    public ReportWriter(Catalogue catalogue, ReportSettings settings, Bounds bounds) {
        this.bounds = bounds;
        this.catalogue = catalogue;
        this.settings = settings;
        Messages texts = Messages.of(settings.language());
        this.messages = settings.profile() == Profile.ACCESSIBLE ? texts.plain() : texts;
    }

    /**
     * Writes the files beside, reads the workbook again and compares it with the store, then moves them into place.
     *
     * @param connection read only; a second one beside the writer's
     * @param run with the vintage that the report shows
     * @param output folder of everything that the job makes
     * @param at when it is made; kept, not written into it
     * @throws ReportDiffersException where the workbook does not say what the store says; nothing is moved then
     */
    public Made write(Connection connection, Run run, Path output, Instant at) throws IOException, SQLException {
        ReportContent content = content(connection, run, null);
        return new Made(
                write(content, run, output), new Imprint(at, settings.words(), content.balance(), content.anchor()));
    }

    /** A report, and what it was made with besides the store. */
    public record Made(Report report, Imprint imprint) {}

    /** Makes the report of an earlier run again, as {@link #write} does. */
    public Report writeAgain(Connection connection, Run run, Imprint imprint, Path output)
            throws IOException, SQLException {
        return write(content(connection, run, imprint), run, output);
    }

    private Report write(ReportContent content, Run run, Path output) throws IOException {
        ReportFolder folder = ReportFolder.of(output, run.reportDate(), run.attempt());
        String name = ReportFolder.workbook(run.reportDate(), run.attempt());
        folder.begin();
        Path workbook = folder.working().resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
            new WorkbookWriter(messages, settings.profile())
                    .write(Sheets.book(content, messages, settings.profile()), content.head(), out);
        }
        verify(workbook, content);
        Path page = folder.working().resolve(content.head().page());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
            new EvidencePage(catalogue, settings.language()).write(content, out);
        }
        Path observations = folder.working().resolve(ReportFolder.OBSERVATIONS);
        Path figures = folder.working().resolve(ReportFolder.FIGURES);
        Tables.observations(content, observations);
        Tables.figures(content, figures);
        List<ReportFile> made = List.of(file(figures), file(observations), file(page), file(workbook));
        Path manifest = folder.working().resolve(Manifest.NAME);
        Manifest.write(manifest, content, made);
        List<ReportFile> all = new ArrayList<>(made);
        all.add(file(manifest));
        all.sort(Comparator.comparing(ReportFile::name));
        Report report = new Report(folder.place(), all);
        // The manifest last: a folder that has it is complete.
        List<String> order = new ArrayList<>(made.stream().map(ReportFile::name).toList());
        order.add(Manifest.NAME);
        folder.moveIntoPlace(order);
        return report;
    }

    /**
     * Reads a workbook again and compares each cell with the store.
     *
     * @throws ReportDiffersException where it does not say what the store says
     */
    public void verify(Connection connection, Run run, Imprint imprint, Path workbook)
            throws IOException, SQLException {
        verify(workbook, content(connection, run, imprint));
    }

    private void verify(Path workbook, ReportContent content) throws IOException {
        List<String> differences = new ReportVerifier(content, messages, settings.profile()).differences(workbook);
        if (!differences.isEmpty()) {
            throw new ReportDiffersException(workbook, differences);
        }
    }

    private ReportContent content(Connection connection, Run run, @Nullable Imprint imprint)
            throws IOException, SQLException {
        return new StoredReport(connection, catalogue, run, bounds)
                .content(settings.printedTitle(messages), settings.region(), imprint);
    }

    private static ReportFile file(Path file) throws IOException {
        return new ReportFile(file.getFileName().toString(), Hashes.of(file), Files.size(file));
    }
}
