package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.label.IndicatorFinder;
import io.tidemark.extract.label.SectionFinder;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.outline.FrameChain;
import io.tidemark.extract.outline.Outline;
import io.tidemark.extract.outline.OutlineReader;
import io.tidemark.extract.prose.ProseReader;
import io.tidemark.extract.table.TableReader;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.extract.token.Scanner;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the figures out of documents. Immutable, safe for use by many threads; the same document gives the same result. */
public final class Extractor {
    /** Changes whenever the grammar does: figures read by another version are read again. */
    public static final String VERSION = "4";

    private final Lexicon lexicon;
    private final IndicatorFinder indicators;
    private final SectionFinder sections;
    private final Wording wording;
    private final Invariants invariants;

    public Extractor(Catalogue catalogue) {
        lexicon = Lexicon.of(catalogue);
        indicators = new IndicatorFinder(catalogue);
        sections = new SectionFinder(catalogue);
        wording = new Wording(catalogue);
        invariants = new Invariants(catalogue, lexicon);
    }

    /** Every number-like run of the document, as a figure or as an exclusion with its reason. */
    public Extraction extract(Document document) {
        return extract(document, false);
    }

    /** The same; derivations of figures in sentences begin with a part {@code frame}: the frames that they were read in. */
    public Extraction explained(Document document) {
        return extract(document, true);
    }

    private Extraction extract(Document document, boolean withFrames) {
        char[] text = Script.simplified(document.text().toCharArray());
        List<Figure> figures = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        Outline outline = outline(document, text);
        ProseReader prose = new ProseReader(
                document, text, lexicon, indicators, sections, outline, lexicon.phrases(), figures, exclusions);
        TableReader tables =
                new TableReader(document, text, lexicon, wording, indicators, sections, figures, exclusions);
        Iterator<Frame> frames = outline.frames().iterator();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                Frame frame = frames.next();
                int end = tables.unitLine(paragraph);
                if (end > paragraph.start()) {
                    prose.read(new Paragraph(paragraph.start(), end, paragraph.heading(), paragraph.place()), frame);
                }
            } else if (block instanceof Table table) {
                tables.read(table, outline.frameAt(table.start()));
            }
        }
        List<Figure> marked = new ArrayList<>(
                invariants.marked(figures, document.source().published().value()));
        if (withFrames) {
            marked.replaceAll(new FrameChain(outline, paragraphs(document))::added);
        }
        return new Extraction(CodePoints.figures(text, marked), CodePoints.exclusions(text, exclusions), runs(text));
    }

    /** The sections of a document, with what holds in each. */
    public Outline outline(Document document) {
        return outline(document, Script.simplified(document.text().toCharArray()));
    }

    private Outline outline(Document document, char[] text) {
        return new OutlineReader(
                        text,
                        new Scanner(lexicon),
                        lexicon.phrases(),
                        document.source().published().value())
                .read(paragraphs(document));
    }

    private static List<Paragraph> paragraphs(Document document) {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    private static int runs(char[] text) {
        int runs = 0;
        boolean inside = false;
        for (char c : text) {
            boolean number = Chars.isNumber(c);
            runs += number && !inside ? 1 : 0;
            inside = number;
        }
        return runs;
    }
}
