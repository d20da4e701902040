package io.tidemark.cli.night;

import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.Night;
import io.tidemark.job.plan.Ask;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Section;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a further report for a date that has one. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "Makes a further attempt for a date whose report stands, with what lies in seeds and input now."
                + " The earlier report and its record stay as they are.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark rerun --date 2026-11-23 --reason \"bulletin corrected by the statistics office\"",
            "  tidemark rerun --date 2026-11-23 --section industry --reason \"units were mended\""
        })
public final class RerunCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: today in the set zone.")
    private @Nullable LocalDate date;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the audit log.")
    private String reason = "";

    @Option(
            names = "--document",
            paramLabel = "PATH|HASH",
            description = "Also decide anew the values that rest on this document.")
    private String document = "";

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            description = "Also decide anew the values of overview, industry, innovation or investment.")
    private @Nullable Section section;

    @Option(
            names = "--apply",
            paramLabel = "PLAN",
            description = "Only if  tidemark plan rerun  still says this number.")
    private String plan = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private NightOutput output;

    @Override
    public Integer call() throws IOException, SQLException {
        if (reason.isBlank()) {
            throw new WrongUsage("--reason must say why; it is kept in the audit log");
        }
        Project project = Project.open();
        LocalDate reportDate = date == null ? project.today() : date;
        Night night = new Night(project, output.progress(), output.typed());
        return output.print(
                night.rerun(Ask.rerun(reportDate, document, section == null ? "" : section.code()), reason, plan));
    }
}
