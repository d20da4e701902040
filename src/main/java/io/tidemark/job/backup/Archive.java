package io.tidemark.job.backup;

import io.tidemark.job.backup.Manifest.Item;
import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is open for reading. */
final class Archive implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new DoesNotVerify(file + " is no backup of Tidemark: there is no " + Manifest.NAME + " in it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            this.manifest = Manifest.of(in.readAllBytes());
        }
    }

    /** @throws DoesNotVerify for a file that is no backup, or one that was cut */
    static Archive open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new java.nio.file.NoSuchFileException(file.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DoesNotVerify(file + " is no backup, or was cut short: " + e.getMessage());
        }
        try {
            return new Archive(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** @throws DoesNotVerify where a file is missing, altered, or not in the manifest */
    void verify() throws IOException {
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        there.remove(Manifest.NAME);
        for (Item item : manifest.items()) {
            there.remove(item.name());
            copy(item, OutputStream.nullOutputStream());
        }
        if (!there.isEmpty()) {
            throw new DoesNotVerify(file + " holds what its manifest does not know: " + there);
        }
    }

    /** @throws DoesNotVerify where it is not as the manifest says */
    void extract(Item item, Path to) throws IOException {
        Path folder = to.getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        try (OutputStream out = PrivateFiles.create(to)) {
            copy(item, out);
        }
    }

    private void copy(Item item, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(item.name());
        if (entry == null) {
            throw new DoesNotVerify(file + ": " + item.name() + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (!Packing.copy(item.name(), in, out).equals(item)) {
                throw new DoesNotVerify(file + ": " + item.name() + " was changed after the backup was made");
            }
        } catch (ZipException e) {
            throw new DoesNotVerify(file + ": " + item.name() + " is damaged: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
