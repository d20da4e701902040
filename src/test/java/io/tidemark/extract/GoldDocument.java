package io.tidemark.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tidemark.source.DocumentReader;
import io.tidemark.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of the gold set: a whole text and every figure that it states.
 *
 * @param name of its files, without ending
 * @param text what it says
 * @param region what it speaks of
 * @param published the day of publication
 * @param figures in text order
 */
record GoldDocument(String name, String text, String region, LocalDate published, List<GoldFigure> figures) {
    private static final Path FOLDER = Path.of("src/test/resources/gold");

    /** Every document of the set, in the order of its index. */
    static List<GoldDocument> all() {
        return lines("documents.tsv").stream().skip(1).map(GoldDocument::read).toList();
    }

    /** What an extractor reads in a text that is published where and when this one is. */
    List<GoldFigure> read(Extractor extractor, String changed, LocalDate day) {
        Source source = Source.ofSettings(region, day);
        return extractor.extract(DocumentReader.ofText(name + ".txt", changed, source)).figures().stream()
                .map(GoldFigure::of)
                .toList();
    }

    List<GoldFigure> read(Extractor extractor) {
        return read(extractor, text, published);
    }

    private static GoldDocument read(String row) {
        String[] cells = row.split("\t", -1);
        JsonMapper json = new JsonMapper();
        return new GoldDocument(
                cells[0],
                content(cells[0] + ".txt"),
                cells[1],
                LocalDate.parse(cells[2]),
                lines(cells[0] + ".jsonl").stream()
                        .map(json::readTree)
                        .map(GoldFigure::of)
                        .toList());
    }

    private static List<String> lines(String file) {
        return content(file).lines().toList();
    }

    private static String content(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
