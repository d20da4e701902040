package io.tidemark.extract.outline;

import io.tidemark.source.Document.Paragraph;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames in which figures were read, as a part of their derivations: what holds in the document, what the sections and the
 * paragraph made of it, and what the sentence itself said. Only levels that say something stand there. Spans are in chars.
 */
public final class FrameChain {
    private static final String PERIOD = "period:";

    private final Outline outline;
    private final List<Paragraph> paragraphs;

    /** @param paragraphs those of the document, in their order */
    public FrameChain(Outline outline, List<Paragraph> paragraphs) {
        this.outline = outline;
        this.paragraphs = List.copyOf(paragraphs);
    }

    /** The figure with its frames as first part of its derivation; the figure as it is where it stands in a table. */
    public Figure added(Figure figure) {
        int at = paragraph(figure.span());
        if (at < 0) {
            return figure;
        }
        Derivation read = figure.derivation();
        List<Derivation> parts = new ArrayList<>();
        parts.add(chain(figure, paragraphs.get(at), outline.frames().get(at)));
        parts.addAll(read.parts());
        return figure.derivedBy(new Derivation(read.rule(), read.start(), read.end(), read.result(), parts));
    }

    /** The index of the paragraph that holds a span, -1 for none. */
    private int paragraph(Span span) {
        int from = 0;
        int to = paragraphs.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            Paragraph paragraph = paragraphs.get(middle);
            if (span.end() <= paragraph.start()) {
                to = middle - 1;
            } else if (span.start() >= paragraph.end()) {
                from = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private Derivation chain(Figure figure, Paragraph paragraph, Frame frame) {
        List<Derivation> levels = new ArrayList<>();
        Frame outer = null;
        for (Section section : outline.around(paragraph.start())) {
            if (!section.frame().equals(outer)) {
                levels.add(level(section.level() == 0 ? "document" : "section", section.frame(), outer));
            }
            outer = section.frame();
        }
        if (!frame.equals(outer)) {
            levels.add(level("paragraph", frame, outer));
        }
        for (Derivation part : figure.derivation().parts()) {
            if (part.rule().startsWith(PERIOD) && isOfSentence(part, figure.span(), frame)) {
                levels.add(Derivation.leaf("sentence", part.start(), part.end(), part.result()));
            }
        }
        return new Derivation(
                "frame", frame.timeFrom().start(), frame.timeFrom().end(), said(frame), levels);
    }

    private static boolean isOfSentence(Derivation period, Span number, Frame frame) {
        Evidence words = new Evidence(period.start(), period.end());
        boolean atNumber = words.start() == number.start() && words.end() == number.end();
        return !atNumber && !words.equals(frame.timeFrom());
    }

    /** A level at the words that say its time; those that say its mode below it where they are others, and its own. */
    private static Derivation level(String name, Frame frame, @Nullable Frame outer) {
        Evidence time = frame.timeFrom();
        Evidence mode = frame.modeFrom();
        boolean isNew = outer == null || !mode.equals(outer.modeFrom());
        List<Derivation> apart = mode.isSaid() && isNew && !mode.equals(time)
                ? List.of(Derivation.leaf(
                        "mode", mode.start(), mode.end(), frame.mode().code()))
                : List.of();
        return new Derivation(name, time.start(), time.end(), said(frame), apart);
    }

    private static String said(Frame frame) {
        return frame.mode().code() + " " + frame.period();
    }
}
