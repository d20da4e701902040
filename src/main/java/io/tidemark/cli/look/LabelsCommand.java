package io.tidemark.cli.look;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Rows;
import io.tidemark.store.observation.Labels;
import io.tidemark.store.observation.Labels.Label;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the labels that the catalogue does not know. */
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        description =
                "Lists the labels that the catalogue does not know, the most frequent first, each with how often and"
                        + " where it occurs: candidates for an indicator or for an alias of one.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark labels --limit 20", "  tidemark labels --json"})
public final class LabelsCommand implements Callable<Integer> {
    @Option(names = "--limit", paramLabel = "N", description = "Only the first N; default: all.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print one JSON object a label.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        if (limit < 1) {
            throw new WrongUsage("--limit must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            try (Rows<Label> labels = new Labels(connection).unlisted(limit)) {
                Label label = labels.next();
                if (label == null && !json) {
                    out.println("The catalogue knows every label that was read.");
                }
                for (; label != null; label = labels.next()) {
                    out.println(json ? JsonMapper.shared().writeValueAsString(fields(label)) : line(label));
                }
            }
            return ExitCode.DONE;
        });
    }

    private static String line(Label label) {
        return "%7d figures %5d documents  %s  (%s in %s%s)"
                .formatted(
                        label.figures(),
                        label.documents(),
                        label.label(),
                        label.text(),
                        label.path(),
                        label.place().isEmpty() ? "" : ", " + label.place());
    }

    private static Map<String, Object> fields(Label label) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", label.label());
        fields.put("figures", label.figures());
        fields.put("documents", label.documents());
        fields.put("path", label.path());
        fields.put("place", label.place());
        fields.put("text", label.text());
        fields.put("subject", label.subject());
        fields.put("period", label.period());
        return fields;
    }
}
