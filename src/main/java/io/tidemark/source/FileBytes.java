package io.tidemark.source;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file, and what has to hold before they are read. */
final class FileBytes {
    private FileBytes() {}

    /** All bytes of a regular file within the size limit; the file is not opened when it is larger. */
    static byte[] read(Path root, String path, ReadingLimits limits) throws RefusedException {
        Path file = SourcePaths.resolve(root, path);
        try {
            Path top = SourcePaths.resolve(root, path.replaceFirst("/.*", ""));
            inside(file, path.contains("/") ? top.toRealPath() : root.toRealPath());
            check(Files.readAttributes(file, BasicFileAttributes.class), limits);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
                check(bytes.length, limits);
                return bytes;
            }
        } catch (IOException e) {
            throw new RefusedException(Reason.UNREADABLE, cause(e));
        }
    }

    static String hash(Path root, String path) throws IOException {
        try (InputStream in = Files.newInputStream(SourcePaths.resolve(root, path))) {
            MessageDigest digest = digest();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (RefusedException e) {
            throw new IOException(e.of(path).detail(), e);
        }
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static void inside(Path entry, Path top) throws RefusedException, IOException {
        try {
            Path target = entry.toRealPath();
            if (!target.startsWith(top)) {
                throw new RefusedException(Reason.OUTSIDE_LINK, target.toString());
            }
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(entry)) {
                throw new RefusedException(
                        Reason.OUTSIDE_LINK, Files.readSymbolicLink(entry).toString());
            }
            throw e;
        }
    }

    static void check(BasicFileAttributes attributes, ReadingLimits limits) throws RefusedException {
        if (!attributes.isRegularFile()) {
            throw new RefusedException(Reason.SPECIAL_FILE);
        }
        check(attributes.size(), limits);
    }

    private static void check(long size, ReadingLimits limits) throws RefusedException {
        if (size > limits.fileBytes()) {
            throw new RefusedException(Reason.TOO_LARGE, size + " bytes", limits.fileBytes() + " bytes");
        }
    }

    /** Java's file exceptions often hold nothing but the path: their kind says what is wrong. */
    static String cause(Exception e) {
        Throwable cause = e.getCause() instanceof IOException inner ? inner : e;
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
