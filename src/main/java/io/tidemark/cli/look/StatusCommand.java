package io.tidemark.cli.look;

import io.tidemark.cli.answer.StatusPrinter;
import io.tidemark.cli.answer.Words;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells at a glance whether last night ran. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Tells whether last night ran, what came of it, whether a night is running now, and when the next report"
                        + " is due. Exits with 1 where the last night failed, was killed or was missed, 3 where somebody has"
                        + " to look, else 0.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark status", "  tidemark status --json"})
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        return answer(spec.commandLine().getOut(), json);
    }

    /** What {@code status} says, or {@code status --json}. */
    public static int answer(PrintWriter out, boolean json) throws IOException, SQLException {
        Project project = Project.open();
        @Nullable LockHolder holder = RunLock.holder(project.lockFile());
        StatusPrinter printer = new StatusPrinter(out, json, Words.ofTerminal());
        return StoreAccess.ask(project, connection -> {
            return printer.print(connection, project, holder, Instant.now());
        });
    }
}
