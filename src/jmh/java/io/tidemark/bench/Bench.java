package io.tidemark.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./tidemark bench}: measures what it is asked for in the project of the current folder, which it leaves as it is. */
public final class Bench {
    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private final Options options;
    private final Path project;
    private final Path folder;
    private final Results results;
    private int code;

    private Bench(Options options, Path project, Path folder, Results results) {
        this.options = options;
        this.project = project;
        this.folder = folder;
        this.results = results;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    /** What {@link #main} does, with its exit code as the answer. */
    public static int run(String... arguments) throws Exception {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException mistake) {
            out.println("tidemark bench: " + mistake.getMessage());
            out.print(Files.readString(Options.USAGE));
            out.flush();
            return USAGE;
        }
        Path project = Path.of("").toAbsolutePath();
        Path kept = options.folder();
        Path folder = kept == null ? Files.createTempDirectory("tidemark-bench") : Files.createDirectories(kept);
        Results results = new Results(out, options.markdown(), Machine.here(project));
        try {
            return new Bench(options, project, folder.toRealPath(), results).run();
        } finally {
            if (kept == null) {
                Yard.delete(folder);
            }
        }
    }

    private interface Part {
        void measure() throws Exception;
    }

    private int run() throws IOException {
        long began = System.nanoTime();
        part("starts", this::starts);
        part("floors", () -> new Floors(options.rows(), folder, results).measure());
        part("stages", this::stages);
        part("growth", () -> new Growth(project, folder, options.known(), options.rounds(), results).measure());
        results.printTargets();
        results.say(String.format(Locale.ROOT, "measured in %.0f s", (System.nanoTime() - began) / 1e9));
        Path json = options.json();
        if (json != null) {
            results.write(json);
        }
        return code;
    }

    /** A part that fails is told of; the others are measured all the same. */
    private void part(String name, Part part) {
        if (!asks(name) && !(name.equals("stages") && asks("nights"))) {
            return;
        }
        try {
            part.measure();
        } catch (Exception e) {
            code = FAILED;
            results.failed(name, e);
        }
    }

    private boolean asks(String part) {
        return options.parts().contains(part);
    }

    private void starts() throws IOException, InterruptedException {
        for (Javas.Java java : options.allJavas() ? Javas.all() : List.of(Javas.own())) {
            for (String old : List.of("starts-" + java.version(), "empty-" + java.version())) {
                Yard.delete(folder.resolve(old));
            }
            new Starts(project, folder, options.rounds(), results).measure(java);
        }
    }

    /** The stages alone and the whole night are over the same documents. */
    private void stages() throws Exception {
        Path home = folder.resolve("night-" + options.documents());
        boolean written = Files.exists(home);
        Yard yard = Yard.in(project, home);
        if (!written) {
            yard.withBulletins(1, 0, options.documents());
        }
        yard.forget();
        Map<String, Double> alone =
                asks("stages") ? new Stages(yard, options.documents(), results).measure() : Map.of();
        if (asks("nights")) {
            new Nights(yard, options.documents(), results).measure(alone);
        }
    }
}
