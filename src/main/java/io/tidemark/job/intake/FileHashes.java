package io.tidemark.job.intake;

import io.tidemark.job.settings.Project;
import io.tidemark.source.FoundFile;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.Rows;
import io.tidemark.store.seen.SeenFiles;
import io.tidemark.store.seen.SeenFiles.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of files: from the store for those that lie there as it saw them, computed by all cores for the others. A file that
 * was written just before it was hashed is not remembered: its next change might bear the same time.
 */
public final class FileHashes {
    private static final long SETTLED_NANOS = Duration.ofSeconds(2).toNanos();

    private final List<FoundFile> files;
    private final @Nullable String[] hashes;
    private final Map<Integer, String> failures = new ConcurrentHashMap<>();
    private final List<Seen> fresh = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    private FileHashes(List<FoundFile> files) {
        this.files = files;
        this.hashes = new @Nullable String[files.size()];
    }

    /** @param files in the order of their paths */
    static FileHashes of(Path root, List<FoundFile> files, @Nullable Connection connection) throws SQLException {
        FileHashes all = new FileHashes(files);
        if (connection != null) {
            try (Rows<Seen> seen = new SeenFiles(connection).all()) {
                all.remember(seen);
            }
        }
        long now = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli());
        List<Integer> unknown = IntStream.range(0, files.size())
                .filter(i -> all.hashes[i] == null)
                .boxed()
                .toList();
        unknown.parallelStream().forEach(i -> all.compute(root, i));
        for (int i : unknown) {
            all.settle(i, now);
        }
        return all;
    }

    /** Files that lie there as they were seen, but whose bytes are others: somebody has set back their times. Hashes all. */
    public static List<String> deceptive(Project project, Connection connection) throws SQLException {
        List<FoundFile> files = Collected.listing(project).files();
        FileHashes seen = new FileHashes(files);
        try (Rows<Seen> rows = new SeenFiles(connection).all()) {
            seen.remember(rows);
        }
        FileHashes now = of(project.home(), files, null);
        List<String> deceptive = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (seen.hashes[i] != null && !seen.hashes[i].equals(now.hashes[i])) {
                deceptive.add(files.get(i).path());
            }
        }
        return deceptive;
    }

    /** Both are in the order of paths; where a database has another order, more is hashed than need be. */
    private void remember(Rows<Seen> seen) throws SQLException {
        int at = 0;
        for (Seen each = seen.next(); each != null; each = seen.next()) {
            while (at < files.size() && SourceFiles.ORDER.compare(files.get(at).path(), each.path()) < 0) {
                at++;
            }
            if (at < files.size() && files.get(at).path().equals(each.path())) {
                if (isSame(files.get(at), each)) {
                    hashes[at] = each.hash();
                } else {
                    gone.add(each.path());
                }
                at++;
            } else {
                gone.add(each.path());
            }
        }
    }

    private static boolean isSame(FoundFile file, Seen seen) {
        return file.bytes() == seen.bytes() && file.changed() == seen.changed() && file.key() == seen.key();
    }

    private void compute(Path root, int at) {
        try {
            hashes[at] = SourceFiles.hash(root, files.get(at).path());
        } catch (IOException e) {
            failures.put(at, String.valueOf(e.getMessage()));
        }
    }

    private void settle(int at, long now) {
        FoundFile file = files.get(at);
        String hash = hashes[at];
        if (hash != null && file.changed() < now - SETTLED_NANOS) {
            fresh.add(new Seen(file.path(), file.bytes(), file.changed(), file.key(), hash));
        }
    }

    /** The hash of the file at a place, null for one that could not be read. */
    @Nullable
    String of(int at) {
        return hashes[at];
    }

    String failure(int at) {
        return failures.getOrDefault(at, "");
    }

    /** Lets the store know what was hashed, and forget what lies there no more. */
    void keep(Connection connection) throws SQLException {
        new SeenFiles(connection).replace(fresh, gone);
    }
}
