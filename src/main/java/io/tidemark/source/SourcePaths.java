package io.tidemark.source;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names of files as UTF-8, whatever the machine's locale says. Java turns names into strings by the locale, and under {@code
 * LANG=C} loses every Chinese one; file URIs carry the bytes of a name in both directions.
 */
final class SourcePaths {
    private SourcePaths() {}

    /** The file at a relative path with forward slashes; the path may not leave {@code root}. */
    static Path resolve(Path root, String relative) throws RefusedException {
        boolean leaves = relative.startsWith("/")
                || Arrays.asList(relative.split("/", -1)).contains("..");
        if (leaves || relative.isEmpty() || relative.indexOf('\0') >= 0) {
            throw new RefusedException(Reason.BAD_NAME);
        }
        String base = root.toAbsolutePath().normalize().toUri().toString();
        return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + percent(relative)));
    }

    /** The last name of a path, null where its bytes are no UTF-8. */
    static @Nullable String name(Path path) {
        String plain = String.valueOf(path.getFileName());
        if (isAscii(plain)) {
            return plain;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(nameBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What Java makes of bytes that it cannot read is beyond ASCII: a name within it is what the bytes say. */
    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The last name of a path with every byte beyond ASCII written as {@code \xB4}. */
    static String escapedName(Path path) {
        StringBuilder result = new StringBuilder();
        for (byte b : nameBytes(path)) {
            if (b >= 0x20 && b < 0x7F) {
                result.append((char) b);
            } else {
                result.append(String.format("\\x%02X", b));
            }
        }
        return result.toString();
    }

    private static byte[] nameBytes(Path path) {
        String raw = path.toAbsolutePath().toUri().getRawPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.write(Integer.parseInt(name.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String percent(String relative) {
        StringBuilder result = new StringBuilder();
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/-._~".indexOf(c) >= 0;
            result.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return result.toString();
    }
}
