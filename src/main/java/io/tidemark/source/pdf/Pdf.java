package io.tidemark.source.pdf;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A PDF with text in it, page by page in the order of its content. */
public final class Pdf implements Format {
    /** One character in twenty; bullets and ornaments often have no meaning. */
    private static final int MOST_UNKNOWN = 20;

    static {
        FontMappers.set(new BundledFonts());
    }

    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        PdfGuard.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw new RefusedException(Reason.ENCRYPTED);
            }
            PdfLines pages = new PdfLines();
            List<PdfLine> lines = pages.read(document);
            legible(pages.unknownGlyphs(), pages.glyphs());
            if (lines.isEmpty()) {
                throw new RefusedException(Reason.NO_TEXT);
            }
            ContentBuilder content = new ContentBuilder(limits);
            new PdfParagraphs(content).add(lines);
            return legible(content.build());
        } catch (InvalidPasswordException e) {
            throw new RefusedException(Reason.ENCRYPTED);
        } catch (IOException e) {
            throw new RefusedException(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** Some fonts give private or replacement characters, which mean nothing outside the file. */
    private static Content legible(Content content) throws RefusedException {
        long unknown = content.text()
                .codePoints()
                .filter(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE)
                .count();
        legible(unknown, content.text().length());
        return content;
    }

    private static void legible(long unknown, long all) throws RefusedException {
        if (unknown * MOST_UNKNOWN > all) {
            throw new RefusedException(Reason.GARBLED, String.valueOf(unknown), String.valueOf(all));
        }
    }
}
