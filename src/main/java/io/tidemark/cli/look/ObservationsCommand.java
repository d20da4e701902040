package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.ObservationPrinter;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Section;
import io.tidemark.store.Rows;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what was held on a night. */
@Command(
        name = "observations",
        mixinStandardHelpOptions = true,
        description =
                "Prints the agreed values in the order of the report, as they are held now or as they were held on an"
                        + " earlier night.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark observations --section industry",
            "  tidemark observations --as-of 2026-11-01     what that night held, or the last one before it",
            "  tidemark observations --json"
        })
public final class ObservationsCommand implements Callable<Integer> {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Report date of the night that is asked about. Default: now.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            description = "Only one part of the report: overview, industry, innovation or investment.")
    private @Nullable Section section;

    @Option(names = "--json", description = "Print one JSON object an observation.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        ObservationPrinter printer = new ObservationPrinter(spec.commandLine().getOut(), json);
        return StoreAccess.ask(Project.open(), connection -> {
            Runs runs = new Runs(connection);
            Run run = (asOf == null ? runs.newest() : runs.asOf(asOf))
                    .orElseThrow(() -> new WrongUsage("nothing was held" + (asOf == null ? "" : " on " + asOf)
                            + " yet; tidemark history lists the nights"));
            if (Purge.isPurged(connection, run)) {
                throw new WrongUsage("what the night of " + run.reportDate()
                        + " held was purged; tidemark audit tells when. It may be in a backup:  tidemark help restore");
            }
            Observations observations = new Observations(connection);
            try (Rows<Held> all =
                    section == null ? observations.all(run.vintage()) : observations.of(section, run.vintage())) {
                for (Held held = all.next(); held != null; held = all.next()) {
                    printer.print(held);
                }
            }
            return ExitCode.DONE;
        });
    }
}
