package io.tidemark.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file whose bytes depend on its entries only: every entry bears the same time, in no time zone. */
final class PinnedZip {
    /** The first instant of 1980 means "no time" to Java, which then adds another one in the machine's time zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    PinnedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    void entry(String name, byte[] content) throws IOException {
        entry(name, out -> out.write(content));
    }

    void entry(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Ends the file; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Writes the content of one entry; must not close the stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
