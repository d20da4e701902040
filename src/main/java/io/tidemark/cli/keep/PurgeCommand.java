package io.tidemark.cli.keep;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.keep.Purging;
import io.tidemark.job.keep.Purging.Going;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lets what is old go. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description =
                "Tells which rows and files of old nights are no longer needed; with --apply deletes them. The runs"
                        + " themselves, the audit log, decisions, what is held, and the newest value of each observation stay.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark purge --older-than 2y",
            "  tidemark purge --older-than 90d --apply --reason \"two years are kept, rule 7\"",
            "  tidemark hold add --date 2024-11-23 --reason \"audit of 2024\"    what no purge takes"
        })
public final class PurgeCommand implements Callable<Integer> {
    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "P",
            description = "Age of report dates: 90d, 18m, 2y, or ISO 8601 as P1Y6M.")
    private String olderThan = "";

    @Option(names = "--apply", description = "Do it.")
    private boolean apply;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the audit log.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        LocalDate before = project.today().minus(period(olderThan));
        Purging purging = new Purging(project, before, reason, TypedCommand.of(spec));
        Purging.Plan plan = apply ? purging.apply() : purging.plan();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(fields(before, plan)));
        } else {
            print(out, before, plan);
        }
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, LocalDate before, Purging.Plan plan) {
        out.println("Nights before " + before);
        for (Going run : plan.runs()) {
            out.println("  " + run.name() + "  " + run.files().size() + " files, " + Sizes.words(run.bytes()));
            run.files().forEach(file -> out.println("      " + file));
        }
        plan.rows()
                .forEach((table, count) -> out.println(String.format(Locale.ROOT, "  %-30s %8d rows", table, count)));
        plan.holds().forEach(hold -> out.println("  held: " + hold.subject() + "  (" + hold.reason() + ")"));
        if (plan.isEmpty()) {
            out.println("There is nothing to purge.");
        } else {
            out.println(apply ? "Purged." : "Nothing was deleted. To do it, add  --apply");
        }
    }

    private Map<String, Object> fields(LocalDate before, Purging.Plan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("before", before.toString());
        fields.put("applied", apply);
        fields.put("runs", plan.runs().stream().map(Going::name).toList());
        List<String> files = plan.runs().stream()
                .flatMap(run -> run.files().stream())
                .map(Path::toString)
                .toList();
        fields.put("files", files);
        fields.put("bytes", plan.runs().stream().mapToLong(Going::bytes).sum());
        fields.put("rows", plan.rows());
        return fields;
    }

    private static Period period(String text) {
        String iso = text.toUpperCase(Locale.ROOT);
        try {
            Period period = Period.parse(iso.startsWith("P") ? iso : "P" + iso);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException e) {
            throw new WrongUsage("'" + text + "' is no age; write one as 90d, 18m or 2y");
        }
        throw new WrongUsage("'" + text + "' is no age; it must lie in the past");
    }
}
