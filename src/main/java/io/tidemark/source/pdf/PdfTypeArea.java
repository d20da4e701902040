package io.tidemark.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the body text of a document stands on its pages.
 *
 * @param size of the type that most characters are set in, in points
 * @param left where its lines begin at the earliest
 * @param right where they end at the latest
 */
record PdfTypeArea(double size, double left, double right) {
    PdfTypeArea(List<PdfLine> lines) {
        this(lines, mostCommon(lines));
    }

    private PdfTypeArea(List<PdfLine> lines, double size) {
        this(
                size,
                body(lines, size).stream().mapToDouble(PdfLine::left).min().orElse(0),
                body(lines, size).stream().mapToDouble(PdfLine::right).max().orElse(0));
    }

    private static List<PdfLine> body(List<PdfLine> lines, double size) {
        return lines.stream()
                .filter(line -> line.size() == size && line.cells().size() == 1)
                .toList();
    }

    private static double mostCommon(List<PdfLine> lines) {
        Map<Double, Integer> characters = new HashMap<>();
        for (PdfLine line : lines) {
            characters.merge(line.size(), line.words().length(), Integer::sum);
        }
        return characters.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }
}
