package io.tidemark.extract.outline;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Texts;
import io.tidemark.source.Document;
import java.time.LocalDate;
import java.util.List;

/** The outline of a few lines, told in words. */
final class Outlines {
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    private final String text;
    private final Outline outline;

    private Outlines(Document document) {
        this.text = document.text();
        this.outline = EXTRACTOR.outline(document);
    }

    /** The outline of lines, each a paragraph, that were published on a day. */
    static Outlines of(String published, String... lines) {
        return new Outlines(Texts.of(String.join("\n", lines), "临澄市", LocalDate.parse(published)));
    }

    Outline outline() {
        return outline;
    }

    /** What holds in the document. */
    String document() {
        return said(outline.document());
    }

    /** What holds in the section whose heading begins so. */
    String section(String heading) {
        return said(named(heading).frame());
    }

    /** The headings of the sections around a line, from outside to inside. */
    List<String> around(String line) {
        return outline.around(at(line)).stream()
                .filter(section -> section.level() > 0)
                .map(Section::heading)
                .toList();
    }

    /** What holds in the paragraph that begins so. */
    String paragraph(String line) {
        return said(frame(line));
    }

    Frame frame(String line) {
        int before =
                (int) text.substring(0, at(line)).chars().filter(c -> c == '\n').count();
        return outline.frames().get(before);
    }

    /** The words that the time of a frame rests on. */
    String words(Evidence evidence) {
        return text.substring(evidence.start(), evidence.end());
    }

    private Section named(String heading) {
        return outline.sections().stream()
                .filter(section -> section.level() > 0 && section.heading().startsWith(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + heading + " in " + outline.sections()));
    }

    private int at(String line) {
        int at = ("\n" + text).indexOf("\n" + line);
        if (at < 0) {
            throw new AssertionError("no line begins with " + line);
        }
        return at;
    }

    private static String said(Frame frame) {
        return frame.mode().code() + " " + frame.period();
    }
}
