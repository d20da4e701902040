package io.tidemark.cli.keep;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.keep.Holding;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.keep.Hold;
import io.tidemark.store.keep.Holds;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps something from every purge. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = "Keeps nights or documents from every purge until the hold is removed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark hold add --date 2024-11-23 --reason \"audit of 2024\"",
            "  tidemark hold add --date 2024-11-01 --to 2024-11-30 --reason \"audit of 2024\"",
            "  tidemark hold add --document input/text/bulletin.txt --reason \"dispute\"",
            "  tidemark hold remove 1 --reason \"audit is closed\"",
            "  tidemark hold list"
        })
public final class HoldCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say add, remove or list");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Holds the nights of dates, or a document.")
    int add(
            @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date, or the first of several.")
                    @Nullable
                    LocalDate date,
            @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "The last report date.") @Nullable
                    LocalDate to,
            @Option(
                            names = "--document",
                            paramLabel = "PATH|HASH",
                            description = "A document, with all that rests on it.")
                    @Nullable
                    String document,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept.") String reason)
            throws IOException, SQLException {
        Holding holding = new Holding(Project.open(), TypedCommand.of(spec));
        if ((date == null) == (document == null) || (to != null && date == null)) {
            throw new WrongUsage("hold either --date, with or without --to, or --document");
        }
        Hold hold = date != null
                ? holding.dates(date, to == null ? date : to, reason)
                : holding.document(String.valueOf(document), reason);
        spec.commandLine().getOut().println("hold " + hold.id() + ": " + hold.subject() + " is kept from every purge");
        return ExitCode.DONE;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Ends a hold; it stays in the list.")
    int remove(
            @Parameters(paramLabel = "N", description = "Its number.") long id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept.") String reason)
            throws IOException, SQLException {
        Hold hold = new Holding(Project.open(), TypedCommand.of(spec)).end(id, reason);
        spec.commandLine().getOut().println("hold " + id + " of " + hold.subject() + " is ended");
        return ExitCode.DONE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all holds, those that ended too.")
    int list() throws IOException, SQLException {
        TextTable table = new TextTable("hold", "of", "since", "by", "reason", "ended", "because");
        try (Connection connection =
                Database.readOnly(Project.open().database()).connect()) {
            for (Hold hold : new Holds(connection).all()) {
                table.add(
                        String.valueOf(hold.id()),
                        hold.subject(),
                        hold.at().toString(),
                        hold.actor(),
                        hold.reason(),
                        hold.ended() == null ? "" : hold.ended().toString(),
                        hold.endReason() == null ? "" : hold.endReason());
            }
        }
        table.print(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
