package io.tidemark.cli.night;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.Night;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.plan.Ask;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the nights that were missed. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description =
                "Makes the reports of the due dates of a stretch that have none, and continues those that failed. A"
                        + " date that fails does not stop the others; the same command again takes up what is left.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark backfill --from 2026-11-16 --to 2026-11-20",
            "  tidemark backfill --from 2026-11-16 --again --reason \"rules were mended\""
        })
public final class BackfillCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD", description = "First report date.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last report date; default: today.")
    private @Nullable LocalDate to;

    @Option(names = "--all-days", description = "Also the dates on which no report is due.")
    private boolean allDays;

    @Option(names = "--again", description = "Also a further attempt for the dates that have a report.")
    private boolean again;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why again; kept in the audit log.")
    private String reason = "";

    @Option(
            names = "--apply",
            paramLabel = "PLAN",
            description = "Only if  tidemark plan backfill  still says this number.")
    private String plan = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NightOutput output;

    private int code;
    private int dates;

    @Override
    public Integer call() throws IOException, SQLException {
        if (again && reason.isBlank()) {
            throw new WrongUsage("--again needs a --reason; it is kept in the audit log");
        }
        Project project = Project.open();
        Ask ask = ask(project, Ask.backfill(from, to == null ? project.today() : to, project.today(), again), allDays);
        code = ExitCode.DONE;
        new Night(project, output.progress(), output.typed()).backfill(ask, reason, plan, outcome -> {
            code = NightOutput.worse(code, output.print(outcome));
            dates++;
        });
        output.tell(
                dates == 0
                        ? ask.dates().isEmpty() ? "No report is due on these dates." : "All dates have a report."
                        : dates == 1 ? "1 date was worked on." : dates + " dates were worked on.");
        return code;
    }

    /** Without the dates on which no report is due, unless somebody wants them. */
    static Ask ask(Project project, Ask ask, boolean allDays) {
        return allDays ? ask : ask.only(DueDates.of(project.settings())::isDue);
    }
}
