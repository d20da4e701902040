package io.tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole processes: the commands that a person waits for, an empty job and a Java that only says its version, in turn. */
record Starts(Path project, Path folder, int rounds, Results results) {
    private static final double RUN_AT_MOST = 1.5;
    private static final double LOOK_AT_MOST = 3;

    private interface Process {
        Child run() throws IOException, InterruptedException;
    }

    /** A process that is measured, what it is set against and by how much it may be longer. */
    private record Measured(Process process, String against, double limit) {}

    void measure(Javas.Java java) throws IOException, InterruptedException {
        Yard yard = Yard.in(project, folder.resolve("starts-" + java.version())).withWhatShips();
        Path text = Files.writeString(yard.home().resolve("short.txt"), "2024年，大连市地区生产总值9516.9亿元，同比增长5.2%。\n");
        Map<String, String> on = Map.of("JAVA_HOME", java.home().toString());
        yard.command(on, List.of(), "run", "--date", "2026-01-01").run().expect(0, 3);
        Path app = project.resolve(".tidemark")
                .resolve(Files.readString(project.resolve(".tidemark/current")).strip());
        Pack empty = Pack.emptyJob(
                Files.createDirectories(folder.resolve("empty-" + java.version())), app.toRealPath(), java);
        Pack open = Pack.openStore(
                Files.createDirectories(folder.resolve("open-" + java.version())),
                app.toRealPath(),
                java,
                yard.home().resolve("output/tidemark.db"));

        Map<String, Measured> all = new LinkedHashMap<>();
        all.put(
                "java -version",
                new Measured(
                        () -> new Child.Start(folder, Map.of(), List.of(java.home() + "/bin/java", "-version")).run(),
                        "",
                        0));
        all.put("a Java that opens SQLite and counts", new Measured(open::run, "java -version", 0));
        all.put("empty Spring Boot job", new Measured(empty::run, "", 0));
        all.put(
                "run, first night",
                new Measured(
                        () -> {
                            yard.forget();
                            return yard.command(on, List.of(), "run", "--date", "2026-01-01")
                                    .run();
                        },
                        "empty Spring Boot job",
                        RUN_AT_MOST));
        all.put(
                "run, a further night",
                look(yard, on, "empty Spring Boot job", RUN_AT_MOST, "run", "--date", "2026-01-02"));
        all.put("run, nothing to do", look(yard, on, "java -version", 0, "run", "--date", "2026-01-02"));
        all.put("status", look(yard, on, "java -version", LOOK_AT_MOST, "status"));
        all.put("extract", look(yard, on, "java -version", LOOK_AT_MOST, "extract", text.toString()));
        all.put("trace", look(yard, on, "java -version", LOOK_AT_MOST, "trace", "gdp"));
        print(java, all);
    }

    private static Measured look(Yard yard, Map<String, String> on, String against, double limit, String... words) {
        return new Measured(() -> yard.command(on, List.of(), words).run(), against, limit);
    }

    private void print(Javas.Java java, Map<String, Measured> all) throws IOException, InterruptedException {
        Map<String, List<Child>> taken = new LinkedHashMap<>();
        all.keySet().forEach(name -> taken.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Measured> each : all.entrySet()) {
                taken.get(each.getKey()).add(each.getValue().process().run().expect(0, 3));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Measured> each : all.entrySet()) {
            String name = each.getKey();
            Measured measured = each.getValue();
            List<Child> own = taken.get(name);
            String wall = "";
            String cpu = "";
            if (!measured.against().isEmpty()) {
                List<Child> other = taken.get(measured.against());
                double ratio = Numbers.wall(own) / Numbers.wall(other);
                wall = String.format(Locale.ROOT, "%.2f × %s", ratio, measured.against());
                cpu = String.format(Locale.ROOT, "%.2f", Numbers.cpu(own) / Numbers.cpu(other));
                if (measured.limit() > 0) {
                    results.atMost(
                            "Java " + java.version() + ": " + name + " / " + measured.against(),
                            ratio,
                            measured.limit());
                }
            }
            rows.add(List.of(
                    name,
                    String.format(Locale.ROOT, "%.3f", Numbers.wall(own)),
                    wall,
                    String.format(Locale.ROOT, "%.3f", Numbers.cpu(own)),
                    cpu));
        }
        results.add(new Results.Table(
                "Starts on Java " + java.version() + ", medians of " + rounds,
                List.of("process", "s", "ratio", "processor s", "ratio"),
                rows,
                ""));
    }
}
