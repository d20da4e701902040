package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import io.tidemark.source.table.TableShape;
import org.w3c.dom.Node;

/** Walks the body of a Word file: paragraphs and tables, also inside of content controls and accepted changes. */
final class DocxBody {
    private final ContentBuilder content;
    private final DocxHeadings headings;
    private final ReadingLimits limits;

    DocxBody(ContentBuilder content, DocxHeadings headings, ReadingLimits limits) {
        this.content = content;
        this.headings = headings;
        this.limits = limits;
    }

    void read(Node body) throws RefusedException {
        children(body, 0);
    }

    private void children(Node parent, int depth) throws RefusedException {
        if (depth > limits.depth()) {
            throw new RefusedException(Reason.TOO_DEEP, String.valueOf(limits.depth()));
        }
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (DocxText.name(child)) {
                case "p" -> paragraph(child);
                case "tbl" -> TableShape.addBelow(content, DocxTable.rows(child, content.tables() + 1, limits));
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> children(child, depth + 1);
                default -> {
                    // bookmarks, properties of the section and the like have no words
                }
            }
        }
    }

    private void paragraph(Node paragraph) throws RefusedException {
        StringBuilder words = new StringBuilder();
        DocxText.append(paragraph, words);
        for (String line : words.toString().split("\n")) {
            String text = Words.oneLine(line);
            content.paragraph(text, headings.level(paragraph, text));
        }
    }
}
