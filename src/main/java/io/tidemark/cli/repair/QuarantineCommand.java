package io.tidemark.cli.repair;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.Words;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.look.StoreAccess;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.repair.Quarantined;
import io.tidemark.job.repair.Quarantined.Tried;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Refusals;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The files that could not be read. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description =
                "Lists the files that could not be read, each with the reason and what to do about it; shows, retries"
                        + " or releases one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark quarantine",
            "  tidemark quarantine --date 2026-11-23 --json",
            "  tidemark quarantine show input/text/report.pdf",
            "  tidemark quarantine retry                       reads them as they are now, and keeps nothing",
            "  tidemark quarantine release input/text/report.pdf --reason \"a picture, nothing to read\""
        })
public final class QuarantineCommand implements Callable<Integer> {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Report date; default: the last night.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "Print one JSON object a file.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        return StoreAccess.ask(Project.open(), connection -> {
            Runs runs = new Runs(connection);
            Optional<Run> run = date == null ? runs.lastNight() : runs.latest(date);
            if (run.isEmpty()) {
                throw new WrongUsage(
                        date == null
                                ? "no night has run yet. The first one:  tidemark run"
                                : "there is no night of " + date + "; tidemark history lists them");
            }
            List<Quarantine.Entry> entries =
                    new Quarantine(connection).of(run.get().id()).toList();
            for (Quarantine.Entry entry : entries) {
                print(connection, entry);
            }
            if (!json && entries.isEmpty()) {
                out.println("Nothing was quarantined on " + run.get().reportDate() + ".");
            }
            return ExitCode.DONE;
        });
    }

    private void print(Connection connection, Quarantine.Entry entry) throws SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Quarantine.Release> release = new Quarantine(connection).released(entry.path(), entry.hash());
        if (json) {
            Map<String, Object> fields = RunFields.of(entry);
            fields.put("released", release.map(Quarantine.Release::reason).orElse(null));
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        out.println(entry.path() + (entry.place().isEmpty() ? "" : ", " + entry.place()));
        Refusals words = Refusals.of(entry, Words.ofTerminal().locale());
        out.println("    " + words.detail());
        out.println("    " + words.remedy());
        release.ifPresent(
                each -> out.println("    released by " + each.actor() + " on " + each.at() + ": " + each.reason()));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows on which nights a file could not be read, and why.")
    int show(@Parameters(paramLabel = "PATH", description = "As the list prints it.") String path)
            throws IOException, SQLException {
        return StoreAccess.ask(Project.open(), connection -> {
            List<Quarantine.Dated> entries = new Quarantine(connection).of(path);
            if (entries.isEmpty()) {
                throw new WrongUsage(
                        "no night quarantined " + path + "; tidemark quarantine lists what the last one did");
            }
            for (Quarantine.Dated each : entries) {
                spec.commandLine().getOut().println(each.night());
                print(connection, each.entry());
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description =
                    "Reads the files as they are now and says what would come of it. Keeps nothing: the next run or"
                            + " rerun takes them in.")
    int retry(
            @Parameters(arity = "0..*", paramLabel = "PATH", description = "Default: all of the last night.") @Nullable
                    List<String> paths)
            throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Project project = Project.open();
        List<Tried> tried = StoreAccess.known(
                project,
                () -> new Quarantined(project, TypedCommand.of(spec))
                        .retry(
                                paths == null ? List.of() : paths,
                                Words.ofTerminal().locale()));
        for (Tried each : tried) {
            out.println(each.path());
            out.println("    " + (each.isGood() ? "reads well now: " + each.figures() + " figures" : each.problem()));
        }
        if (tried.isEmpty()) {
            out.println("The last night quarantined nothing.");
        } else if (tried.stream().anyMatch(Tried::isGood)) {
            out.println("The next night takes in what reads well; to have it now:  tidemark rerun --reason \"…\"");
        }
        return tried.stream().allMatch(Tried::isGood) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Lets a file be: as long as its content is the same, it no longer calls for attention.")
    int release(
            @Parameters(paramLabel = "PATH", description = "As the list prints it.") String path,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept.") String reason)
            throws IOException, SQLException {
        Project project = Project.open();
        StoreAccess.known(project, () -> {
            new Quarantined(project, TypedCommand.of(spec)).release(path, reason);
            return List.of();
        });
        spec.commandLine().getOut().println(path + " is released as long as it stays as it is");
        return ExitCode.DONE;
    }
}
