package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.ScaledUnit;
import java.util.List;

/**
 * What stands above a table.
 *
 * @param caption what its title says, the words without region and number of the table
 * @param units of its unit line, in order
 * @param section what the last row says that heads the rows below it
 */
record Setting(Head caption, List<ScaledUnit> units, Head section) {
    Setting under(Head newSection) {
        return new Setting(caption, units, newSection);
    }

    Setting with(List<ScaledUnit> newUnits) {
        return new Setting(caption, newUnits, section);
    }
}
