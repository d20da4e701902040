package io.tidemark.bench;

import io.tidemark.store.Database;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Nights of ten new documents in stores that know ever more, in turn. */
record Growth(Path project, Path folder, List<Integer> known, int rounds, Results results) {
    private static final int NEW = 10;
    private static final double AT_MOST = 1.2;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    void measure() throws IOException, InterruptedException, SQLException {
        Map<Integer, Yard> yards = new LinkedHashMap<>();
        Map<Integer, List<Child>> taken = new LinkedHashMap<>();
        for (int each : known) {
            yards.put(each, prepare(each));
            taken.put(each, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int each : known) {
                taken.get(each).add(each == 0 ? onEmpty(yards.get(each)) : further(yards.get(each)));
            }
        }
        print(yards, taken);
    }

    /** A store that knows so many documents: made by a night, or found from an earlier time and brought up to date by one. */
    private Yard prepare(int documents) throws IOException, InterruptedException, SQLException {
        Yard yard = Yard.in(project, folder.resolve("known-" + documents));
        if (documents == 0) {
            return yard.withBulletins(2, 0, NEW);
        }
        if (!Files.exists(yard.home().resolve("written"))) {
            yard.withBulletins(1, 0, documents);
            Files.createFile(yard.home().resolve("written"));
        }
        Child night = night(yard, next(yard));
        results.say("a night over %,d documents to begin with: %.0f s, %.0f s of processor time, %d MB"
                .formatted(documents, night.wall(), night.cpu(), night.peakMegabytes()));
        return yard;
    }

    private static Child onEmpty(Yard yard) throws IOException, InterruptedException {
        yard.forget();
        return night(yard, FIRST);
    }

    /** Ten documents that no night before has seen: the seed is the date. */
    private static Child further(Yard yard) throws IOException, InterruptedException, SQLException {
        LocalDate date = next(yard);
        yard.withBulletins(date.toEpochDay(), 0, NEW);
        return night(yard, date);
    }

    private static LocalDate next(Yard yard) throws IOException, SQLException {
        if (!Files.exists(yard.database())) {
            return FIRST;
        }
        try (Connection connection = Database.readOnly(yard.database()).connect()) {
            return new Runs(connection).newestDate().plusDays(1);
        }
    }

    private static Child night(Yard yard, LocalDate date) throws IOException, InterruptedException {
        return yard.command(Map.of("JAVA_TOOL_OPTIONS", Nights.HEAP), List.of(), "run", "--date", date.toString())
                .watch()
                .expect(0, 3);
    }

    private void print(Map<Integer, Yard> yards, Map<Integer, List<Child>> taken) throws IOException, SQLException {
        List<Child> first = taken.get(known.get(0));
        List<List<String>> rows = new ArrayList<>();
        for (int each : known) {
            List<Child> own = taken.get(each);
            double ratio = Numbers.wall(own) / Numbers.wall(first);
            rows.add(List.of(
                    "%,d".formatted(each),
                    Numbers.seconds(Numbers.wall(own)),
                    Numbers.ratio(ratio),
                    Numbers.seconds(Numbers.cpu(own)),
                    Numbers.ratio(Numbers.cpu(own) / Numbers.cpu(first)),
                    Numbers.seconds(besidesReport(yards.get(each))),
                    "%,d".formatted(figuresShown(yards.get(each))),
                    String.valueOf(
                            own.stream().mapToLong(Child::peakMegabytes).max().orElse(0)),
                    "%,d".formatted(Files.size(yards.get(each).database()) >> 20)));
            if (each > 0) {
                results.atMost("growth: %,d known / %,d".formatted(each, known.get(0)), ratio, AT_MOST);
            }
        }
        results.add(new Results.Table(
                "A night with %d new documents, medians of %d".formatted(NEW, rounds),
                List.of(
                        "known documents",
                        "s",
                        "ratio",
                        "processor s",
                        "ratio",
                        "steps but the report, s",
                        "figures in the report",
                        "most MB",
                        "MB of store"),
                rows,
                exponent(taken)));
    }

    /** What the steps of the last night took, without the one whose work is what it shows. */
    private static double besidesReport(Yard yard) throws IOException, SQLException {
        return yard.steps().entrySet().stream()
                .filter(step -> !step.getKey().equals("report"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static long figuresShown(Yard yard) throws IOException {
        try (Stream<Path> reports = Files.list(yard.home().resolve("output"))) {
            Path newest = reports.filter(folder -> Files.exists(folder.resolve("figures.csv")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            try (Stream<String> lines = Files.lines(newest.resolve("figures.csv"))) {
                return lines.count() - 1;
            }
        }
    }

    /** Of the stores that know something: none to nothing has no logarithm. */
    private String exponent(Map<Integer, List<Child>> taken) {
        List<Integer> some = known.stream().filter(each -> each > 0).toList();
        if (some.size() < 2) {
            return "";
        }
        double[] x = some.stream().mapToDouble(each -> each).toArray();
        return String.format(
                Locale.ROOT,
                "The time grows as the number of known documents to the power of %.2f, processor time to that of %.2f.",
                Numbers.exponent(
                        x,
                        some.stream()
                                .mapToDouble(each -> Numbers.wall(taken.get(each)))
                                .toArray()),
                Numbers.exponent(
                        x,
                        some.stream()
                                .mapToDouble(each -> Numbers.cpu(taken.get(each)))
                                .toArray()));
    }
}
