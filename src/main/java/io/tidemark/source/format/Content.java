package io.tidemark.source.format;

import io.tidemark.source.Document;
import java.util.List;

/**
 * What a file says.
 *
 * @param text all of it, the coordinate system of the blocks
 * @param blocks in the order of the text
 * @param clues lines that tell of the file itself and are no part of its text, such as the date in an html head, written as
 *     a text would put them (发布时间：2025-01-20)
 */
public record Content(String text, List<Document.Block> blocks, List<String> clues) {
    public Content {
        blocks = List.copyOf(blocks);
        clues = List.copyOf(clues);
    }
}
