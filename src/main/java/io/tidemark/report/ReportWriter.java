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
import io.tidemark.store.Database;
import io.tidemark.store.Readers;
import io.tidemark.store.Reading;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * Writes the files beside, reads the workbook again and compares it with the store, then moves them into place. Two threads
     * share that: one writes the workbook, the other one the page and the tables.
     *
     * @param database that nobody writes to meanwhile; read on connections of its own
     * @param run with the vintage that the report shows
     * @param output folder of everything that the job makes
     * @param at when it is made; kept, not written into it
     * @throws ReportDiffersException where the workbook does not say what the store says; nothing is moved then
     */
    public Made write(Database database, Run run, Path output, Instant at) throws IOException, SQLException {
        try (Readers readers = new Readers(database)) {
            ReportContent content = content(readers, run, null);
            return new Made(
                    write(content, run, output),
                    new Imprint(at, settings.words(), content.balance(), content.anchor()));
        }
    }

    /** A report, and what it was made with besides the store. */
    public record Made(Report report, Imprint imprint) {}

    /** Makes the report of an earlier run again, as {@link #write} does. */
    public Report writeAgain(Database database, Run run, Imprint imprint, Path output)
            throws IOException, SQLException {
        try (Readers readers = new Readers(database)) {
            return write(content(readers, run, imprint), run, output);
        }
    }

    private Report write(ReportContent content, Run run, Path output) throws IOException {
        ReportFolder folder = ReportFolder.of(output, run.reportDate(), run.attempt());
        String name = ReportFolder.workbook(run.reportDate(), run.attempt());
        folder.begin();
        Path workbook = folder.working().resolve(name);
        List<ReportFile> made;
        try (Beside beside = new Beside()) {
            Beside.Begun<List<ReportFile>> others = beside.begin(() -> others(content, folder.working()));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
                new WorkbookWriter(messages, settings.profile())
                        .write(Sheets.book(content, messages, settings.profile()), content.head(), out);
            }
            verify(workbook, content, beside);
            made = new ArrayList<>(others.get());
        }
        made.add(file(workbook));
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

    /** The tables and the page, by name. */
    private List<ReportFile> others(ReportContent content, Path folder) throws IOException {
        Path figures = folder.resolve(ReportFolder.FIGURES);
        Tables.figures(content, figures);
        Path observations = folder.resolve(ReportFolder.OBSERVATIONS);
        Tables.observations(content, observations);
        Path page = folder.resolve(content.head().page());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
            new EvidencePage(catalogue, settings.language()).write(content, out);
        }
        return List.of(file(figures), file(observations), file(page));
    }

    /**
     * Reads a workbook again and compares each cell with the store.
     *
     * @throws ReportDiffersException where it does not say what the store says
     */
    public void verify(Database database, Run run, Imprint imprint, Path workbook) throws IOException, SQLException {
        try (Readers readers = new Readers(database);
                Beside beside = new Beside()) {
            verify(workbook, content(readers, run, imprint), beside);
        }
    }

    /** The two ways of comparing share nothing but the workbook, so each has a thread. */
    private void verify(Path workbook, ReportContent content, Beside beside) throws IOException {
        ReportVerifier verifier = new ReportVerifier(content, messages, settings.profile(), workbook);
        Beside.Begun<List<String>> plan = beside.begin(verifier::againstPlan);
        List<String> differences = new ArrayList<>(verifier.againstStore());
        differences.addAll(plan.get());
        if (!differences.isEmpty()) {
            throw new ReportDiffersException(workbook, differences);
        }
    }

    private ReportContent content(Reading reading, Run run, @Nullable Imprint imprint)
            throws IOException, SQLException {
        return new StoredReport(reading, catalogue, run, bounds)
                .content(settings.printedTitle(messages), settings.region(), imprint);
    }

    private static ReportFile file(Path file) throws IOException {
        return new ReportFile(file.getFileName().toString(), Hashes.of(file), Files.size(file));
    }
}
