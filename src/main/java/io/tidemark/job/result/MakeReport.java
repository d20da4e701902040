package io.tidemark.job.result;

import io.tidemark.audit.Entry;
import io.tidemark.job.settings.Settings;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Workplace;
import io.tidemark.report.Report;
import io.tidemark.report.ReportSettings;
import io.tidemark.report.ReportWriter;
import io.tidemark.report.ReportWriter.Made;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes workbook and manifest, has the workbook read again, and keeps the hashes of what stands. */
public record MakeReport(Workplace work) implements Tasklet {
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException, SQLException {
        Run run = work.run();
        Settings settings = work.project().settings();
        ReportWriter writer = new ReportWriter(
                work.catalogue(),
                new ReportSettings(
                        settings.region(),
                        settings.language().name().toLowerCase(Locale.ROOT),
                        settings.title(),
                        settings.profile()));
        Made made = writer.write(work.database(), run, work.project().output(), Instant.now());
        Report report = made.report();
        new Imprints(work.connection()).put(run, made.imprint());
        new ReportFiles(work.connection()).replace(run.id(), report.files());
        Map<String, String> hashes = new TreeMap<>();
        for (ReportFile file : report.files()) {
            hashes.put(file.name(), file.hash());
        }
        Entry written = new Acts(work.connection()).tell("report.written", run, hashes);
        new AnchorFile(Acts.name(run), written, made.imprint().anchor(), report.workbookFile()).write(report.folder());
        return RepeatStatus.FINISHED;
    }
}
