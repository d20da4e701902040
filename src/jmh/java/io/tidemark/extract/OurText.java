package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Listing;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.SourceFiles;
import io.tidemark.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The project's own texts, over and over until there are as many characters as asked for: the lines of {@code seeds} and
 * {@code input/text}, then the sentences of the catalogue's examples. The same characters each time.
 */
final class OurText {
    private OurText() {}

    /** Exactly that many characters, in lines. */
    static String ofLength(int characters) throws IOException {
        List<String> lines = lines();
        StringBuilder text = new StringBuilder(characters + 1_000);
        for (int i = 0; text.length() < characters; i = (i + 1) % lines.size()) {
            text.append(lines.get(i)).append('\n');
        }
        text.setLength(characters);
        return text.toString();
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        Path root = Path.of("").toAbsolutePath();
        DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, new Sources("", null));
        Listing listing = SourceFiles.list(root, List.of("seeds", "input/text"));
        for (String path : listing.paths()) {
            if (!(reader.read(root, path) instanceof Reading.Accepted file)) {
                throw new IOException(path + " does not read: run the benchmark in the project's folder");
            }
            file.document().text().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        lines.addAll(examples());
        return lines;
    }

    private static List<String> examples() {
        return Catalogue.examples().stream()
                .map(example -> example.text() + "。")
                .toList();
    }
}
