package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens the package of a docx or xlsx after the guard has seen it. */
public final class OfficeFile {
    static {
        ZipSecureFile.setMaxFileCount(ReadingLimits.DEFAULT.entries());
    }

    private OfficeFile() {}

    static OPCPackage open(byte[] bytes, ReadingLimits limits, boolean asTree) throws RefusedException {
        OfficeGuard.check(bytes, limits, asTree);
        try {
            return OPCPackage.open(new ByteArrayInputStream(bytes));
        } catch (InvalidFormatException | IOException e) {
            throw refused(e);
        }
    }

    /** What a parser's complaint means for the file. */
    static RefusedException refused(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Zip bomb")) {
            return new RefusedException(Reason.BOMB, message.lines().findFirst().orElse(""));
        }
        return new RefusedException(Reason.MALFORMED, message);
    }

    /** Whether a file in the old container format is a new office file that is locked with a password. */
    public static boolean isEncrypted(byte[] ole2) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(ole2))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            // a damaged container: what it holds cannot be told
            return false;
        }
    }
}
