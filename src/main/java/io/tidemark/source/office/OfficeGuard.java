package io.tidemark.source.office;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an office file once into nothing before any parser sees it: whether it is whole, how far it would grow, and whether
 * a part declares a document type.
 */
final class OfficeGuard {
    /** An end-of-directory record is 22 bytes and a comment of at most 65,535. */
    private static final int TAIL = 22 + 65_535;

    private static final int PROLOG = 1 << 16;

    private final ReadingLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long inflated;
    private long xml;

    private OfficeGuard(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Refuses a package that is not safe to open; {@code asTree} where its XML will be held in memory as trees. */
    static void check(byte[] bytes, ReadingLimits limits, boolean asTree) throws RefusedException {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("PK\5\6")) {
            throw new RefusedException(Reason.TRUNCATED);
        }
        OfficeGuard guard = new OfficeGuard(limits);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > limits.entries()) {
                    throw new RefusedException(Reason.BOMB, "more than " + limits.entries() + " parts");
                }
                guard.entry(entry.getName(), zip);
            }
        } catch (EOFException e) {
            throw new RefusedException(Reason.TRUNCATED);
        } catch (IOException e) {
            throw new RefusedException(Reason.MALFORMED, String.valueOf(e.getMessage()));
        }
        if (asTree && guard.xml > limits.xmlBytes()) {
            throw new RefusedException(Reason.TOO_LARGE, guard.xml + " bytes of XML", limits.xmlBytes() + " bytes");
        }
    }

    private void entry(String name, InputStream in) throws IOException, RefusedException {
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        byte[] head = in.readNBytes(PROLOG);
        count(head.length);
        if (isXml) {
            XmlProlog.check(name, head);
        }
        long size = head.length;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count(n);
            size += n;
        }
        xml += isXml ? size : 0;
    }

    private void count(int bytes) throws RefusedException {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw new RefusedException(Reason.BOMB, "more than " + limits.inflatedBytes() + " bytes");
        }
    }
}
