package io.tidemark.job.intake;

import io.tidemark.job.settings.Project;
import io.tidemark.source.FoundFile;
import io.tidemark.source.Listing;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.night.Input.Listed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that lie in seeds and input now.
 *
 * @param files all of them, by path; without a hash those that cannot be read
 * @param refusals why those cannot be read
 * @param sourcesFiles the {@code sources.yml} that lie among and above them
 * @param hashes what the store may remember of the files
 */
public record Collected(List<Listed> files, List<Refusal> refusals, List<String> sourcesFiles, FileHashes hashes) {
    public Collected {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        sourcesFiles = List.copyOf(sourcesFiles);
    }

    /**
     * Lists and hashes the files of a project.
     *
     * @param connection to the store, which knows the hashes of files that lie there unchanged; null to hash all
     */
    public static Collected of(Project project, @Nullable Connection connection) throws SQLException {
        Listing listing = listing(project);
        FileHashes hashes = FileHashes.of(project.home(), listing.files(), connection);
        List<Listed> files = new ArrayList<>(listing.files().size());
        List<Refusal> refusals = new ArrayList<>(listing.refusals());
        for (int i = 0; i < listing.files().size(); i++) {
            FoundFile file = listing.files().get(i);
            String hash = hashes.of(i);
            if (hash == null) {
                refusals.add(new Refusal(file.path(), "", Refusal.Reason.UNREADABLE, List.of(hashes.failure(i))));
            } else {
                files.add(new Listed(file.path(), hash, file.bytes()));
            }
        }
        if (!refusals.isEmpty()) {
            refusals.stream().map(Refusal::path).distinct().forEach(path -> files.add(new Listed(path, null, 0)));
            files.sort(Comparator.comparing(Listed::path, SourceFiles.ORDER));
        }
        return new Collected(files, refusals, listing.sourcesFiles(), hashes);
    }

    static Listing listing(Project project) {
        return SourceFiles.list(
                project.home(),
                List.of(
                        slashes(project.settings().folders().seeds()),
                        slashes(project.settings().folders().input())),
                limits(project));
    }

    static ReadingLimits limits(Project project) {
        return ReadingLimits.DEFAULT.withFileBytes(project.settings().limits().file());
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }
}
