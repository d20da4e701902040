package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists what could not be read. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Lists the files that could not be read, each with the reason and what to do about it.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark quarantine", "  tidemark quarantine --date 2026-11-23 --json"})
public final class QuarantineCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: the last night.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "Print one JSON object a file.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            Runs runs = new Runs(connection);
            Optional<Run> run = date == null ? runs.recent(1).stream().findFirst() : runs.latest(date);
            if (run.isEmpty()) {
                throw new WrongUsage("there is no night of " + date + "; tidemark history lists them");
            }
            List<Quarantine.Entry> entries =
                    new Quarantine(connection).of(run.get().id()).toList();
            for (Quarantine.Entry entry : entries) {
                if (json) {
                    out.println(JsonMapper.shared().writeValueAsString(RunFields.of(entry)));
                    continue;
                }
                out.println(entry.path() + (entry.place().isEmpty() ? "" : ", " + entry.place()));
                out.println("    " + entry.detail());
                out.println("    " + entry.remedy());
            }
            if (!json && entries.isEmpty()) {
                out.println("Nothing was quarantined on " + run.get().reportDate() + ".");
            }
            return ExitCode.DONE;
        });
    }
}
