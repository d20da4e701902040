package io.tidemark.source.pdf;

import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import io.tidemark.source.text.Headings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines into paragraphs: a line goes on with the next while it is full and the next is neither set in nor in another
 * type. Page numbers between the two halves of a paragraph are put behind it.
 */
final class PdfParagraphs {
    private static final int LONGEST_HEADING = 60;

    private final ContentBuilder content;
    private final List<PdfLine> numbers = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private PdfTypeArea page = new PdfTypeArea(List.of());
    private @Nullable PdfLine previous;
    private int begun;

    PdfParagraphs(ContentBuilder content) {
        this.content = content;
    }

    void add(List<PdfLine> lines) throws RefusedException {
        page = new PdfTypeArea(lines);
        int i = 0;
        while (i < lines.size()) {
            int end = PdfTable.end(lines, i);
            if (end > i) {
                flush();
                PdfTable.add(content, lines.subList(i, end));
                i = end;
            } else {
                line(lines, i);
                i++;
            }
        }
        flush();
    }

    private void line(List<PdfLine> lines, int i) throws RefusedException {
        PdfLine line = lines.get(i);
        boolean first = i == 0 || lines.get(i - 1).page() != line.page();
        boolean last = i == lines.size() - 1 || lines.get(i + 1).page() != line.page();
        if ((first || last) && line.isPageNumber()) {
            numbers.add(line);
            return;
        }
        if (previous != null && continues(previous, line)) {
            words.append(joint(line.words())).append(line.words());
        } else {
            flush();
            words.append(line.words());
            begun = line.page();
        }
        previous = line;
    }

    private boolean continues(PdfLine line, PdfLine next) {
        double em = line.size();
        boolean sameType = Math.abs(line.size() - next.size()) < 0.5;
        boolean runs = line.cells().size() == 1 && next.cells().size() == 1;
        boolean full = line.right() + next.firstWord() > page.right() - em;
        boolean near = line.page() == next.page()
                ? next.y() > line.y() && next.y() - line.y() < 2.6 * em
                : !line.endsSentence();
        boolean setIn = next.left() > page.left() + em && next.left() > line.left() - em / 2;
        return sameType && runs && full && near && !setIn;
    }

    private void flush() throws RefusedException {
        if (previous != null) {
            String text = words.toString();
            content.paragraph(text, heading(previous, text), "p. " + begun);
            words.setLength(0);
            previous = null;
        }
        for (PdfLine number : numbers) {
            content.paragraph(number.words(), 0, "p. " + number.page());
        }
        numbers.clear();
    }

    private int heading(PdfLine line, String text) {
        if (line.size() > page.size() * 1.15 && text.length() <= LONGEST_HEADING) {
            return line.size() > page.size() * 1.5 ? 1 : 2;
        }
        return Headings.level(text, false);
    }

    /** Chinese lines join without a space, words of other scripts with one. */
    private String joint(String next) {
        return Words.isWide(words.charAt(words.length() - 1)) || Words.isWide(next.charAt(0)) ? "" : " ";
    }
}
