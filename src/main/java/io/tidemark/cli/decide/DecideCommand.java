package io.tidemark.cli.decide;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.decision.Deciding;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decisions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Decides whose value holds, lists such decisions, takes them back. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description =
                "Decides which source's value holds for an observation, whatever its rank. The decision is kept with"
                        + " who made it and why; the next night and all later ones act on it while a source states the value.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark trace gdp --period 2024        numbers of the observation and of its figures",
            "  tidemark decide 12 --figure 20000001 --reason \"bulletin misprint, confirmed by telephone\"",
            "  tidemark decide 12 --figure 8f3c09aa71de:512-516 --reason \"...\"    as the evidence sheet names it",
            "  tidemark decide --list                  all decisions, and what became of them",
            "  tidemark decide --withdraw 3 --reason \"bulletin corrected\""
        })
public final class DecideCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OBSERVATION", arity = "0..1", description = "Number of the observation.")
    private @Nullable Long observation;

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            description = "Whose value holds: the figure's number, or its span as the workbook prints it.")
    private @Nullable String figure;

    @Option(names = "--withdraw", paramLabel = "DECISION", description = "Take this decision back; it stays listed.")
    private @Nullable Long withdrawn;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the decision and in the audit log.")
    private String reason = "";

    @Option(names = "--list", description = "List all decisions.")
    private boolean list;

    @Option(names = "--json", description = "Print one JSON object a decision.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        Deciding deciding = new Deciding(project, TypedCommand.of(spec));
        if (list && observation == null && figure == null && withdrawn == null) {
            return list(project);
        }
        if (withdrawn != null && !list && observation == null && figure == null) {
            return print(deciding.withdraw(withdrawn, reason));
        }
        if (observation != null && figure != null && !list && withdrawn == null) {
            return print(deciding.decide(observation, figure, reason));
        }
        throw new WrongUsage("one of these:  decide OBSERVATION --figure FIGURE --reason TEXT,  decide --list, "
                + " decide --withdraw DECISION --reason TEXT");
    }

    private int print(Decided decided) {
        PrintWriter out = spec.commandLine().getOut();
        print(out, decided);
        if (!json) {
            out.println(
                    "The next night acts on it. For a report that stands already:  tidemark rerun --reason \"decision "
                            + decided.decision().id() + "\"");
        }
        return ExitCode.DONE;
    }

    private int list(Project project) throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        List<Decided> decisions = List.of();
        if (Files.exists(project.database())) {
            try (Connection connection = Database.readOnly(project.database()).connect()) {
                decisions = new Decisions(connection).all();
            }
        }
        decisions.forEach(decided -> print(out, decided));
        if (!json && decisions.isEmpty()) {
            out.println("Nothing has been decided.");
        }
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, Decided decided) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(DecisionLines.fields(decided)));
        } else {
            DecisionLines.print(out, decided, "");
        }
    }
}
