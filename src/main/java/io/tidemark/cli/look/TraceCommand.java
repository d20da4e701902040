package io.tidemark.cli.look;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.job.trace.Reports;
import io.tidemark.job.trace.Shown;
import io.tidemark.report.links.CellName;
import io.tidemark.statistics.Indicator;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Places;
import io.tidemark.store.evidence.Places.Address;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Leads a value back to the sentences that it came from. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description =
                "Leads a value back to the figures behind it, their sentences, documents and rules, and to the report that shows"
                        + " it: who ran it, with which code, who received it. With --document: all cells that a document ended in.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark trace gdp",
            "  tidemark trace 地区生产总值 --period 2024 --measure growth",
            "  tidemark trace 12 --date 2026-11-23       the observation with that number, as that report shows it",
            "  tidemark trace 30000015                   the figure with that number",
            "  tidemark trace 6803f559cbee-737-741       the figure at that place, as links to the evidence name it",
            "  tidemark trace '投资!E7' --date 2026-11-23",
            "  tidemark trace '投资!E7' --workbook /mnt/statistics/tidemark-2026-11-23.xlsx",
            "  tidemark trace --document input/text/bulletin.html",
            "  tidemark trace --document input/text/bulletin.html --original /tmp/bulletin.html"
        })
public final class TraceCommand implements Callable<Integer> {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** What an observation's number or an indicator's code looks like: what is asked so needs no look at the catalogue. */
    private static final Pattern CODE = Pattern.compile("[0-9]+|[a-z][a-z0-9_]*");

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "",
            description =
                    "A cell such as 投资!E7, the number of an observation or of a figure, a figure's address, code or name"
                            + " of an indicator, or a label.")
    private String what = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "As the report of that date shows it; default: the last report.")
    private @Nullable LocalDate date;

    @Option(
            names = "--attempt",
            paramLabel = "N",
            description = "Which attempt for the date; default: the newest whose report stands.")
    private @Nullable Integer attempt;

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "As this copy of a workbook shows it, whatever it is called now.")
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
        return answer(spec.commandLine().getOut());
    }

    /** What {@code trace} says of something without further options. */
    public static int answer(PrintWriter out, String what) throws IOException, SQLException {
        TraceCommand command = new TraceCommand();
        command.what = what;
        return command.answer(out);
    }

    private int answer(PrintWriter out) throws IOException, SQLException {
        Optional<CellName> cell = CellName.of(what);
        Optional<Address> address = Address.of(what);
        check(cell.isPresent() || address.isPresent());
        Project project = Project.open();
        return StoreAccess.ask(project, connection -> {
            Optional<Shown> shown = shown(new Reports(connection, project)).map(Shown::ahead);
            TracePrinter printer = new TracePrinter(out, json, connection, shown.orElse(null));
            if (!document.isEmpty()) {
                document(present(shown), printer);
            } else if (cell.isPresent()) {
                printer.about("cell", cell.get().toString());
                figure(connection, present(shown).figure(cell.get()), printer);
            } else if (address.isPresent()) {
                place(connection, address.get(), printer);
            } else if (!observations(connection, printer) && !figure(connection, printer)) {
                throw new WrongUsage("no observation and no figure is " + what
                        + (period.isEmpty() ? "" : " for " + period)
                        + ". The workbook's sheets and  tidemark trace LABEL  show what there is.");
            }
            return ExitCode.DONE;
        });
    }

    /** What is asked for is done, or said to be none: an option is never passed over. */
    private void check(boolean isPlace) {
        if (what.isEmpty() == document.isEmpty()) {
            throw new WrongUsage(
                    what.isEmpty()
                            ? "name a cell, an observation, a figure, an indicator or a label, or give --document"
                            : "give either " + what + " or --document, not both");
        }
        if (original != null && document.isEmpty()) {
            throw new WrongUsage("--original writes the bytes of a document: name it with --document");
        }
        if (attempt != null && date == null) {
            throw new WrongUsage("--attempt needs the --date that it was an attempt for");
        }
        if (workbook != null && date != null) {
            throw new WrongUsage("a workbook tells itself which report it is: give either --workbook or --date");
        }
        if ((isPlace || !document.isEmpty()) && !(period + measure).isEmpty()) {
            throw new WrongUsage("--period and --measure choose among observations; a cell, a figure and a document are"
                    + " one already");
        }
    }

    private Optional<Shown> shown(Reports reports) throws IOException, SQLException {
        if (workbook != null) {
            return Optional.of(reports.of(workbook));
        }
        return date == null ? reports.newest() : Optional.of(reports.of(date, attempt));
    }

    private static Shown present(Optional<Shown> shown) {
        return shown.orElseThrow(() -> new WrongUsage("there is no report yet; tidemark history lists the runs"));
    }

    private void document(Shown shown, TracePrinter printer) throws IOException, SQLException {
        if (original != null) {
            shown.original(document, original);
        }
        printer.document(document, shown.endings(document));
    }

    private static void figure(Connection connection, Evidence evidence, TracePrinter printer)
            throws IOException, SQLException {
        Optional<Held> held = new Observations(connection).find(evidence.observation(), printer.vintage());
        if (held.isPresent()) {
            printer.print(held.get());
        } else {
            printer.print(evidence);
        }
    }

    private void place(Connection connection, Address address, TracePrinter printer) throws IOException, SQLException {
        Places places = new Places(connection);
        Optional<Long> figure = places.figure(address);
        if (figure.isPresent()) {
            figure(connection, figure.get(), printer);
            return;
        }
        Excluded excluded = places.exclusion(address)
                .orElseThrow(() -> new WrongUsage("nothing was read at " + what
                        + ": no document of this store has that hash and a number there"));
        printer.print(excluded);
    }

    private boolean figure(Connection connection, TracePrinter printer) throws IOException, SQLException {
        return NUMBER.matcher(what).matches()
                && (period + measure).isEmpty()
                && figure(connection, Long.parseLong(what), printer);
    }

    private static boolean figure(Connection connection, long id, TracePrinter printer)
            throws IOException, SQLException {
        Optional<Evidence> evidence = new Figures(connection).find(id, printer.vintage());
        if (evidence.isEmpty()) {
            return false;
        }
        printer.about("asked", "figure " + id);
        figure(connection, evidence.get(), printer);
        return true;
    }

    private boolean observations(Connection connection, TracePrinter printer) throws IOException, SQLException {
        return (CODE.matcher(what).matches() && print(connection, what, printer))
                || (!NUMBER.matcher(what).matches() && print(connection, code(), printer));
    }

    private boolean print(Connection connection, String concept, TracePrinter printer)
            throws IOException, SQLException {
        Predicate<Held> asked = asked(concept);
        boolean found = false;
        try (Rows<Held> all = new Observations(connection).called(number(), concept, what, printer.vintage())) {
            for (Held held = all.next(); held != null; held = all.next()) {
                if (asked.test(held)) {
                    printer.print(held);
                    found = true;
                }
            }
        }
        return found;
    }

    /** What is asked as the number of an observation, 0 where it is none. */
    private long number() {
        return what.matches("[0-9]{1,18}") ? Long.parseLong(what) : 0;
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
