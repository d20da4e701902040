package io.tidemark.job.backup;

import io.tidemark.job.result.AnchorFile;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of a project lie, and how they are called in a backup: {@code store}, {@code reports}, {@code sources},
 * {@code settings}.
 */
record Contents(Project project) {
    static final String STORE = "store/tidemark.db";
    private static final String REPORTS = "reports/";
    private static final String SOURCES = "sources/";
    private static final String SETTINGS = "settings/application.yml";

    /**
     * A file to be put into a backup.
     *
     * @param expected its hash as the store knows it, empty where the store knows none
     */
    record Piece(String name, Path file, String expected) {}

    /** Where a file of a backup belongs in this project. */
    Path place(String name) {
        Path root = project.home();
        Path place;
        if (name.equals(STORE)) {
            return project.database();
        } else if (name.startsWith(REPORTS)) {
            root = project.output();
            place = root.resolve(name.substring(REPORTS.length()));
        } else if (name.startsWith(SOURCES)) {
            place = root.resolve(name.substring(SOURCES.length()));
        } else if (name.equals(SETTINGS)) {
            return settings();
        } else {
            throw new DoesNotVerify("nobody knows where " + name + " belongs");
        }
        if (!place.normalize().startsWith(root)) {
            throw new DoesNotVerify(name + " leads out of the folder");
        }
        return place.normalize();
    }

    /** Whether a file of a backup is made by the program, so that the backup's takes the place of what is there. */
    static boolean isMade(String name) {
        return name.equals(STORE) || name.startsWith(REPORTS);
    }

    Path settings() {
        return project.home().resolve("config").resolve("application.yml");
    }

    /** All but the store itself: the reports that it knows, the sources that lie there, the settings. */
    List<Piece> pieces(Path store) throws IOException, SQLException {
        List<Piece> pieces = new ArrayList<>();
        try (Connection connection = Database.ofAnySchema(store).connect()) {
            for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
                Path folder = project.report(run.reportDate(), run.attempt());
                for (ReportFile file : new ReportFiles(connection).of(run.id())) {
                    Path path = folder.resolve(file.name());
                    pieces.add(new Piece(REPORTS + slashes(project.output(), path), path, file.hash()));
                }
                Path anchor = folder.resolve(AnchorFile.NAME);
                if (Files.isRegularFile(anchor)) {
                    pieces.add(new Piece(REPORTS + slashes(project.output(), anchor), anchor, ""));
                }
            }
        }
        for (Path folder : List.of(project.seeds(), project.input())) {
            for (Path file : filesIn(folder)) {
                pieces.add(new Piece(SOURCES + slashes(project.home(), file), file, ""));
            }
        }
        if (Files.exists(settings())) {
            pieces.add(new Piece(SETTINGS, settings(), ""));
        }
        return pieces;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path real = folder.toRealPath();
        try (Stream<Path> files = Files.find(real, 64, (file, is) -> is.isRegularFile())) {
            return files.sorted()
                    .map(file -> folder.resolve(real.relativize(file)))
                    .toList();
        }
    }

    private static String slashes(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
