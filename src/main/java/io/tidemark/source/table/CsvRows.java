package io.tidemark.source.table;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.util.List;

/**
 * Watches that every row of a csv file has as many fields as its heading. Lines of a single field may stand above the heading,
 * after a blank line, and as notes at the end; anywhere else they are rows that were cut off.
 */
final class CsvRows {
    private int expected;
    private boolean apart = true;

    void check(int number, List<String> fields) throws RefusedException {
        long words = fields.stream().filter(field -> !field.isBlank()).count();
        if (words == 0) {
            apart = true;
            return;
        }
        boolean single = words == 1;
        boolean note = single && fields.stream().anyMatch(field -> TableLines.isNote(field.strip()));
        boolean unit = words <= 2 && fields.stream().anyMatch(field -> TableLines.isUnit(field.strip()));
        if (note || unit || single && apart) {
            apart = true;
            return;
        }
        int size = withoutTrailingBlanks(fields);
        if (expected == 0 || apart && size != expected) {
            expected = fields.size();
        }
        apart = false;
        if (fields.size() < expected || size > expected) {
            throw RefusedException.at(
                    "row " + number,
                    Reason.BROKEN_ROW,
                    String.valueOf(expected),
                    String.valueOf(Math.max(size, Math.min(fields.size(), expected))));
        }
    }

    private static int withoutTrailingBlanks(List<String> fields) {
        int size = fields.size();
        while (size > 0 && fields.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }
}
