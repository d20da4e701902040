package io.tidemark.source.pdf;

import io.tidemark.source.format.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the lines of a document in the order of its content. Sorting by position would interleave runs that overlap.
 */
final class PdfLines extends PDFTextStripper {
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<TextPosition> line = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int glyphs;
    private int unknownGlyphs;
    private final List<String> cells = new ArrayList<>();

    PdfLines() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    List<PdfLine> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    /** Glyphs that were met, and those of them that no table of their font gives a character for. */
    int glyphs() {
        return glyphs;
    }

    int unknownGlyphs() {
        return unknownGlyphs;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        unknownGlyphs += font.toUnicode(code) == null ? 1 : 0;
        super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        if (!line.isEmpty()) {
            TextPosition last = line.get(line.size() - 1);
            TextPosition next = positions.get(0);
            double gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
            if (Math.abs(next.getYDirAdj() - last.getYDirAdj()) > last.getFontSizeInPt() * 0.7) {
                endLine();
            } else if (gap > last.getFontSizeInPt() * 1.5) {
                endCell();
            }
        }
        words.append(text);
        line.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        endCell();
        if (!cells.isEmpty() && !line.isEmpty()) {
            TextPosition first = line.get(0);
            TextPosition last = line.get(line.size() - 1);
            lines.add(new PdfLine(
                    getCurrentPageNo(),
                    List.copyOf(cells),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    first.getFontSizeInPt()));
        }
        line.clear();
        cells.clear();
    }

    private void endCell() {
        String text = Words.oneLine(words.toString());
        if (!text.isEmpty()) {
            cells.add(text);
        }
        words.setLength(0);
    }
}
