package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunPrinter;
import io.tidemark.cli.answer.Words;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.Summary;
import io.tidemark.job.log.LogLines;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.night.Steps;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one run. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a run: its steps with their times, what it counted, what it was made with, what it"
                + " found, which documents took longest, and what the log warns of.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark show                             the last one",
            "  tidemark show 2026-11-23                  the newest attempt for a date",
            "  tidemark show 2026-11-23 --attempt 1 --json"
        })
public final class ShowCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DATE", description = "Report date; default: the last run.")
    private @Nullable LocalDate date;

    @Option(names = "--attempt", paramLabel = "N", description = "Which attempt for the date; default: the newest.")
    private @Nullable Integer attempt;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (date == null && attempt != null) {
            throw new WrongUsage("--attempt needs a date: tidemark show 2026-11-23 --attempt " + attempt);
        }
        Project project = Project.open();
        return StoreAccess.ask(project, connection -> {
            Run run = find(new Runs(connection))
                    .orElseThrow(() -> new WrongUsage("there is no such run; tidemark history lists them"));
            new RunPrinter(spec.commandLine().getOut(), json, project.settings().zone(), Words.ofTerminal())
                    .print(
                            Summary.of(connection, project, run),
                            new Steps(connection).of(run),
                            new Findings(connection).of(run.id()),
                            LogLines.of(project.logs(), Acts.name(run)));
            return ExitCode.DONE;
        });
    }

    private Optional<Run> find(Runs runs) throws SQLException {
        if (date == null) {
            return runs.lastNight();
        }
        return attempt == null ? runs.latest(date) : runs.find(date, attempt);
    }
}
