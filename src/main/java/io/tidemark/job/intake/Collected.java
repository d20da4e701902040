package io.tidemark.job.intake;

import io.tidemark.job.settings.Project;
import io.tidemark.source.Listing;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.night.Input.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files that lie in seeds and input now.
 *
 * @param files all of them, by path; without a hash those that cannot be read
 * @param refusals why those cannot be read
 */
public record Collected(List<Listed> files, List<Refusal> refusals) {
    public Collected {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
    }

    /** Lists and hashes the files of a project. */
    public static Collected of(Project project) {
        Listing listing = SourceFiles.list(
                project.home(),
                List.of(
                        slashes(project.settings().folders().seeds()),
                        slashes(project.settings().folders().input())),
                limits(project));
        List<Listed> files = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>(listing.refusals());
        for (String path : listing.paths()) {
            try {
                long bytes = Files.size(project.home().resolve(path));
                files.add(new Listed(path, SourceFiles.hash(project.home(), path), bytes));
            } catch (IOException e) {
                refusals.add(new Refusal(path, "", Refusal.Reason.UNREADABLE, List.of(String.valueOf(e.getMessage()))));
            }
        }
        refusals.stream().map(Refusal::path).distinct().forEach(path -> files.add(new Listed(path, null, 0)));
        files.sort(Comparator.comparing(Listed::path));
        return new Collected(files, refusals);
    }

    static ReadingLimits limits(Project project) {
        return ReadingLimits.DEFAULT.withFileBytes(
                project.settings().limits().file().toBytes());
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }
}
