package io.tidemark.extract;

import io.tidemark.source.Document;
import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents out of plain strings, a paragraph a line. */
public final class Texts {
    private static final String HASH = "0".repeat(64);

    private Texts() {}

    /** A document about a region, published on a day or on one that is not known. */
    public static Document of(String text, String region, @Nullable LocalDate published) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > start) {
                    blocks.add(new Paragraph(start, i, 0, "¶" + (blocks.size() + 1)));
                }
                start = i + 1;
            }
        }
        return new Document(HASH, "input/text/a.txt", Source.ofSettings(region, published), text, blocks);
    }
}
