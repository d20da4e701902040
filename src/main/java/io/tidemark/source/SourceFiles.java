package io.tidemark.source;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.known.SourcesFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of sources, hashes them and reads their bytes. */
public final class SourceFiles {
    private static final int DEEPEST = 64;
    /** From here on more than one core looks at the entries of a folder. */
    private static final int MANY = 200;

    /** The order of all lists: the same in every database and with every locale. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private final Path root;
    private final ReadingLimits limits;
    private final List<FoundFile> found = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> sourcesFiles = new TreeSet<>(ORDER);

    private SourceFiles(Path root, ReadingLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** Lists folders with the default limits. */
    public static Listing list(Path root, List<String> folders) {
        return list(root, folders, ReadingLimits.DEFAULT);
    }

    /**
     * Lists all files below the folders (or the files themselves, where single files are named).
     *
     * <p>Left out by rule: names that begin with a dot, {@code sources.yml}, lock files of office programs ({@code ~$x.docx}),
     * and links to what lies in the same folder and is listed there. Refused: links that lead elsewhere or nowhere, names that
     * are not UTF-8, pipes and devices, files above the size limit, folders that cannot be read.
     */
    public static Listing list(Path root, List<String> folders, ReadingLimits limits) {
        SourceFiles files = new SourceFiles(root, limits);
        for (String folder : folders) {
            files.start(folder);
        }
        files.sourcesFiles(folders);
        files.found.sort(Comparator.comparing(FoundFile::path, ORDER));
        files.refusals.sort(Comparator.comparing(Refusal::path, ORDER));
        return new Listing(files.once(), files.refusals, List.copyOf(files.sourcesFiles));
    }

    /** A file that lies in two of the folders is one. */
    private List<FoundFile> once() {
        List<FoundFile> once = new ArrayList<>(found.size());
        for (FoundFile file : found) {
            if (once.isEmpty() || !once.get(once.size() - 1).path().equals(file.path())) {
                once.add(file);
            }
        }
        return once;
    }

    /** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits, read as a stream. */
    public static String hash(Path root, String path) throws IOException {
        return FileBytes.hash(root, path);
    }

    private void start(String folder) {
        try {
            Path path = SourcePaths.resolve(root, folder);
            if (Files.isDirectory(path)) {
                folder(path, folder, path.toRealPath(), 0);
            } else {
                entry(path, look(path), folder, root.toRealPath(), 0);
            }
        } catch (RefusedException e) {
            refusals.add(e.of(folder));
        } catch (IOException e) {
            refusals.add(new Refusal(folder, "", Reason.UNREADABLE, List.of(FileBytes.cause(e))));
        }
    }

    /** The entries of a folder come in the order of their paths, so that nearly nothing is left to sort. */
    private void folder(Path folder, String relative, Path top, int depth) throws RefusedException {
        if (depth > DEEPEST) {
            throw new RefusedException(Reason.TOO_DEEP, String.valueOf(DEEPEST));
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new RefusedException(Reason.UNREADABLE, FileBytes.cause(e));
        }
        Stream<Path> each = entries.size() < MANY ? entries.stream() : entries.parallelStream();
        List<Entry> looked = each.map(Entry::of)
                .sorted(Comparator.comparing(Entry::key, ORDER))
                .toList();
        for (Entry entry : looked) {
            named(entry, relative, top, depth);
        }
    }

    /**
     * What lies in a folder.
     *
     * @param name null where its bytes are no UTF-8
     * @param attributes null where it was not looked at, or could not be
     * @param failure why it could not be, null where it could
     */
    private record Entry(
            Path path,
            @Nullable String name,
            @Nullable BasicFileAttributes attributes,
            @Nullable IOException failure) {
        static Entry of(Path path) {
            String name = SourcePaths.name(path);
            if (name == null || isLeftOut(name) || name.equals(SourcesFile.NAME)) {
                return new Entry(path, name, null, null);
            }
            try {
                return new Entry(path, name, look(path), null);
            } catch (IOException e) {
                return new Entry(path, name, null, e);
            }
        }

        /** In the order of these, the paths of files below are in order too. */
        String key() {
            String known = name == null ? SourcePaths.escapedName(path) : name;
            return attributes != null && attributes.isDirectory() ? known + "/" : known;
        }
    }

    /** Checks the sources files above the folders; those inside are met on the way. */
    private void sourcesFiles(List<String> folders) {
        Set<String> above = new TreeSet<>();
        for (String folder : folders) {
            for (int slash = folder.lastIndexOf('/'); slash >= 0; slash = folder.lastIndexOf('/', slash - 1)) {
                above.add(folder.substring(0, slash + 1) + SourcesFile.NAME);
            }
            above.add(SourcesFile.NAME);
        }
        above.forEach(this::sourcesFile);
    }

    private void sourcesFile(String path) {
        Sources.Checked checked = Sources.check(root, path);
        if (checked.isThere()) {
            sourcesFiles.add(path);
        }
        if (checked.refusal() != null) {
            refusals.add(checked.refusal());
        }
    }

    private void named(Entry entry, String folder, Path top, int depth) {
        String name = entry.name();
        String path = folder + "/" + (name == null ? SourcePaths.escapedName(entry.path()) : name);
        if (name == null) {
            refusals.add(new Refusal(path, "", Reason.BAD_NAME, List.of()));
        } else if (name.equals(SourcesFile.NAME)) {
            sourcesFile(path);
        } else if (entry.failure() != null) {
            refusals.add(new Refusal(path, "", Reason.UNREADABLE, List.of(FileBytes.cause(entry.failure()))));
        } else if (entry.attributes() != null) {
            try {
                entry(entry.path(), entry.attributes(), path, top, depth);
            } catch (RefusedException e) {
                refusals.add(e.of(path));
            } catch (IOException e) {
                refusals.add(new Refusal(path, "", Reason.UNREADABLE, List.of(FileBytes.cause(e))));
            }
        }
    }

    private static BasicFileAttributes look(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private void entry(Path entry, BasicFileAttributes attributes, String path, Path top, int depth)
            throws RefusedException, IOException {
        if (attributes.isSymbolicLink()) {
            FileBytes.inside(entry, top);
            return;
        }
        if (attributes.isDirectory()) {
            folder(entry, path, top, depth + 1);
            return;
        }
        FileBytes.check(attributes, limits);
        found.add(FoundFile.of(path, attributes));
    }

    private static boolean isLeftOut(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }
}
