package io.tidemark.extract.outline;

import java.util.List;

/**
 * The tree of a document's sections with their frames, and the frame of each paragraph. Immutable.
 *
 * @param isInDoubt whether nothing tells if the text reports or plans
 * @param sections in the order of the text, the document itself first
 * @param frames of the paragraphs, in their order
 */
public record Outline(boolean isInDoubt, List<Section> sections, List<Frame> frames) {
    public Outline {
        sections = List.copyOf(sections);
        frames = List.copyOf(frames);
    }

    /** What holds where no section says anything else. */
    public Frame document() {
        return sections.get(0).frame();
    }
}
