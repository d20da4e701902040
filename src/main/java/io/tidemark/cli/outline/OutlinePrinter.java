package io.tidemark.cli.outline;

import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.outline.OutlineEntry.Kind;
import io.tidemark.extract.outline.Evidence;
import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.outline.Outline;
import io.tidemark.source.Document;
import java.io.PrintWriter;
import java.util.List;

/** Prints the outline of a document for reading on a terminal, or a JSON object a line. */
public final class OutlinePrinter {
    private static final int TEXT_WIDTH = 48;
    private static final int WORDS_WIDTH = 24;

    private final PrintWriter out;
    private final boolean json;
    private boolean begun;

    public OutlinePrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Says which file follows, where several are printed for people. */
    public void heading(String file) {
        if (!json) {
            out.println((begun ? "\n" : "") + file);
            begun = true;
        }
    }

    public void print(Document document, Outline outline) {
        List<OutlineEntry> entries = OutlineEntry.of(document, outline);
        if (json) {
            OutlineLines lines = new OutlineLines(document);
            entries.forEach(entry -> out.print(lines.line(entry) + "\n"));
            return;
        }
        TextTable table = new TextTable("part", "mode", "period", "by the words", "text");
        entries.forEach(entry -> add(table, entry, document));
        table.print(out);
        if (outline.isInDoubt() && !outline.frames().isEmpty()) {
            out.println("nothing tells whether the text reports or plans");
        }
    }

    private static void add(TextTable table, OutlineEntry entry, Document document) {
        Frame frame = entry.frame();
        table.add(
                "  ".repeat(entry.level()) + part(entry),
                frame == null ? "" : frame.mode().code(),
                frame == null ? "" : frame.period(),
                frame == null || entry.isInherited() ? "" : words(entry, frame, document.text()),
                TextTable.cut(text(entry, document), TEXT_WIDTH));
    }

    private static String part(OutlineEntry entry) {
        return switch (entry.kind()) {
            case SECTION -> entry.level() == 0 ? "document" : "# " + entry.place();
            case PARAGRAPH -> entry.place();
            case TABLE -> "table";
        };
    }

    /** The words that it rests on where those around it do not say the same; {@code -} where none do. */
    private static String words(OutlineEntry entry, Frame frame, String text) {
        Frame outer = entry.outer();
        Evidence time = frame.timeFrom();
        Evidence mode = frame.modeFrom();
        String words = time.isSaid() ? text.substring(time.start(), time.end()) : "";
        if (mode.isSaid() && !mode.equals(time) && (outer == null || !mode.equals(outer.modeFrom()))) {
            words += (words.isEmpty() ? "" : " + ") + text.substring(mode.start(), mode.end());
        }
        return words.isEmpty() ? "-" : TextTable.cut(words, WORDS_WIDTH);
    }

    private static String text(OutlineEntry entry, Document document) {
        Frame frame = entry.frame();
        if (entry.kind() == Kind.TABLE || frame == null) {
            return (entry.rows() + " x " + entry.columns() + "  " + entry.heading()).strip();
        }
        if (entry.level() == 0) {
            int year = frame.calendar().spoken();
            String region = document.source().region().value();
            return (region.isEmpty() ? "" : region + ", ") + (year == 0 ? "of no known year" : "spoken in " + year);
        }
        return entry.kind() == Kind.SECTION ? entry.heading() : entry.words(document.text());
    }
}
