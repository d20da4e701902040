package io.tidemark.job.backup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param made instant in ISO 8601, UTC
 * @param program version that made it
 * @param schema of the store in it
 * @param events in the store's audit log
 * @param head hash of the last of them, to compare with one that was kept elsewhere
 * @param settings SHA-256 of {@code config/application.yml}, empty where there was none
 * @param items all files in it but this one
 */
record Manifest(
        String made, String program, String schema, long events, String head, String settings, List<Item> items) {
    static final String NAME = "manifest.json";

    Manifest {
        items = List.copyOf(items);
    }

    /**
     * A file in a backup.
     *
     * @param name in the archive, with forward slashes
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    record Item(String name, long bytes, String hash) {}

    byte[] toJson() {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(this)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws DoesNotVerify for anything but what {@link #toJson} writes */
    static Manifest of(byte[] json) {
        try {
            return JsonMapper.shared().readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new DoesNotVerify("its " + NAME + " cannot be read: " + e.getOriginalMessage());
        }
    }
}
