package io.tidemark.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as it lay there when the folders were listed.
 *
 * @param path relative to the root, with forward slashes
 * @param bytes its size
 * @param changed when it was written last, in nanoseconds since 1970
 * @param key made of what the file system calls it, 0 where it does not
 */
public record FoundFile(String path, long bytes, long changed, long key) {
    static FoundFile of(String path, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FoundFile(
                path,
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                key == null ? 0 : key.hashCode());
    }
}
