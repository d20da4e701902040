package io.tidemark.job.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which alarms were given, by date and way, in a small file: the watch does not repeat itself.
 *
 * @param byDate when, by way, by date
 */
record Told(TreeMap<String, Map<String, String>> byDate) {
    private static final int MOST_DATES = 31;

    /** @throws IOException where the file is there and says nothing clear */
    static Told read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            return new Told(JsonMapper.shared()
                    .readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Map<String, String>>>() {}));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static Told none() {
        return new Told(new TreeMap<>());
    }

    boolean knows(LocalDate date, String way) {
        return byDate.getOrDefault(date.toString(), Map.of()).containsKey(way);
    }

    void add(LocalDate date, String way, Instant at) {
        byDate.computeIfAbsent(date.toString(), key -> new TreeMap<>()).put(way, at.toString());
        while (byDate.size() > MOST_DATES) {
            byDate.pollFirstEntry();
        }
    }

    /** Writes beside and renames: nobody reads half of it. */
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".watch", ".part");
        try {
            Files.writeString(beside, JsonMapper.shared().writeValueAsString(byDate) + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
