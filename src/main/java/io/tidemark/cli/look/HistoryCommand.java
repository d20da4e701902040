package io.tidemark.cli.look;

import io.tidemark.cli.answer.Durations;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the nights. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the nights, the newest first.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark history", "  tidemark history --limit 100 --json"})
public final class HistoryCommand implements Callable<Integer> {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many; default: 20.")
    private int limit;

    @Option(names = "--json", description = "Print one JSON object a night.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            TextTable table = new TextTable("date", "attempt", "state", "took", "documents", "figures", "quarantined");
            for (Run run : new Runs(connection).recent(limit)) {
                if (json) {
                    out.println(JsonMapper.shared().writeValueAsString(RunFields.of(run)));
                    continue;
                }
                table.add(
                        run.reportDate().toString(),
                        String.valueOf(run.attempt()),
                        run.state().code(),
                        Durations.of(run),
                        count(run, "documents"),
                        count(run, "figures"),
                        count(run, "quarantined"));
            }
            if (!json) {
                table.print(out);
            }
            return ExitCode.DONE;
        });
    }

    private static String count(Run run, String name) {
        Long count = run.counters().get(name);
        return count == null ? "" : count.toString();
    }
}
