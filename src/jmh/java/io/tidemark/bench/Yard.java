package io.tidemark.bench;

import io.tidemark.inputs.InventedBulletins;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of the project to measure in: the same launcher, program and archives of classes; seeds, inputs, settings and output of its own.
 *
 * @param project the project itself, of which nothing is changed
 * @param home the copy
 */
record Yard(Path project, Path home) {
    private static final List<String> PROGRAM = List.of("tidemark", "pom.xml", "src/main");

    /** Makes the copy, or renews the program in one that is there. */
    static Yard in(Path project, Path home) throws IOException {
        for (String part : PROGRAM) {
            delete(home.resolve(part));
            copy(project.resolve(part), home.resolve(part));
        }
        Path build = home.resolve(".tidemark");
        if (!Files.exists(build, LinkOption.NOFOLLOW_LINKS)) {
            // The build of the project is the yard's, too: what one of them makes, the other need not make again.
            Files.createSymbolicLink(
                    build, Files.createDirectories(project.resolve(".tidemark")).toRealPath());
        }
        Files.createDirectories(home.resolve("input/text"));
        Files.createDirectories(home.resolve("seeds"));
        return new Yard(project, home);
    }

    /** With the texts that ship. */
    Yard withWhatShips() throws IOException {
        copy(project.resolve("seeds"), home.resolve("seeds"));
        copy(project.resolve("input"), home.resolve("input"));
        return this;
    }

    /** With documents {@code from} up to {@code to} of a seed number. */
    Yard withBulletins(long seed, int from, int to) throws IOException {
        new InventedBulletins(seed).write(home, from, to);
        return this;
    }

    /** A command of the launcher; {@code before} stands before it, such as what binds it to one processor. */
    Child.Start command(Map<String, String> environment, List<String> before, String... words) {
        List<String> command = new ArrayList<>(before);
        command.add(home.resolve("tidemark").toString());
        command.addAll(List.of(words));
        return new Child.Start(home, environment, command);
    }

    Path database() {
        return home.resolve("output/tidemark.db");
    }

    /** Seconds of each step of the newest execution, as the job's own records have them. */
    Map<String, Double> steps() throws IOException, SQLException {
        Map<String, Double> steps = new LinkedHashMap<>();
        try (Connection connection = Database.readOnly(database()).connect()) {
            Sql.list(
                    connection,
                    row -> {
                        steps.put(row.getString(1), row.getLong(2) / 1000.0);
                        return row.getString(1);
                    },
                    "SELECT step_name, end_time - start_time FROM batch_step_execution WHERE job_execution_id ="
                            + " (SELECT MAX(job_execution_id) FROM batch_job_execution) ORDER BY step_execution_id");
        }
        return steps;
    }

    /** As if no night had ever run. */
    void forget() throws IOException {
        delete(home.resolve("output"));
    }

    static void delete(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Path parent = to.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = new ArrayList<>(all.toList());
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.isDirectory(target)) {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // Folders got new times as they were filled, and the launcher would build what it takes for changed.
        Collections.reverse(files);
        for (Path file : files) {
            Files.setLastModifiedTime(to.resolve(from.relativize(file).toString()), Files.getLastModifiedTime(file));
        }
    }
}
