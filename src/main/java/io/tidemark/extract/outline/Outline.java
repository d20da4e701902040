package io.tidemark.extract.outline;

import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.TimeFrame;
import java.util.List;

/**
 * The tree of a document's sections with their frames, and the frame of each paragraph. Immutable.
 *
 * @param calendar what words of time mean in the document
 * @param document what holds where no section says anything else
 * @param isInDoubt whether nothing tells if the text reports or plans
 * @param sections in the order of the text, the document itself first
 * @param frames of the paragraphs, in their order
 */
public record Outline(
        Calendar calendar, Frame document, boolean isInDoubt, List<Section> sections, List<Frame> frames) {
    public Outline {
        sections = List.copyOf(sections);
        frames = List.copyOf(frames);
    }

    /** Whether nothing of a time can have been reported when the text was published: it begins later, or has just begun. */
    public boolean isAhead(TimeFrame time) {
        return calendar.isToCome(time)
                || time.isYear() && time.last() >= calendar.spoken() && calendar.isFresh(time.last());
    }
}
