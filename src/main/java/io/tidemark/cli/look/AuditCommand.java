package io.tidemark.cli.look;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prints what was done, by whom and when, in order. Nothing is ever removed from this log.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark audit",
            "  tidemark audit --kind run.        only events whose kind begins with run.",
            "  tidemark audit --json             with the hashes that chain the events"
        })
public final class AuditCommand implements Callable<Integer> {
    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "", description = "Only kinds that begin so.")
    private String kind = "";

    @Option(names = "--json", description = "Print one JSON object an event, all of its columns.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            AuditLog.read(connection, entry -> {
                if (entry.kind().startsWith(kind)) {
                    out.println(json ? JsonMapper.shared().writeValueAsString(entry) : line(entry));
                }
            });
            return ExitCode.DONE;
        });
    }

    private static String line(Entry entry) {
        return String.join(
                "  ",
                String.valueOf(entry.seq()),
                entry.at(),
                entry.actor(),
                entry.kind(),
                entry.subject(),
                entry.details());
    }
}
