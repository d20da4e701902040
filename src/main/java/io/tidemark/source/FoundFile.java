package io.tidemark.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file as it lay there when the folders were listed.
 *
 * @param path relative to the root, with forward slashes
 * @param bytes its size
 * @param changed when it was written last, in nanoseconds since 1970
 * @param key what the file system calls it, null where it does not
 */
public record FoundFile(
        String path, long bytes, long changed, @Nullable Object key) {
    static FoundFile of(String path, BasicFileAttributes attributes) {
        return new FoundFile(
                path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.fileKey());
    }
}
