package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.proof.AnchorProof;
import io.tidemark.job.proof.Proof;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
                "Checks that nothing was altered since: the audit log with its guards, runs and deliveries, the anchors, files"
                        + " and manifests of all reports, the newest workbook cell by cell, the kept bytes of each source, each"
                        + " figure in its text and as it was read, the running totals. Exits 4 where something was."
                        + " What could not be looked at is told with the reason.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark verify",
            "  tidemark verify --json",
            "  tidemark verify --against /mnt/statistics/tidemark-2026-11-23.xlsx"
        })
public final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Also hold against the store what was kept of a delivery: a workbook, its anchor.json or the mail.")
    private @Nullable Path against;

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
            List<Proof> proofs = new ArrayList<>(Proof.of(connection, project));
            if (against != null) {
                proofs.add(new AnchorProof(connection).against(against));
            }
            for (Proof proof : proofs) {
                holds &= proof.differences().isEmpty();
                if (json) {
                    out.println(JsonMapper.shared().writeValueAsString(proof));
                    continue;
                }
                out.println(proof.checked() + " " + proof.kind() + ": " + outcome(proof));
                proof.differences().forEach(difference -> out.println("    " + difference));
                proof.unchecked().forEach(why -> out.println("    not checked: " + why));
            }
            return holds ? ExitCode.DONE : ExitCode.UNVERIFIED;
        });
    }

    private static String outcome(Proof proof) {
        if (!proof.differences().isEmpty()) {
            return "NOT as they were made";
        }
        return proof.checked() == 0 && !proof.unchecked().isEmpty() ? "not checked" : "as they were made";
    }
}
