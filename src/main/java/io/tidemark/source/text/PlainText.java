package io.tidemark.source.text;

import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import java.util.ArrayList;
import java.util.List;

/** A text file: its characters as they are, every line that is not blank a paragraph, or a row of a table. */
public final class PlainText implements Format {
    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        String text = Encodings.decode(bytes);
        if (text.length() > limits.characters()) {
            throw new RefusedException(Reason.TOO_LARGE, text.length() + "", limits.characters() + " characters");
        }
        return of(text);
    }

    /** A string as a text file would hold it. */
    public static Content of(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            add(blocks, text, start, end);
            start = end + 1;
        }
        return new Content(text, TextRows.of(text, blocks), List.of());
    }

    private static void add(List<Block> blocks, String text, int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && Words.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Words.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            int heading = Headings.level(text.substring(start, end), blocks.isEmpty());
            blocks.add(new Paragraph(start, end, heading, "¶" + (blocks.size() + 1)));
        }
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }
}
