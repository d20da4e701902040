package io.tidemark.source;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.Words;
import io.tidemark.source.text.Encodings;
import io.tidemark.source.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Makes documents of files. Safe for use by many threads; the same bytes give the same document. */
public final class DocumentReader {
    private final ReadingLimits limits;
    private final Sources sources;

    public DocumentReader(ReadingLimits limits, Sources sources) {
        this.limits = limits;
        this.sources = sources;
    }

    /**
     * Reads one file. Whatever is wrong with it comes back as a refusal: this never throws for what a file holds.
     *
     * @param root the project's folder
     * @param path of the file, relative to {@code root}, with forward slashes
     */
    public Reading read(Path root, String path) {
        try {
            FileType type = FileType.of(path);
            byte[] bytes = FileBytes.read(root, path, limits);
            Content content = content(type, bytes);
            Source source = sources.of(root, path, content);
            return new Reading.Accepted(document(FileBytes.hash(bytes), path, source, content), bytes);
        } catch (RefusedException e) {
            return new Reading.Refused(e.of(path));
        }
    }

    /** A string as the document that a text file with these characters in UTF-8 would be. */
    public static Document ofText(String path, String text, Source source) {
        return document(FileBytes.hash(text.getBytes(StandardCharsets.UTF_8)), path, source, PlainText.of(text));
    }

    /** Bytes that are a text in any of the known encodings, such as those of standard input. */
    public static Reading ofText(String path, byte[] bytes, Source source) {
        try {
            Content content = PlainText.of(Encodings.decode(bytes));
            if (Words.isBlank(content.text())) {
                throw new RefusedException(Reason.EMPTY);
            }
            return new Reading.Accepted(document(FileBytes.hash(bytes), path, source, content), bytes);
        } catch (RefusedException e) {
            return new Reading.Refused(e.of(path));
        }
    }

    private Content content(FileType type, byte[] bytes) throws RefusedException {
        if (bytes.length == 0) {
            throw new RefusedException(Reason.EMPTY);
        }
        try {
            Content content = type.read(bytes, limits);
            if (Words.isBlank(content.text())) {
                throw new RefusedException(Reason.EMPTY);
            }
            return content;
        } catch (StackOverflowError e) {
            throw new RefusedException(Reason.TOO_DEEP, String.valueOf(limits.depth()));
        } catch (RuntimeException e) {
            // the parsers throw whatever they stumble over; the file is at fault, and the night goes on
            throw new RefusedException(Reason.MALFORMED, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static Document document(String hash, String path, Source source, Content content) {
        return new Document(hash, path, source, content.text(), content.blocks());
    }
}
