package io.tidemark.source.text;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import java.util.List;

/** Markdown as it is written for reports: headings, paragraphs, lists, pipe tables; marks of emphasis and links go. */
public final class Markdown implements Format {
    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        List<String> lines = Encodings.decode(bytes).lines().toList();
        int body = frontMatter(lines);
        ContentBuilder content = new ContentBuilder(limits);
        new MarkdownBlocks(content).read(lines.subList(body, lines.size()));
        return content.build(lines.subList(0, body));
    }

    /** Lines between two rules at the very top tell of the file. */
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return 0;
        }
        int end = lines.subList(1, lines.size()).indexOf("---");
        return end < 0 ? 0 : end + 2;
    }
}
