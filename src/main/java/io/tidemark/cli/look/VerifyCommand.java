package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.Proof;
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

/** Proves that what stands is what was made. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that nothing was altered since: the chain of the audit log, the files of all reports, each"
                        + " figure in its text, the running totals. Exits 4 where something was.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark verify", "  tidemark verify --json"})
public final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object a kind.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Project project = Project.open();
        return StoreAccess.ask(project, connection -> {
            boolean holds = true;
            for (Proof proof : Proof.of(connection, project)) {
                holds &= proof.differences().isEmpty();
                if (json) {
                    out.println(JsonMapper.shared().writeValueAsString(proof));
                    continue;
                }
                out.println(proof.checked() + " " + proof.kind() + ": "
                        + (proof.differences().isEmpty() ? "as they were made" : "NOT as they were made"));
                proof.differences().forEach(difference -> out.println("    " + difference));
            }
            return holds ? ExitCode.DONE : ExitCode.UNVERIFIED;
        });
    }
}
