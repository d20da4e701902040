package io.tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A whole night over new documents in a process with a heap of its own, on all processors and on one. */
record Nights(Yard yard, int documents, Results results) {
    static final String HEAP = "-Xmx256m";
    private static final double OF_ALONE = 0.6;
    private static final double OF_SLOWEST = 1.3;
    private static final double TWO_CORES = 1.6;
    private static final List<Path> TASKSET = List.of(Path.of("/usr/bin/taskset"), Path.of("/bin/taskset"));

    /** Which stages alone a step of the night has in it. */
    private static final Map<String, List<String>> STAGES = Map.of(
            "collect", List.of("collect"),
            "read", List.of("read and extract", "write"),
            "reconcile", List.of("reconcile"),
            "check", List.of("check"),
            "report", List.of("report"));

    /** @param alone documents a second that each stage reaches alone; empty where that was not measured */
    void measure(Map<String, Double> alone) throws IOException, InterruptedException, SQLException {
        Child one = night(onOneProcessor(), HEAP + " -XX:ActiveProcessorCount=1");
        Map<String, Double> stepsOfOne = yard.steps();
        Child all = night(List.of(), HEAP);
        Map<String, Double> steps = yard.steps();
        List<List<String>> rows = new ArrayList<>();
        double slowest = 0;
        for (Map.Entry<String, Double> step : steps.entrySet()) {
            for (String stage : STAGES.getOrDefault(step.getKey(), List.of(""))) {
                double rate = documents / step.getValue();
                Double reached = alone.get(stage);
                if (reached != null) {
                    slowest = Math.max(slowest, documents / reached);
                    results.atLeast("night: " + stage + " in the night / alone", rate / reached, OF_ALONE);
                }
                rows.add(List.of(
                        step.getKey() + (stage.isEmpty() || stage.equals(step.getKey()) ? "" : ": " + stage),
                        Numbers.seconds(step.getValue()),
                        Numbers.rate(rate),
                        reached == null ? "" : Numbers.rate(reached),
                        reached == null ? "" : Numbers.ratio(rate / reached),
                        Numbers.seconds(stepsOfOne.getOrDefault(step.getKey(), Double.NaN))));
            }
        }
        rows.add(whole(all, one));
        results.add(new Results.Table(
                "A night over %,d new documents of 3,000 characters".formatted(documents),
                List.of("step", "s", "documents/s", "alone", "of alone", "s on one processor"),
                rows,
                String.format(
                        Locale.ROOT,
                        "Processor time %.1f s, on one processor %.1f s; most memory %d MB with %s. A step that reads and writes"
                                + " at once is set against each of them alone.",
                        all.cpu(),
                        one.cpu(),
                        all.peakMegabytes(),
                        HEAP)));
        if (slowest > 0) {
            results.atMost("night: whole / its slowest stage alone", all.wall() / slowest, OF_SLOWEST);
        }
        results.atLeast("night: one processor / two", one.wall() / all.wall(), TWO_CORES);
        new Weight(yard.database(), results).measure();
    }

    private List<String> whole(Child all, Child one) {
        return List.of(
                "whole night",
                Numbers.seconds(all.wall()),
                Numbers.rate(documents / all.wall()),
                "",
                "",
                Numbers.seconds(one.wall()));
    }

    private Child night(List<String> before, String options) throws IOException, InterruptedException {
        yard.forget();
        return yard.command(Map.of("JAVA_TOOL_OPTIONS", options), before, "run", "--date", "2026-01-01")
                .watch()
                .expect(0, 3);
    }

    private static List<String> onOneProcessor() {
        return TASKSET.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(taskset -> List.of(taskset.toString(), "-c", "0"))
                .orElse(List.of());
    }
}
