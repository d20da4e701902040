package io.tidemark.cli.due;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.due.Excusing;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says that a report need not come. */
@Command(
        name = "excuse",
        mixinStandardHelpOptions = true,
        description =
                "Says that the report of a date need not come: it is neither missed, nor made up for by a scheduled"
                        + " start, nor a cause for alarm. A night of that date runs as before, and its report counts.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark excuse 2026-11-20 --reason \"power cut in the house\"",
            "  tidemark excuse 2026-11-20 --withdraw --reason \"wanted after all\""
        })
public final class ExcuseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "YYYY-MM-DD", description = "The report date; it may lie ahead.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate date;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept in the audit log.")
    private String reason = "";

    @Option(names = "--withdraw", description = "Take it back.")
    private boolean withdraw;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Excusing excusing = new Excusing(Project.open(), "tidemark excuse " + date);
        if (withdraw) {
            excusing.withdraw(date, reason);
        } else {
            excusing.excuse(date, reason);
        }
        spec.commandLine()
                .getOut()
                .println(
                        withdraw ? "the report of " + date + " is due again" : "the report of " + date + " is excused");
        return ExitCode.DONE;
    }
}
