package io.tidemark.job.repair;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What kept a command from its work, as an operator can use it. Whatever it is, the exit code is 1.
 *
 * @param what happened, in words, without a full stop
 * @param remedy what to do about it, in sentences; empty where nothing is known
 * @param canContinue whether the same command goes on when the remedy was applied; not for a store that is damaged
 */
public record Mishap(String what, String remedy, boolean canContinue) {
    private static final Pattern NO_ROOM = Pattern.compile("No space left|File too large|Disk quota exceeded");
    private static final Pattern READ_ONLY = Pattern.compile("Read-only file system");
    private static final String MAKE_ROOM =
            "Make room where output lies; tidemark purge --older-than 2y  tells what old nights could give back.";
    private static final String RIGHTS =
            "Give the user of the night the right to write to output and to tidemark.db, with the files beside it.";
    private static final String RESTORE =
            "tidemark doctor  tells more. Keep the file as it is, then bring back the newest"
                    + " backup:  tidemark restore FILE";

    /** Something that is as it should be, and ends a command all the same. */
    public static Mishap of(String what) {
        return new Mishap(what, "", true);
    }

    /** Looks for the cause that says most: what names its file and its fault, else the deepest one. */
    public static Mishap of(Throwable failure) {
        return causes(failure)
                .map(Mishap::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> of(words(causes(failure)
                        .filter(cause -> cause instanceof IOException)
                        .findFirst()
                        .orElseGet(() -> causes(failure).reduce(failure, (first, next) -> next)))));
    }

    /** All of it. */
    public String words() {
        return remedy.isEmpty() ? what : what + ". " + remedy;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }

    private static Optional<Mishap> known(Throwable cause) {
        if (cause instanceof SQLiteException sqlite) {
            return ofStore(sqlite);
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of(new Mishap(
                    "Java has no memory left (" + cause.getMessage() + ")",
                    "Give it more:  JAVA_TOOL_OPTIONS=-Xmx2g ./tidemark …  or set a lower limits.file, so that the largest"
                            + " files are quarantined.",
                    true));
        }
        if (cause instanceof AccessDeniedException denied) {
            return Optional.of(of("no right to read or write " + denied.getFile()));
        }
        if (cause instanceof NoSuchFileException missing) {
            return Optional.of(of("there is no " + missing.getFile()));
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof ReadOnlyFileSystemException
                || READ_ONLY.matcher(message).find()) {
            return Optional.of(new Mishap("the disk may only be read (" + words(cause) + ")", RIGHTS, true));
        }
        boolean isFile = cause instanceof FileSystemException || cause instanceof IOException;
        return isFile && NO_ROOM.matcher(message).find()
                ? Optional.of(new Mishap("the disk is full (" + message + ")", MAKE_ROOM, true))
                : Optional.empty();
    }

    private static Optional<Mishap> ofStore(SQLiteException failure) {
        // An extended code has the primary one in its last byte.
        int code = failure.getResultCode().code & 0xff;
        String said = " (" + failure.getResultCode().name() + ")";
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            String what =
                    code == SQLiteErrorCode.SQLITE_CORRUPT.code ? "the store is damaged" : "the store is no database";
            return Optional.of(new Mishap(what + said, RESTORE, false));
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(new Mishap("the disk is full" + said, MAKE_ROOM, true));
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of(new Mishap(
                    "another process has locked the store" + said,
                    "End what works on tidemark.db, such as a database browser, then try again.",
                    true));
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Optional.of(new Mishap("the store may only be read" + said, RIGHTS, true));
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of(new Mishap("the store cannot be opened" + said, RIGHTS, true));
        }
        return code == SQLiteErrorCode.SQLITE_IOERR.code
                ? Optional.of(new Mishap(
                        "the disk failed the store" + said,
                        "It is full, or broken: look at its room and at the system's log. " + MAKE_ROOM,
                        true))
                : Optional.empty();
    }

    private static String words(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
