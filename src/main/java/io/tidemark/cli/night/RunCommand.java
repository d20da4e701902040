package io.tidemark.cli.night;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.Night;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the night of a date, or continues it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Makes the report of a date from what lies in seeds and input: reads what is new, reconciles, checks,"
                        + " writes the workbook. Continues a night that failed or was killed. Does nothing for a date that is"
                        + " finished.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark run                      the report of today",
            "  tidemark run --date 2026-11-23    the report of that date"
        })
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: today in the set zone.")
    private @Nullable LocalDate date;

    @Option(
            names = "--scheduled",
            description = "As cron/nightly does: only where a report is due today, and missed dates before it as"
                    + " schedule.catch-up says.")
    private boolean scheduled;

    @Option(names = "--apply", paramLabel = "PLAN", description = "Only if  tidemark plan run  still says this number.")
    private String plan = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NightOutput output;

    private int code;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        Night night = new Night(project, output.progress(), output.typed());
        if (!scheduled) {
            return output.print(night.run(date == null ? project.today() : date, plan));
        }
        if (date != null || !plan.isEmpty()) {
            throw new WrongUsage("--scheduled is what a schedule starts: it takes no --date and no --apply");
        }
        code = ExitCode.DONE;
        night.scheduled(Instant.now(), outcome -> code = NightOutput.worse(code, output.print(outcome)));
        return code;
    }
}
