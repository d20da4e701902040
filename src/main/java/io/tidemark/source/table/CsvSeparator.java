package io.tidemark.source.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what parts the fields of a csv file: the character that as many lines as possible hold equally often. */
final class CsvSeparator {
    private static final int LINES = 50;
    private static final char[] CANDIDATES = {'\t', ';', ','};

    private CsvSeparator() {}

    static char of(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long agreeing = agreeing(lines, candidate);
            if (agreeing > most) {
                best = candidate;
                most = agreeing;
            }
        }
        return best;
    }

    /** How many lines hold the candidate as often as most others that hold it do. */
    private static long agreeing(List<String> lines, char candidate) {
        Map<Integer, Long> counts = new HashMap<>();
        for (String line : lines) {
            int count = outsideQuotes(line, candidate);
            if (count > 0) {
                counts.merge(count, 1L, Long::sum);
            }
        }
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static int outsideQuotes(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == candidate ? 1 : 0;
        }
        return count;
    }
}
