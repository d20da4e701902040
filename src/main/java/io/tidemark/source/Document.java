package io.tidemark.source;

import java.util.List;

/**
 * The content of one source file.
 *
 * @param hash SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param path relative to the project's folder, with forward slashes
 * @param source what is known about it
 * @param text all of its text, blocks in order: cells of a row are separated by a tab, rows and blocks by line feeds; the
 *     coordinate system of every span
 * @param blocks parts of {@code text} in ascending order, without overlap
 */
public record Document(String hash, String path, Source source, String text, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of the text. Offsets are indices of {@code char} into {@link Document#text()}, end exclusive; spans of figures
     * are counted in code points instead.
     */
    public sealed interface Block permits Paragraph, Table {
        int start();

        int end();
    }

    /**
     * Running text.
     *
     * @param start first char
     * @param end after the last char
     * @param heading 0 for body text, 1 to 6 for a heading of that level
     * @param place how a person finds it: {@code ¶12}, {@code p. 3}
     */
    public record Paragraph(int start, int end, int heading, String place) implements Block {}

    /**
     * A table of a document or of a structured input.
     *
     * @param start first char of the first cell
     * @param end after the last char of the last cell
     * @param caption title or sheet name, empty where there is none
     * @param unitLine the line above it that states a unit (单位：亿元), empty where there is none
     * @param rows cells by row; rows may differ in length, merged cells are repeated in every place they cover
     */
    public record Table(int start, int end, String caption, String unitLine, List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell; a merged cell's repetitions point at the same characters.
     *
     * @param start first char
     * @param end after the last char, {@code start} for an empty cell
     * @param place how a person finds it: {@code 指标!C5}, {@code row 3, column 4}, {@code $[2].value}
     * @param header whether the source marks it as a heading (th, header row)
     */
    public record Cell(int start, int end, String place, boolean header) {}

    /** The same content, with something else known about its source. */
    public Document from(Source other) {
        return new Document(hash, path, other, text, blocks);
    }

    /** The characters of a cell. */
    public String textOf(Cell cell) {
        return text.substring(cell.start(), cell.end());
    }
}
