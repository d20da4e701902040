package io.tidemark.cli.look;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.job.trace.Shown;
import io.tidemark.report.Report;
import io.tidemark.report.links.CellName;
import io.tidemark.statistics.Indicator;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Leads a value back to the sentences that it came from. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Leads a value back to the figures behind it, their sentences, documents and rules; a cell of a workbook also"
                        + " to the run that made it, who ran it and who received it. With --document: all cells that a document"
                        + " ended in.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark trace gdp",
            "  tidemark trace 地区生产总值 --period 2024 --measure growth",
            "  tidemark trace 12                 the observation with that number",
            "  tidemark trace '投资!E7' --date 2026-11-23",
            "  tidemark trace '投资!E7' --workbook /mnt/statistics/tidemark-2026-11-23.xlsx",
            "  tidemark trace --document input/text/bulletin.html",
            "  tidemark trace --document input/text/bulletin.html --original /tmp/bulletin.html"
        })
public final class TraceCommand implements Callable<Integer> {
    /** What an observation's number or an indicator's code looks like: what is asked so needs no look at the catalogue. */
    private static final Pattern CODE = Pattern.compile("[0-9]+|[a-z][a-z0-9_]*");

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "",
            description =
                    "A cell such as 投资!E7, the address of a figure, the number of an observation, code or name of an indicator, or a label.")
    private String what = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Report date of the cell; default: the last report.")
    private @Nullable LocalDate date;

    @Option(names = "--attempt", paramLabel = "N", description = "Which attempt for the date; default: the newest.")
    private @Nullable Integer attempt;

    @Option(names = "--workbook", paramLabel = "FILE", description = "A copy of the workbook that lies elsewhere.")
    private @Nullable Path workbook;

    @Option(names = "--document", paramLabel = "PATH", defaultValue = "", description = "List the cells it ended in.")
    private String document = "";

    @Option(
            names = "--original",
            paramLabel = "FILE",
            description = "With --document: write its bytes there, as they were read.")
    private @Nullable Path original;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "",
            description = "Only that period: 2024, 2024-Q3.")
    private String period = "";

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            defaultValue = "",
            description = "Only level, growth, change, share or multiple.")
    private String measure = "";

    @Option(names = "--json", description = "Print one JSON object an observation.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Optional<CellName> cell = CellName.of(what);
        if (cell.isPresent() || !document.isEmpty()) {
            return shown(cell);
        }
        if (what.isEmpty()) {
            throw new WrongUsage("name a cell, an observation, an indicator or a label, or give --document");
        }
        if (Figures.isAddress(what)) {
            return StoreAccess.ask(Project.open(), connection -> {
                Evidence evidence = new Figures(connection)
                        .at(what, Figures.NEWEST - 1)
                        .orElseThrow(() -> new WrongUsage("the store knows no figure at " + what));
                figure(connection, evidence, Figures.NEWEST - 1);
                return ExitCode.DONE;
            });
        }
        TracePrinter printer = new TracePrinter(spec.commandLine().getOut(), json, Figures.NEWEST - 1);
        return StoreAccess.ask(Project.open(), connection -> {
            int found = CODE.matcher(what).matches() ? print(connection, what, printer) : 0;
            if (found == 0) {
                found = print(connection, code(), printer);
            }
            if (found == 0) {
                throw new WrongUsage("no observation is " + what + (period.isEmpty() ? "" : " for " + period)
                        + ". The workbook's sheets and  tidemark trace LABEL  show what there is.");
            }
            return ExitCode.DONE;
        });
    }

    private int shown(Optional<CellName> cell) throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Project project = Project.open();
        return StoreAccess.ask(project, connection -> {
            Run run = run(new Runs(connection))
                    .orElseThrow(() -> new WrongUsage("there is no such report; tidemark history lists the runs"));
            Path file = workbook == null ? project.workbook(run.reportDate(), run.attempt()) : workbook;
            Shown shown = new Shown(connection, run, file);
            if (original != null) {
                shown.original(document, original);
            }
            List<String> told = document.isEmpty() ? shown.origin() : shown.cells(document);
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(Map.of("told", told)));
            } else {
                told.forEach(out::println);
            }
            if (cell.isPresent()) {
                figure(connection, shown.figure(cell.get()), run.vintage());
            }
            return ExitCode.DONE;
        });
    }

    private void figure(Connection connection, Evidence evidence, long vintage) throws SQLException {
        TracePrinter printer = new TracePrinter(spec.commandLine().getOut(), json, vintage);
        Optional<Held> held = new Observations(connection).find(evidence.observation(), vintage);
        if (held.isPresent()) {
            printer.print(connection, held.get());
        } else {
            printer.print(connection, evidence);
        }
    }

    /** The finished run that is asked about. A copy of a workbook tells itself which one it is, by its name. */
    private Optional<Run> run(Runs runs) throws SQLException {
        if (date == null) {
            return runs.recent(Integer.MAX_VALUE).stream()
                    .filter(run -> run.state() == Run.State.DONE && isNamed(run))
                    .findFirst();
        }
        return attempt == null ? runs.latest(date) : runs.find(date, attempt);
    }

    private boolean isNamed(Run run) {
        return workbook == null
                || workbook.endsWith(Report.workbook(Path.of(""), run.reportDate(), run.attempt())
                        .getFileName());
    }

    private int print(Connection connection, String concept, TracePrinter printer) throws SQLException {
        Predicate<Held> asked = asked(concept);
        int found = 0;
        try (Rows<Held> all = new Observations(connection).all(Figures.NEWEST - 1)) {
            for (Held held = all.next(); held != null; held = all.next()) {
                if (asked.test(held)) {
                    printer.print(connection, held);
                    found++;
                }
            }
        }
        return found;
    }

    /** The code of the indicator that is asked for; the catalogue takes longer to read than the answer. */
    private String code() {
        return Catalogue.shipped().indicators().stream()
                .filter(indicator ->
                        indicator.code().equals(what) || indicator.aliases().contains(what))
                .map(Indicator::code)
                .findFirst()
                .orElse(what);
    }

    private Predicate<Held> asked(String concept) {
        return held -> (String.valueOf(held.id()).equals(what)
                        || held.key().concept().equals(concept)
                        || held.label().equals(what))
                && (period.isEmpty() || held.key().period().equals(period))
                && (measure.isEmpty() || held.key().measure().code().equals(measure));
    }
}
