package io.tidemark.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tidemark.source.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The corpus files: what a text states first, then the ways to say it, the quantities in braces. Lines {@code region} and
 * {@code published} hold for what follows; {@code nothing} and a reason stand above texts that state no figure, with the
 * excluded characters in braces; ¶ stands for a line break; # opens a comment.
 */
public final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /**
     * A phrasing with what it must give.
     *
     * @param place file and line
     * @param text without the braces
     * @param marked the pieces of the text in braces, in order
     * @param region what it speaks of
     * @param published the day of publication, null for unknown
     * @param figures one line a figure, as {@link FigureLine} writes it; empty where the text states none
     * @param reason of the exclusions in braces, empty where figures are expected
     */
    public record Example(
            String place,
            String text,
            List<Marked> marked,
            String region,
            @Nullable LocalDate published,
            List<String> figures,
            String reason) {

        public Document document() {
            return Texts.of(text, region, published);
        }
    }

    /**
     * A piece of a phrasing in braces.
     *
     * @param start first character, in code points
     * @param end after the last one
     * @param text the characters
     */
    public record Marked(int start, int end, String text) {}

    /** Every phrasing of every file, in the order of the files. */
    public static List<Example> examples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".corpus"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> read(Path file) {
        List<Example> examples = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        String region = "";
        LocalDate published = null;
        String reason = "";
        boolean phrasings = false;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            if (line.startsWith("    ")) {
                phrasings = true;
                examples.add(example(
                        file.getFileName() + ":" + number, content, region, published, List.copyOf(figures), reason));
                continue;
            }
            if (phrasings) {
                figures.clear();
                phrasings = false;
                reason = "";
            }
            if (content.startsWith("region ")) {
                region = content.substring("region ".length()).strip();
            } else if (content.startsWith("published ")) {
                String day = content.substring("published ".length()).strip();
                published = day.equals("unknown") ? null : LocalDate.parse(day);
            } else if (content.startsWith("nothing")) {
                reason = content.substring("nothing".length()).strip();
            } else {
                figures.add(content);
            }
        }
        return examples;
    }

    private static Example example(
            String place,
            String content,
            String region,
            @Nullable LocalDate published,
            List<String> figures,
            String reason) {
        StringBuilder text = new StringBuilder();
        List<Marked> marked = new ArrayList<>();
        int open = -1;
        for (char c : content.replace("¶", "\n").toCharArray()) {
            if (c == '{') {
                open = text.length();
            } else if (c == '}') {
                String piece = text.substring(open);
                int start = text.codePointCount(0, open);
                marked.add(new Marked(start, start + piece.codePointCount(0, piece.length()), piece));
            } else {
                text.append(c);
            }
        }
        return new Example(place, text.toString(), List.copyOf(marked), region, published, figures, reason);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
