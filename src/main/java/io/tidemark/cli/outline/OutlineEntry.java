package io.tidemark.cli.outline;

import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.outline.Outline;
import io.tidemark.extract.outline.Section;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a printed outline. Places are in chars.
 *
 * @param kind what it is
 * @param level depth in the tree, 0 for a document
 * @param start first char
 * @param end after the last char
 * @param from where its own words begin: those of a paragraph behind the heading that it opens with
 * @param place how a person finds it
 * @param heading of a section, caption of a table, else empty
 * @param frame what holds in it, null for a table: its heads tell
 * @param outer what holds around it, null for a document
 * @param table null for what is none
 */
record OutlineEntry(
        Kind kind,
        int level,
        int start,
        int end,
        int from,
        String place,
        String heading,
        @Nullable Frame frame,
        @Nullable Frame outer,
        @Nullable Table table) {

    enum Kind {
        SECTION,
        PARAGRAPH,
        TABLE
    }

    /** The lines of a document, in the order of its text; a heading that is a paragraph of its own is one line. */
    static List<OutlineEntry> of(Document document, Outline outline) {
        List<OutlineEntry> entries = new ArrayList<>();
        Iterator<Frame> frames = outline.frames().iterator();
        int next = 0;
        if (outline.frames().isEmpty()) {
            entries.add(section(outline, outline.sections().get(0), ""));
            next = 1;
        }
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                entries.add(table(table, outline));
            } else if (block instanceof Paragraph paragraph) {
                int from = paragraph.start();
                while (next < outline.sections().size()
                        && outline.sections().get(next).start() <= paragraph.start()) {
                    Section section = outline.sections().get(next++);
                    entries.add(section(outline, section, paragraph.place()));
                    from = section.end();
                }
                Frame frame = frames.next();
                OutlineEntry entry = paragraph(paragraph, from, frame, outline.around(paragraph.start()));
                if (from == paragraph.start() || !entry.words(document.text()).isEmpty()) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static OutlineEntry section(Outline outline, Section section, String place) {
        List<Section> around = outline.around(section.start()).stream()
                .filter(outer -> outer.level() < section.level())
                .toList();
        return new OutlineEntry(
                Kind.SECTION,
                around.size(),
                section.start(),
                section.end(),
                section.start(),
                place,
                section.heading(),
                section.frame(),
                around.isEmpty() ? null : around.get(around.size() - 1).frame(),
                null);
    }

    private static OutlineEntry paragraph(Paragraph paragraph, int from, Frame frame, List<Section> around) {
        return new OutlineEntry(
                Kind.PARAGRAPH,
                around.size(),
                paragraph.start(),
                paragraph.end(),
                from,
                paragraph.place(),
                "",
                frame,
                around.get(around.size() - 1).frame(),
                null);
    }

    private static OutlineEntry table(Table table, Outline outline) {
        String place = table.rows().stream()
                .flatMap(List::stream)
                .map(Document.Cell::place)
                .findFirst()
                .orElse("");
        return new OutlineEntry(
                Kind.TABLE,
                outline.around(table.start()).size(),
                table.start(),
                table.end(),
                table.start(),
                place,
                table.caption(),
                null,
                null,
                table);
    }

    /** Whether it is what holds around it. */
    boolean isInherited() {
        return frame != null && frame.equals(outer);
    }

    /** Its own words, without the mark that ends the heading before them. */
    String words(String text) {
        return text.substring(from, Math.max(from, end))
                .replaceFirst("^\\p{Po}", "")
                .strip();
    }

    /** The most cells of a row. */
    int columns() {
        return table == null
                ? 0
                : table.rows().stream().mapToInt(List::size).max().orElse(0);
    }

    int rows() {
        return table == null ? 0 : table.rows().size();
    }
}
