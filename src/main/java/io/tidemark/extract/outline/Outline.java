package io.tidemark.extract.outline;

import java.util.LinkedList;
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

    /** The sections that a char stands in, from the document to the innermost; of several documents in a file only its own. */
    public List<Section> around(int at) {
        LinkedList<Section> around = new LinkedList<>();
        int level = Integer.MAX_VALUE;
        for (int i = last(at); i >= 0 && level > 0; i--) {
            if (sections.get(i).level() < level) {
                around.addFirst(sections.get(i));
                level = sections.get(i).level();
            }
        }
        return List.copyOf(around);
    }

    /** What holds in the innermost section that a char stands in. */
    public Frame frameAt(int at) {
        List<Section> around = around(at);
        return around.isEmpty() ? document() : around.get(around.size() - 1).frame();
    }

    /** The last section that begins at a char or before it. */
    private int last(int at) {
        int from = 0;
        int to = sections.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (sections.get(middle).start() <= at) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
