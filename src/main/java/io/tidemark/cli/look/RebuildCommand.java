package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.result.Rebuild;
import io.tidemark.job.settings.Project;
import io.tidemark.job.trace.Reports;
import io.tidemark.store.Database;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the report of an earlier night again. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Makes the report of an earlier night again from the store, byte for byte, beside what was delivered, and"
                        + " compares the two by their hashes. Exits 4 where they differ. Refuses where other code made it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark rebuild --date 2026-11-23                      into output/rebuilt",
            "  tidemark rebuild --date 2026-11-23 --attempt 1 --to /tmp/proof"
        })
public final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD", description = "Report date.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate date;

    @Option(
            names = "--attempt",
            paramLabel = "N",
            description = "Which attempt for the date; default: the newest whose report stands.")
    private @Nullable Integer attempt;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to; default: rebuilt, in the output folder.")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Project project = Project.open();
        Path target = folder == null ? project.output().resolve("rebuilt") : folder;
        return StoreAccess.ask(project, connection -> {
            Run run = new Reports(connection, project).run(date, attempt);
            Rebuild rebuild = Rebuild.of(Database.readOnly(project.database()), run, target);
            for (ReportFile file : rebuild.report().files()) {
                out.println(file.hash() + "  " + rebuild.report().folder().resolve(file.name()));
            }
            rebuild.differences().forEach(difference -> out.println("DIFFERS: " + difference));
            if (rebuild.differences().isEmpty()) {
                out.println("byte for byte the report of " + run.reportDate() + ", attempt " + run.attempt());
            }
            return rebuild.differences().isEmpty() ? ExitCode.DONE : ExitCode.UNVERIFIED;
        });
    }
}
