package io.tidemark.cli.look;

import io.tidemark.cli.answer.Durations;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.answer.Words;
import io.tidemark.job.settings.Project;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the nights. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the nights with what they took and what they counted, the newest first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark history",
            "  tidemark history --from 2026-11-01 --to 2026-11-30 --state failed",
            "  tidemark history --limit 100 --json"
        })
public final class HistoryCommand implements Callable<Integer> {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many; default: 20.")
    private int limit;

    @Option(names = "--from", paramLabel = "DATE", description = "First report date.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last report date.")
    private @Nullable LocalDate to;

    @Option(names = "--state", paramLabel = "STATE", description = "Only done, failed or running.")
    private Run.@Nullable State state;

    @Option(names = "--json", description = "Print one JSON object a night.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Words words = Words.ofTerminal();
        return StoreAccess.ask(Project.open(), connection -> {
            TextTable table = new TextTable(
                    words.say("date"),
                    words.say("attemptHead"),
                    words.say("state"),
                    words.say("took"),
                    words.say("documents"),
                    words.say("figures"),
                    words.say("observations"),
                    words.say("quarantined"));
            List<Run> runs = new Runs(connection).between(from, to, state, limit);
            for (Run run : runs) {
                boolean isPurged = Purge.isPurged(connection, run);
                if (json) {
                    Map<String, Object> fields = RunFields.of(run);
                    fields.put("purged", isPurged);
                    out.println(JsonMapper.shared().writeValueAsString(fields));
                    continue;
                }
                table.add(
                        run.reportDate().toString(),
                        String.valueOf(run.attempt()),
                        words.say("state." + run.state().code()) + (isPurged ? ", " + words.say("purged") : ""),
                        Durations.of(run),
                        count(run, "documents"),
                        count(run, "figures"),
                        count(run, "observations"),
                        count(run, "quarantined"));
            }
            if (!json && runs.isEmpty()) {
                out.println(words.say("noNights"));
            } else if (!json) {
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
