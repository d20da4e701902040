package io.tidemark.report.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a zip file. Every entry bears the first day of 1980; files and entries stay below 4 GiB. */
public final class PinnedZip {
    private static final short VERSION = 20;
    /** Sizes follow the data; names are UTF-8. */
    private static final short FLAGS = 0x0808;

    private static final short DEFLATED = 8;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_DAY = 0x0021;
    private static final long LIMIT = 0xFFFF_FFFFL;

    private record Entry(byte[] name, long offset, int crc, long packed, long size) {}

    private final Counted out;
    private final Packing packing;
    private final List<Entry> entries = new ArrayList<>();

    /** @param out gets the file; closed by its owner */
    public PinnedZip(OutputStream out) {
        this.out = new Counted(out);
        this.packing = new Packing(this.out);
    }

    /** Writes the content of one entry; must not close the stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public void entry(String name, byte[] content) throws IOException {
        entry(name, to -> to.write(content));
    }

    public void entry(String name, Content content) throws IOException {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        long offset = out.count;
        out.write(header(30 + path.length)
                .putInt(0x04034b50)
                .putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_DAY)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) path.length)
                .putShort((short) 0)
                .put(path)
                .array());
        long from = out.count;
        packing.begin();
        content.writeTo(packing);
        packing.deflate.finish();
        Entry entry =
                new Entry(path, offset, (int) packing.crc.getValue(), out.count - from, packing.deflate.bytesRead());
        if (entry.size() > LIMIT || out.count > LIMIT) {
            throw new IOException("a workbook ends at 4 GiB: " + name);
        }
        out.write(header(16)
                .putInt(0x08074b50)
                .putInt(entry.crc())
                .putInt((int) entry.packed())
                .putInt((int) entry.size())
                .array());
        entries.add(entry);
    }

    /** Ends the file. */
    public void finish() throws IOException {
        long from = out.count;
        for (Entry entry : entries) {
            directory(entry);
        }
        out.write(header(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt((int) (out.count - from))
                .putInt((int) from)
                .putShort((short) 0)
                .array());
        out.flush();
    }

    private void directory(Entry entry) throws IOException {
        out.write(header(46 + entry.name().length)
                .putInt(0x02014b50)
                .putShort(VERSION)
                .putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_DAY)
                .putInt(entry.crc())
                .putInt((int) entry.packed())
                .putInt((int) entry.size())
                .putShort((short) entry.name().length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) entry.offset())
                .put(entry.name())
                .array());
    }

    private static ByteBuffer header(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }

    private static final class Packing extends OutputStream {
        private final CRC32 crc = new CRC32();
        private final Deflate deflate;

        Packing(OutputStream out) {
            this.deflate = new Deflate(out);
        }

        private void begin() {
            crc.reset();
            deflate.begin();
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            crc.update(bytes, from, length);
            deflate.write(bytes, from, length);
        }
    }
}
