package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of sources for a test: puts files in and reads them. */
public final class Inbox {
    private final Path root;
    private final DocumentReader reader;

    public Inbox(Path root) {
        this(root, ReadingLimits.DEFAULT);
    }

    public Inbox(Path root, ReadingLimits limits) {
        this.root = root;
        this.reader = new DocumentReader(limits, new Sources("", null));
    }

    public Inbox put(String path, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Inbox put(String path, String text, String charset) {
        return put(path, text.getBytes(Charset.forName(charset)));
    }

    /** Puts a file and reads it; the test fails where it is refused. */
    public Document document(String path, byte[] bytes) {
        Reading reading = put(path, bytes).read(path);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).document();
    }

    public Document document(String path, String text) {
        return document(path, text.getBytes(Charset.forName("UTF-8")));
    }

    /** Puts a file and reads it; the test fails where it is not refused, or where the sentences are incomplete. */
    public Refusal refusal(String path, byte[] bytes) {
        return refusal(put(path, bytes).read(path));
    }

    public static Refusal refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    public Reading read(String path) {
        return reader.read(root, path);
    }

    /** The words of each table cell, row by row. */
    public static List<List<String>> cells(Document document, Document.Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(document::textOf).toList())
                .toList();
    }

    public static List<Document.Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Document.Table.class::isInstance)
                .map(Document.Table.class::cast)
                .toList();
    }

    /** The words of each paragraph, a heading with its level in front: {@code #1 标题}. */
    public static List<String> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Document.Paragraph.class::isInstance)
                .map(Document.Paragraph.class::cast)
                .map(p -> (p.heading() == 0 ? "" : "#" + p.heading() + " ")
                        + document.text().substring(p.start(), p.end()))
                .toList();
    }
}
