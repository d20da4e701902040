package io.tidemark.extract.table;

import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.extract.table.head.When;
import java.util.List;

/**
 * What stands above a table.
 *
 * @param frame what holds in the section of the document that it stands in
 * @param caption what its title says, the words without region and number of the table
 * @param units of its unit line, in order
 * @param section what the last row says that heads the rows below it
 */
record Setting(Frame frame, Head caption, List<ScaledUnit> units, Head section) {
    Setting under(Head newSection) {
        return new Setting(frame, caption, units, newSection);
    }

    Setting with(List<ScaledUnit> newUnits) {
        return new Setting(frame, caption, newUnits, section);
    }

    /** The time that the document's words give the section; never where they give none. */
    When around() {
        return frame.timeFrom().isSaid() ? When.of(frame.time()) : When.NEVER;
    }
}
