package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** A Word file: its body in order, then its footnotes and endnotes. */
public final class Docx implements Format {
    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        try (OPCPackage parts = OfficeFile.open(bytes, limits, true)) {
            if (parts.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType())
                    .isEmpty()) {
                throw new RefusedException(Reason.WRONG_TYPE, "docx", "ZIP");
            }
            try (XWPFDocument document = new XWPFDocument(parts)) {
                ContentBuilder content = new ContentBuilder(limits);
                DocxBody body = new DocxBody(content, new DocxHeadings(document), limits);
                body.read(document.getDocument().getBody().getDomNode());
                notes(document.getFootnotes(), "footnote", content);
                notes(document.getEndnotes(), "endnote", content);
                return content.build();
            }
        } catch (IOException e) {
            throw OfficeFile.refused(e);
        }
    }

    private static void notes(List<? extends XWPFAbstractFootnoteEndnote> notes, String name, ContentBuilder content)
            throws RefusedException {
        for (XWPFAbstractFootnoteEndnote note : notes) {
            StringBuilder words = new StringBuilder();
            DocxText.append(note.getCTFtnEdn().getDomNode(), words);
            content.paragraphAt(words.toString().replace('\n', ' '), 0, name + " " + note.getId());
        }
    }
}
