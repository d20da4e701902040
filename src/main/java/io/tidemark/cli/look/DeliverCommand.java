package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
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

/** Lists who has a report. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Lists to whom the report of a night went, to whom it did not, and why.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark deliver --list", "  tidemark deliver --list --date 2026-11-23 --json"})
public final class DeliverCommand implements Callable<Integer> {
    @Option(names = "--list", description = "Print the ledger, one line a recipient.")
    private boolean list;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: the last night.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "Print one JSON object a recipient.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!list) {
            throw new WrongUsage("say what to do: tidemark deliver --list");
        }
        return StoreAccess.ask(Project.open(), connection -> {
            Runs runs = new Runs(connection);
            Optional<Run> run = date == null ? runs.recent(1).stream().findFirst() : runs.latest(date);
            if (run.isEmpty()) {
                throw new WrongUsage((date == null ? "no night has run yet" : "there is no night of " + date)
                        + "; tidemark history lists them");
            }
            print(run.get(), new Deliveries(connection).of(run.get().id()));
            return ExitCode.DONE;
        });
    }

    private void print(Run run, List<Delivery> deliveries) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            deliveries.forEach(
                    delivery -> out.println(JsonMapper.shared().writeValueAsString(RunFields.of(run, delivery))));
            return;
        }
        String report = "The report of " + run.reportDate() + " (attempt " + run.attempt() + ")";
        if (deliveries.isEmpty()) {
            out.println(report + " was delivered to nobody yet.");
            return;
        }
        out.println(report + ":");
        TextTable table = new TextTable("channel", "target", "state", "since", "answer");
        for (Delivery delivery : deliveries) {
            table.add(
                    delivery.channel(),
                    delivery.target(),
                    delivery.state().code(),
                    delivery.at().toString(),
                    delivery.detail());
        }
        table.print(out);
    }
}
