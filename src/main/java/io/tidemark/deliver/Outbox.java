package io.tidemark.deliver;

import io.tidemark.report.Hashes;
import io.tidemark.report.Report;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that receives workbooks: each under its own name, and the newest one also as {@code tidemark-latest.xlsx}. A
 * reader of the folder never sees half a file.
 *
 * @param folder made where it is missing, but not the folders above it: they are a share that is not there
 */
record Outbox(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    static final String LATEST = "tidemark-latest.xlsx";
    private static final String WORKBOOK = "tidemark-\\d{4}-\\d{2}-\\d{2}(-\\d+)?\\.xlsx";

    void put(Report report) throws IOException {
        prepare();
        ReportFile workbook = report.workbookFile();
        for (ReportFile file : report.files()) {
            copy(report.folder().resolve(file.name()), file.hash(), name(file.name(), workbook.name()));
        }
        copy(anchor(report), base(workbook.name()) + "." + Report.ANCHOR);
        if (isNewest(workbook.name())) {
            copy(report.workbook(), workbook.hash(), LATEST);
        }
    }

    /** The witness of the audit log is of use only where the store's keeper cannot reach it: none goes without. */
    private static Path anchor(Report report) throws IOException {
        Path anchor = report.folder().resolve(Report.ANCHOR);
        if (!Files.isRegularFile(anchor)) {
            throw new IOException(anchor + " is missing; a further attempt makes it again:  tidemark rerun");
        }
        return anchor;
    }

    /** Where the files of a report would lie. */
    List<Path> files(List<String> names) {
        String workbook = names.stream()
                .filter(name -> name.matches(WORKBOOK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a report has a workbook"));
        List<Path> files = new ArrayList<>();
        names.forEach(name -> files.add(folder.resolve(name(name, workbook))));
        files.add(folder.resolve(base(workbook) + "." + Report.ANCHOR));
        try {
            if (!Files.isDirectory(folder) || isNewest(workbook)) {
                files.add(folder.resolve(LATEST));
            }
        } catch (IOException cannotBeListed) {
            LOG.debug("Nobody knows whether {} would be written", LATEST, cannotBeListed);
        }
        return files;
    }

    /** The workbook's links lead to a page that lies beside it under its own name. */
    private static String name(String file, String workbook) {
        boolean isNamed = file.equals(workbook) || file.startsWith(base(workbook) + ".");
        return isNamed ? file : base(workbook) + "." + file;
    }

    private void prepare() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path above = folder.getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder above it does not exist");
        }
        Files.createDirectory(folder);
    }

    private void copy(Path from, String name) throws IOException {
        copy(from, Hashes.of(from), name);
    }

    /** Writes beside, reads again, then renames. What could not be written to its end is not left behind. */
    private void copy(Path from, String hash, String name) throws IOException {
        Path beside = folder.resolve("." + name + ".part");
        try {
            write(from, beside);
            if (!Hashes.of(beside).equals(hash)) {
                throw new IOException(from.getFileName() + " is not the file that the report was sealed with");
            }
            openToReaders(beside);
            rename(beside, folder.resolve(name));
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static void write(Path from, Path beside) throws IOException {
        try {
            Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new IOException("cannot write " + from.getFileName() + " into the folder: " + e.getMessage(), e);
        }
    }

    /** Reports are made for owner and group only; who may list the folder may read the copy in it. */
    private void openToReaders(Path file) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return;
        }
        Set<PosixFilePermission> readers = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        readers.retainAll(Files.getPosixFilePermissions(folder));
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (rights.addAll(readers)) {
            Files.setPosixFilePermissions(file, rights);
        }
    }

    private static void rename(Path beside, Path name) throws IOException {
        try {
            Files.move(beside, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, name, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isNewest(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> others = files.map(file -> file.getFileName().toString())
                    .filter(other -> other.matches(WORKBOOK))
                    .toList();
            return others.stream().allMatch(other -> order(other).compareTo(order(name)) <= 0);
        } catch (IOException | UncheckedIOException e) {
            throw new IOException(
                    "the report is there, but " + LATEST + " is as it was: the folder cannot be listed to see whether"
                            + " the report is the newest; give the right to read the folder (" + e + ")",
                    e);
        }
    }

    /** Date, then attempt with leading zeros: in this form names compare as reports do. */
    private static String order(String name) {
        String base = base(name);
        int date = "tidemark-".length() + "2026-11-23".length();
        String attempt = base.length() > date ? base.substring(date + 1) : "1";
        return base.substring(0, date) + "0".repeat(Math.max(0, 9 - attempt.length())) + attempt;
    }

    private static String base(String name) {
        return name.substring(0, name.length() - ".xlsx".length());
    }
}
