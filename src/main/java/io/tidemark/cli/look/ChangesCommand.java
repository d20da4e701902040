package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.ObservationPrinter;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Rows;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Changes;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which values are new or different, and why. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Prints the values that the last night, or the nights since a date, brought, changed or withdrew:"
                + " the old one, the new one, why, and the document.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark changes                        of the last night",
            "  tidemark changes --since 2026-11-01     of that night and all later ones",
            "  tidemark changes --json",
            "",
            "Why: new, revised (another source or publication), corrected (a newer content of the same file),",
            "reread (by a newer extractor or catalogue), decided (by a person), withdrawn (no source says it any more)."
        })
public final class ChangesCommand implements Callable<Integer> {
    @Option(names = "--since", paramLabel = "DATE", description = "First report date. Default: the last night.")
    private @Nullable LocalDate since;

    @Option(names = "--json", description = "Print one JSON object a change.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            if (since != null && !Purge.since(connection, since).isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("tidemark: values of "
                                + Purge.since(connection, since).size() + " nights since " + since
                                + " were purged; their changes are not told in full");
            }
            ObservationPrinter printer = new ObservationPrinter(out, json);
            long printed = 0;
            long same = 0;
            try (Rows<Change> changes =
                    new Changes(connection).between(first(connection).orElse(Long.MAX_VALUE), Long.MAX_VALUE)) {
                for (Change change = changes.next(); change != null; change = changes.next()) {
                    if (change.isNoticed()) {
                        printer.print(change);
                        printed++;
                    } else {
                        same++;
                    }
                }
            }
            if (!json) {
                out.println(printed + " values changed; " + same + " stand on other figures and are the same");
            }
            return ExitCode.DONE;
        });
    }

    private Optional<Long> first(Connection connection) throws SQLException {
        return since == null
                ? new Runs(connection).newest().map(Run::vintage)
                : new Runs(connection).firstVintageSince(since);
    }
}
