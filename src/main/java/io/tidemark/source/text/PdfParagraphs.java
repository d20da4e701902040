package io.tidemark.source.text;

import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines into paragraphs: a line goes on with the next while it is full and the next is neither set in nor in another
 * type. Page numbers between the two halves of a paragraph are put behind it.
 */
final class PdfParagraphs {
    private final ContentBuilder content;
    private final List<PdfLine> numbers = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private double bodySize;
    private double left;
    private double right;

    PdfParagraphs(ContentBuilder content) {
        this.content = content;
    }

    void add(List<PdfLine> lines) throws RefusedException {
        bodySize = mostCommon(lines);
        left = edge(lines, true);
        right = edge(lines, false);
        PdfLine previous = null;
        int page = 1;
        for (PdfLine line : lines) {
            if (line.isPageNumber()) {
                numbers.add(line);
                continue;
            }
            if (previous == null || !continues(previous, line)) {
                flush(previous, page);
                page = line.page();
                words.append(line.words());
            } else {
                words.append(joint(line.words())).append(line.words());
            }
            previous = line;
        }
        flush(previous, page);
    }

    private boolean continues(PdfLine line, PdfLine next) {
        double em = line.size();
        boolean sameType = Math.abs(line.size() - next.size()) < 0.5;
        boolean runs = line.columns() == 1 && next.columns() == 1;
        boolean full = line.right() + next.firstWord() > right - em;
        boolean near = line.page() == next.page()
                ? next.y() > line.y() && next.y() - line.y() < 2.6 * em
                : !line.endsSentence();
        boolean setIn = next.left() > left + em && next.left() > line.left() - em / 2;
        return sameType && runs && full && near && !setIn;
    }

    private void flush(@Nullable PdfLine last, int page) throws RefusedException {
        if (last != null) {
            String text = words.toString();
            int heading = last.size() > bodySize * 1.15 && text.length() <= 60
                    ? last.size() > bodySize * 1.5 ? 1 : 2
                    : Headings.level(text, false);
            content.paragraph(text, heading, "p. " + page);
            words.setLength(0);
        }
        for (PdfLine number : numbers) {
            content.paragraph(number.words(), 0, "p. " + number.page());
        }
        numbers.clear();
    }

    /** Chinese lines join without a space, words of other scripts with one. */
    private String joint(String next) {
        return Words.isWide(words.charAt(words.length() - 1)) || Words.isWide(next.charAt(0)) ? "" : " ";
    }

    private static double mostCommon(List<PdfLine> lines) {
        double best = 0;
        long most = 0;
        for (double size :
                lines.stream().mapToDouble(PdfLine::size).distinct().sorted().toArray()) {
            long characters = lines.stream()
                    .filter(line -> line.size() == size)
                    .mapToLong(line -> line.words().length())
                    .sum();
            if (characters > most) {
                best = size;
                most = characters;
            }
        }
        return best;
    }

    /** The outermost place, of lines in body type, where a text column begins or ends. */
    private double edge(List<PdfLine> lines, boolean leftEdge) {
        var ends = lines.stream()
                .filter(line -> line.size() == bodySize && line.columns() == 1)
                .mapToDouble(leftEdge ? PdfLine::left : PdfLine::right);
        OptionalDouble edge = leftEdge ? ends.min() : ends.max();
        return edge.orElse(0);
    }
}
