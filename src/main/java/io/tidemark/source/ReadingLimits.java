package io.tidemark.source;

/**
 * How much a single file may ask of the machine.
 *
 * @param fileBytes size on disk
 * @param inflatedBytes all parts of an office file, or all streams of a PDF, when unpacked
 * @param xmlBytes XML parts of one docx when unpacked: they are held in memory as trees, at about twenty times this size
 * @param entries parts of an office file
 * @param characters of a document's text
 * @param cells of a document's tables, repeated ones counted each time
 * @param depth nesting of elements, lists and objects
 */
public record ReadingLimits(
        long fileBytes, long inflatedBytes, long xmlBytes, int entries, int characters, int cells, int depth) {
    /** 64 MB on disk, 256 MB unpacked, 32 MB of XML in a docx, 10,000 parts, 20 million characters, a million cells. */
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(64L << 20, 256L << 20, 32L << 20, 10_000, 20_000_000, 1_000_000, 256);

    /** The same limits with another size on disk. */
    public ReadingLimits withFileBytes(long bytes) {
        return new ReadingLimits(bytes, inflatedBytes, xmlBytes, entries, characters, cells, depth);
    }
}
