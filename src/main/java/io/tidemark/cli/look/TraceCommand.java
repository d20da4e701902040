package io.tidemark.cli.look;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Indicator;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Leads a value back to the sentences that it came from. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Leads a value back to the figures behind it, their sentences, documents and rules.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark trace gdp",
            "  tidemark trace 地区生产总值 --period 2024 --measure growth",
            "  tidemark trace 12                 the observation with that number"
        })
public final class TraceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "WHAT",
            description = "Number of an observation, code or name of an indicator, or a label.")
    private String what = "";

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
        Predicate<Held> asked = asked();
        TracePrinter printer = new TracePrinter(spec.commandLine().getOut(), json);
        return StoreAccess.ask(Project.open(), connection -> {
            int found = 0;
            try (Rows<Held> all = new Observations(connection).all(Figures.NEWEST - 1)) {
                for (Held held = all.next(); held != null; held = all.next()) {
                    if (asked.test(held)) {
                        printer.print(connection, held);
                        found++;
                    }
                }
            }
            if (found == 0) {
                throw new WrongUsage("no observation is " + what + (period.isEmpty() ? "" : " for " + period)
                        + ". The workbook's sheets and  tidemark trace LABEL  show what there is.");
            }
            return ExitCode.DONE;
        });
    }

    private Predicate<Held> asked() {
        String concept = Catalogue.shipped().indicators().stream()
                .filter(indicator ->
                        indicator.code().equals(what) || indicator.aliases().contains(what))
                .map(Indicator::code)
                .findFirst()
                .orElse(what);
        return held -> (String.valueOf(held.id()).equals(what)
                        || held.key().concept().equals(concept)
                        || held.label().equals(what))
                && (period.isEmpty() || held.key().period().equals(period))
                && (measure.isEmpty() || held.key().measure().code().equals(measure));
    }
}
