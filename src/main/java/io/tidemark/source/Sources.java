package io.tidemark.source;

import io.tidemark.source.Source.Authority;
import io.tidemark.source.Source.Known;
import io.tidemark.source.Source.Origin;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.known.Clues;
import io.tidemark.source.known.NameClues;
import io.tidemark.source.known.Publishers;
import io.tidemark.source.known.SourcesFile;
import io.tidemark.source.known.TextClues;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is known about a source: from {@code sources.yml} beside it or in a folder above, the nearest first, else
 * from its name, else from its text, else from the settings given here. Safe for use by many threads. Each file is read once
 * in the life of this, which is one night.
 */
public final class Sources {
    private static final ReadingLimits SOURCES_FILE = ReadingLimits.DEFAULT.withFileBytes(1 << 20);

    private final Clues settings;
    private final Map<String, Optional<SourcesFile>> files = new ConcurrentHashMap<>();

    /** With what the settings say of a source that says nothing of itself; empty and null where they say nothing. */
    public Sources(String region, @Nullable LocalDate published) {
        this.settings = new Clues("", published, region, null);
    }

    Source of(Path root, String path, Content content) {
        Map<Origin, Clues> told = new LinkedHashMap<>();
        told.put(Origin.SOURCES_FILE, fromFiles(root, path));
        told.put(Origin.FILE_NAME, NameClues.of(path));
        told.put(Origin.TEXT, TextClues.of(content));
        Known<String> publisher =
                first(told, clues -> filled(clues.publisher())).orElse(new Known<>("", Origin.UNKNOWN));
        Known<String> region = first(told, clues -> filled(clues.region()))
                .or(() ->
                        filled(Publishers.region(publisher.value())).map(name -> new Known<>(name, publisher.origin())))
                .or(() -> filled(settings.region()).map(name -> new Known<>(name, Origin.SETTINGS)))
                .orElse(new Known<>("", Origin.UNKNOWN));
        told.put(Origin.SETTINGS, settings);
        Optional<Known<LocalDate>> published = first(told, clues -> Optional.ofNullable(clues.published()));
        return new Source(
                publisher,
                published.isPresent()
                        ? new Known<@Nullable LocalDate>(
                                published.get().value(), published.get().origin())
                        : new Known<@Nullable LocalDate>(null, Origin.UNKNOWN),
                region,
                authority(told, publisher));
    }

    /**
     * What there is of a sources file.
     *
     * @param refusal of one that cannot be used, null for a sound one and where there is none
     */
    record Checked(boolean isThere, @Nullable Refusal refusal) {}

    static Checked check(Path root, String path) {
        try {
            return new Checked(read(root, path).isPresent(), null);
        } catch (RefusedException e) {
            return new Checked(true, e.of(path));
        }
    }

    private static Known<Authority> authority(Map<Origin, Clues> told, Known<String> publisher) {
        Authority named = Publishers.authority(publisher.value());
        return first(told, clues -> Optional.ofNullable(clues.authority()))
                .orElse(
                        named == null
                                ? new Known<>(Authority.OTHER, Origin.UNKNOWN)
                                : new Known<>(named, publisher.origin()));
    }

    private static <T> Optional<Known<T>> first(Map<Origin, Clues> told, Function<Clues, Optional<T>> property) {
        for (Map.Entry<Origin, Clues> clues : told.entrySet()) {
            Optional<T> value = property.apply(clues.getValue());
            if (value.isPresent()) {
                return Optional.of(new Known<>(value.get(), clues.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private Clues fromFiles(Path root, String path) {
        Clues result = Clues.NONE;
        int slash = path.lastIndexOf('/');
        while (true) {
            String folder = path.substring(0, slash + 1);
            result = result.or(fromFile(root, folder + SourcesFile.NAME, path.substring(slash + 1)));
            if (slash < 0) {
                return result;
            }
            slash = path.lastIndexOf('/', slash - 1);
        }
    }

    private Clues fromFile(Path root, String file, String path) {
        return files.computeIfAbsent(root + "/" + file, name -> sound(root, file))
                .map(sources -> sources.about(path))
                .orElse(Clues.NONE);
    }

    private static Optional<SourcesFile> sound(Path root, String file) {
        try {
            return read(root, file);
        } catch (RefusedException e) {
            // the listing has refused this file already; its neighbours go on with the next way of knowing
            return Optional.empty();
        }
    }

    private static Optional<SourcesFile> read(Path root, String file) throws RefusedException {
        return Files.exists(SourcePaths.resolve(root, file), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(SourcesFile.of(FileBytes.read(root, file, SOURCES_FILE)))
                : Optional.empty();
    }
}
