package io.tidemark.source.table;

import io.tidemark.source.format.GridCell;
import java.util.BitSet;
import java.util.List;

/** Leaves out the columns in which no row has anything, such as a program writes behind or beside a table. */
final class BlankColumns {
    private BlankColumns() {}

    static List<List<GridCell>> without(List<List<GridCell>> rows) {
        BitSet used = new BitSet();
        for (List<GridCell> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                if (!row.get(c).isBlank()) {
                    used.set(c);
                }
            }
        }
        return rows.stream()
                .map(row -> used.stream()
                        .takeWhile(column -> column < row.size())
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }
}
