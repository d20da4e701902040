package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.sending.Redelivery;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists who has a report, and sends it to those who have not. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description =
                "Lists to whom the report of a night went, to whom it did not, and why; sends what did not go out;"
                        + " settles messages of which nobody knows whether they were taken.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark deliver --list",
            "  tidemark deliver --list --date 2026-11-23 --json",
            "  tidemark deliver --retry",
            "  tidemark deliver --assume 5d0c1b7a9e3f42861c77 --reason \"Wang has it\""
        })
public final class DeliverCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wish wish;

    /** One of these. */
    private static final class Wish {
        @Option(names = "--list", description = "Print the ledger, one line a recipient.")
        private boolean list;

        @Option(names = "--retry", description = "Send what did not go out.")
        private boolean retry;

        @Option(
                names = "--resend",
                paramLabel = "KEY",
                description = "Send a message again that is unknown and did not arrive.")
        private @Nullable String resend;

        @Option(
                names = "--assume",
                paramLabel = "KEY",
                description = "Count a message as taken that is unknown and did arrive.")
        private @Nullable String assume;
    }

    @Option(
            names = "--reason",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "How you know; kept. --resend and --assume need it.")
    private String reason = "";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: the last night.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "Print one JSON object a recipient.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!wish.list) {
            return settle();
        }
        return StoreAccess.ask(Project.open(), connection -> {
            Runs runs = new Runs(connection);
            Optional<Run> run = date == null ? runs.lastNight() : runs.latest(date);
            if (run.isEmpty()) {
                throw new WrongUsage((date == null ? "no night has run yet" : "there is no night of " + date)
                        + "; tidemark history lists them");
            }
            print(run.get(), new Deliveries(connection).of(run.get().id()));
            return ExitCode.DONE;
        });
    }

    private int settle() throws IOException, SQLException {
        Redelivery redelivery = new Redelivery(Project.open(), TypedCommand.of(spec));
        try {
            Redelivery.Result result = wish.resend != null
                    ? redelivery.resend(wish.resend, reason)
                    : wish.assume != null ? redelivery.assume(wish.assume, reason) : redelivery.retry(date);
            return say(result);
        } catch (Redelivery.CannotDeliver e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private int say(Redelivery.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        Run run = result.run();
        result.notes().forEach(note -> spec.commandLine().getErr().println("tidemark: " + note));
        if (json || !result.left().isEmpty()) {
            print(run, result.left());
        }
        if (result.left().isEmpty()) {
            if (!json) {
                out.println("The report of " + run.reportDate() + " (attempt " + run.attempt() + ") has gone to all.");
                if (run.state() != Run.State.DONE) {
                    out.println("This ends its night:  tidemark run --date " + run.reportDate());
                }
            }
            return ExitCode.DONE;
        }
        if (!json && result.left().stream().anyMatch(line -> line.state() == Deliveries.State.UNKNOWN)) {
            out.println("Unknown: ask the recipient. It arrived:  tidemark deliver --assume KEY --reason TEXT");
            out.println("         It did not:               tidemark deliver --resend KEY --reason TEXT");
        }
        return ExitCode.FAILED;
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
        TextTable table = new TextTable("channel", "target", "state", "since", "key", "answer");
        for (Delivery delivery : deliveries) {
            table.add(
                    delivery.channel(),
                    delivery.target(),
                    delivery.state().code(),
                    delivery.at().toString(),
                    delivery.key(),
                    delivery.detail());
        }
        table.print(out);
    }
}
