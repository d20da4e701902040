package io.tidemark.job;

import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kills nights with SIGKILL at random moments and runs them on: what is left in the store, in the folders, with the people and
 * at the addresses must be what a night leaves that nobody disturbed. docs/reliability.md has the command and the figures.
 */
final class KillHarness {
    private static final List<String> STEPS =
            List.of("collect", "read", "reconcile", "check", "report", "deliver", "seal");
    private static final Pattern BEGUN = Pattern.compile("INFO  (\\w+) +Begun.*");
    private static final Pattern ENDED = Pattern.compile("INFO  (\\w+) +Ended .*millis=\"?(\\d+).*");
    private static final int MOST_CONTINUATIONS = 6;
    /** One continuation in so many is killed, too. */
    private static final int SECOND_KILL = 3;

    /**
     * What came of it.
     *
     * @param trials nights that were killed at least once and run on to their end
     * @param hits kills by the step that was at work; {@code between} where none was
     * @param twice kills of a night that was being continued
     * @param unknown deliveries that nobody knew the end of, settled by hand as the settings want it
     * @param differences from the undisturbed night, each with the number of its trial
     */
    record Figures(
            int trials, Map<String, Integer> hits, int twice, int unknown, List<String> differences, Duration took) {
        int kills() {
            return hits.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final KillProject prepared;
    private final KillProject project;
    private final int kills;
    private final Random random;
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private final Map<String, Integer> hits = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> turns = new ArrayList<>();
    private int twice;
    private int unknown;

    private final PrintStream told;

    /**
     * @param folder empty
     * @param told takes a line for each trial
     */
    KillHarness(Path folder, int kills, long seed, PrintStream told) {
        this.told = told;
        this.prepared = new KillProject(folder.resolve("prepared"));
        this.project = new KillProject(folder.resolve("project"));
        this.kills = kills;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int documents = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        Path folder = Files.createTempDirectory("kill");
        KillHarness harness = new KillHarness(folder, kills, seed, System.err);
        Figures figures = harness.run(documents);
        System.out.println("documents     " + documents + " known, " + documents / 4 + " new");
        System.out.println("undisturbed   " + harness.millis + " ms");
        System.out.println("trials        " + figures.trials());
        System.out.println("kills         " + figures.kills() + " " + figures.hits());
        System.out.println("killed again  " + figures.twice() + " of them while the night was being continued");
        System.out.println("unknown       " + figures.unknown() + " deliveries, settled by tidemark deliver");
        System.out.println("differences   " + figures.differences().size());
        figures.differences().forEach(System.out::println);
        System.out.println("took          " + figures.took().toSeconds() + " s, seed " + seed + ", " + folder);
        System.exit(figures.differences().isEmpty() ? 0 : 1);
    }

    /** @param documents that the store holds before; a fourth as many are new */
    Figures run(int documents) throws Exception {
        long began = System.nanoTime();
        int trials = 0;
        try (KillReceivers receivers = new KillReceivers()) {
            prepare(documents, receivers);
            project.copyOf(prepared);
            long log = project.logEnd();
            String end = words(project.run(KillProject.DATE));
            measure(project.log(log));
            KillProject.State undisturbed = project.state();
            Map<String, Integer> everybody = receivers.told();
            int most = 2 * kills + STEPS.size();
            while (count() < kills && trials < most) {
                trials++;
                receivers.forget();
                project.copyOf(prepared);
                String ended = trial(receivers);
                compare(trials, undisturbed, project.state());
                note(trials, "end", end, ended);
                note(trials, "told", everybody, receivers.told());
                note(trials, "lock is free", true, project.isLockFree());
                note(trials, "verify", List.of(), new SmallProject(project.home()).altered());
                told.println("trial " + trials + ": " + hits + ", " + twice + " twice, " + unknown + " unknown, "
                        + differences.size() + " differences, " + (System.nanoTime() - began) / 1_000_000_000 + " s");
            }
        }
        return new Figures(trials, hits, twice, unknown, differences, Duration.ofNanos(System.nanoTime() - began));
    }

    private void prepare(int documents, KillReceivers receivers) throws Exception {
        project.write(0, documents);
        project.settings(receivers.settings());
        Outcome outcome = project.run(KillProject.BEFORE);
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(String.valueOf(outcome));
        }
        project.write(documents, documents / 4);
        receivers.forget();
        prepared.copyOf(project);
    }

    private void measure(List<String> log) {
        for (String line : log) {
            Matcher ended = ENDED.matcher(line);
            if (ended.find()) {
                millis.put(ended.group(1), Long.parseLong(ended.group(2)));
            }
        }
        if (!List.copyOf(millis.keySet()).equals(STEPS)) {
            throw new IllegalStateException("the log tells of these steps: " + millis);
        }
    }

    /** Kills, runs on, and answers how it ended. */
    private String trial(KillReceivers receivers) throws Exception {
        String hit = kill(nextStep());
        if (hit != null && random.nextInt(SECOND_KILL) == 0) {
            List<String> left = STEPS.subList(Math.max(0, STEPS.indexOf(hit)), STEPS.size());
            if (kill(left.get(random.nextInt(left.size()))) != null) {
                twice++;
            }
        }
        Outcome outcome = project.run(KillProject.DATE);
        for (int i = 0; outcome instanceof Outcome.Failed && i < MOST_CONTINUATIONS; i++) {
            for (String key : project.unknown()) {
                unknown++;
                project.settle(key, receivers.has(key));
            }
            outcome = project.run(KillProject.DATE);
        }
        return words(outcome);
    }

    /** What the exit code would say. A kill that came as the process was ending anyway leaves nothing to do. */
    private String words(Outcome outcome) throws IOException, SQLException {
        if (outcome instanceof Outcome.Done done) {
            return words(done.summary());
        }
        if (outcome instanceof Outcome.NothingNew same) {
            Project settings = Project.open(project.home());
            try (Connection connection = Database.readOnly(settings.database()).connect()) {
                return words(Summary.of(connection, settings, same.run()));
            }
        }
        return outcome.toString();
    }

    private static String words(Summary summary) {
        return "done" + (summary.needsAttention() ? ", somebody has to look" : "");
    }

    /** All steps get the same share, in a random order. */
    private String nextStep() {
        if (turns.isEmpty()) {
            turns.addAll(STEPS);
            Collections.shuffle(turns, random);
        }
        return turns.remove(0);
    }

    /** Kills a run within a step, at a random moment of the time that the step takes; null where it ended before. */
    private @Nullable String kill(String step) throws Exception {
        long log = project.logEnd();
        Program.Running night = project.program().start("run", "--date", KillProject.DATE);
        try {
            while (begun(project.log(log)).stream().noneMatch(step::equals)) {
                if (night.process().waitFor(2, TimeUnit.MILLISECONDS)) {
                    return null;
                }
            }
            long delay = (long) (random.nextDouble() * TimeUnit.MILLISECONDS.toNanos(millis.getOrDefault(step, 0L)));
            if (night.process().waitFor(delay, TimeUnit.NANOSECONDS)) {
                return null;
            }
            night.kill();
            String hit = atWork(project.log(log));
            hits.merge(hit, 1, Integer::sum);
            return hit;
        } finally {
            Files.delete(night.out());
            Files.delete(night.err());
        }
    }

    private static List<String> begun(List<String> log) {
        return log.stream()
                .map(BEGUN::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }

    /** The step that began and did not end. */
    private static String atWork(List<String> log) {
        String step = "between";
        for (String line : log) {
            Matcher begun = BEGUN.matcher(line);
            if (begun.find()) {
                step = begun.group(1);
            } else if (ENDED.matcher(line).find()) {
                step = "between";
            }
        }
        return step;
    }

    private int count() {
        return hits.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void compare(int trial, KillProject.State expected, KillProject.State found) {
        note(trial, "tables", expected.rows().keySet(), found.rows().keySet());
        for (String table : new TreeSet<>(expected.rows().keySet())) {
            note(
                    trial,
                    "rows of " + table,
                    expected.rows().get(table),
                    found.rows().get(table));
        }
        note(trial, "files", expected.files(), found.files());
    }

    private void note(int trial, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            String difference = "trial " + trial + ", " + what + ": " + found + " instead of " + expected;
            told.println(difference);
            differences.add(difference);
        }
    }
}
