package io.tidemark.report;

import io.tidemark.report.content.Head;
import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of one report lie. The first attempt for a date has the date's folder, later ones a folder inside of it:
 * no attempt touches the files of another. Files are made in a working folder beside and moved when all of them stand.
 */
record ReportFolder(Path place, Path working) {
    static final String OBSERVATIONS = "observations.csv";
    static final String FIGURES = "figures.csv";

    /** @param output the folder of everything that the job makes */
    static ReportFolder of(Path output, LocalDate date, int attempt) {
        Path first = output.resolve(date.toString());
        Path place = attempt == 1 ? first : first.resolve("attempt-" + attempt);
        return new ReportFolder(place, output.resolve(".report-" + date + "-" + attempt));
    }

    /** {@code tidemark-2026-11-23.xlsx}, {@code tidemark-2026-11-23-2.xlsx}: attempts can lie beside each other elsewhere. */
    static String workbook(LocalDate date, int attempt) {
        return Head.stem(date, attempt) + ".xlsx";
    }

    /** All files that a report consists of, by name. */
    static List<String> names(LocalDate date, int attempt) {
        return Stream.of(FIGURES, OBSERVATIONS, Head.page(date, attempt), workbook(date, attempt), Manifest.NAME)
                .sorted()
                .toList();
    }

    /** An empty working folder; what a killed run left in it goes. */
    void begin() throws IOException {
        discard();
        PrivateFiles.folder(working);
    }

    /** Moves the files into place, in the given order, each at once. */
    void moveIntoPlace(List<String> names) throws IOException {
        PrivateFiles.folder(place);
        for (String name : names) {
            Path file = working.resolve(name);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            PrivateFiles.settle(file);
            Files.move(file, place.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        discard();
    }

    void discard() throws IOException {
        if (!Files.exists(working)) {
            return;
        }
        try (Stream<Path> left = Files.list(working)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(working);
    }
}
