package io.tidemark.cli.night;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.PlanPrinter;
import io.tidemark.job.plan.Ask;
import io.tidemark.job.plan.Planning;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Section;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what a command would do. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Prints what run, rerun or backfill would do: dates, files, observations, what is written, what"
                + " stands in the way. Changes nothing. The number at the end, given to the command as --apply, lets it do"
                + " precisely this, or refuse because something has changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark plan run",
            "  tidemark plan rerun --date 2026-11-23 --section industry",
            "  tidemark plan backfill --from 2026-11-16 --to 2026-11-20 --json"
        })
public final class PlanCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say run, rerun or backfill");
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "What run would do.")
    int planRun(
            @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: today.") @Nullable
                    LocalDate date,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException, SQLException {
        Project project = Project.open();
        return print(project, Ask.run(date == null ? project.today() : date), json);
    }

    @Command(name = "rerun", mixinStandardHelpOptions = true, description = "What rerun would do.")
    int planRerun(
            @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: today.") @Nullable
                    LocalDate date,
            @Option(names = "--document", paramLabel = "PATH|HASH", description = "As with rerun.") @Nullable
                    String document,
            @Option(names = "--section", paramLabel = "SECTION", description = "As with rerun.") @Nullable
                    Section section,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException, SQLException {
        Project project = Project.open();
        Ask ask = Ask.rerun(
                date == null ? project.today() : date,
                document == null ? "" : document,
                section == null ? "" : section.code());
        return print(project, ask, json);
    }

    @Command(name = "backfill", mixinStandardHelpOptions = true, description = "What backfill would do.")
    int planBackfill(
            @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD", description = "First report date.")
                    LocalDate from,
            @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last report date; default: today.")
                    @Nullable
                    LocalDate to,
            @Option(names = "--all-days", description = "As with backfill.") boolean allDays,
            @Option(names = "--again", description = "As with backfill.") boolean again,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException, SQLException {
        Project project = Project.open();
        LocalDate today = project.today();
        Ask ask = Ask.backfill(from, to == null ? today : to, today, again);
        return print(project, BackfillCommand.ask(project, ask, allDays), json);
    }

    private int print(Project project, Ask ask, boolean json) throws IOException, SQLException {
        new PlanPrinter(spec.commandLine().getOut(), json).print(ask, new Planning(project).of(ask));
        return ExitCode.DONE;
    }
}
