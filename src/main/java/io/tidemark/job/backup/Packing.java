package io.tidemark.job.backup;

import io.tidemark.job.backup.Manifest.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the archive of a backup and keeps count of what went in. */
final class Packing implements AutoCloseable {
    private final ZipOutputStream zip;
    private final List<Item> items = new ArrayList<>();

    Packing(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Puts a file in under a name; answers its hash. */
    Item add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Item item = copy(name, in, zip);
            zip.closeEntry();
            items.add(item);
            return item;
        }
    }

    List<Item> items() {
        return items;
    }

    /** Puts the manifest in, as the last entry. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.toJson());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Copies a stream and says what went through. */
    static Item copy(String name, InputStream from, OutputStream to) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = new DigestInputStream(from, digest).transferTo(to);
            return new Item(name, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
