package io.tidemark.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event in the log, exactly as its columns hold it.
 *
 * @param seq counts up from 1 without gaps
 * @param at instant in ISO 8601, UTC
 * @param details JSON object with its names in order
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the canonical form, 64 lower-case hexadecimal digits
 */
public record Entry(
        long seq, String at, String actor, String kind, String subject, String details, String previous, String hash) {

    static final String NONE = "0".repeat(64);

    /** Made on first use: who only reads entries writes no JSON. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    static Entry of(long seq, Event event, String previous) {
        String details = Json.MAPPER.writeValueAsString(event.details());
        Entry entry = new Entry(
                seq, event.at().toString(), event.actor(), event.kind(), event.subject(), details, previous, "");
        return new Entry(
                seq, entry.at, entry.actor, entry.kind, entry.subject, details, previous, entry.computedHash());
    }

    /** The hash that belongs to the other columns: over a JSON array of them, in UTF-8. */
    String computedHash() {
        String canonical = Json.MAPPER.writeValueAsString(
                List.of(Long.toString(seq), at, actor, kind, subject, details, previous));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
