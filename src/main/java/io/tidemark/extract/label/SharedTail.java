package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;
import java.util.List;

/** The name of a quantity that only the last of several things carries: 进口、出口整体通关时间, 风电、光伏发电利用小时数. */
final class SharedTail {
    private static final String QUANTITY_ENDS = "率量额数值度间格准比重";

    private SharedTail() {}

    /** Whether a word ends as the names of quantities do: it needs nothing from the others. */
    static boolean isWhole(String item) {
        return QUANTITY_ENDS.indexOf(item.charAt(item.length() - 1)) >= 0;
    }

    /** What stands behind the first word of the last thing, where only that one names a quantity; empty otherwise. */
    static String of(Tokens tokens, Label label, List<String> items) {
        String last = items.get(items.size() - 1);
        if (!isWhole(last)) {
            return "";
        }
        for (String item : items.subList(0, items.size() - 1)) {
            if (isWhole(item)) {
                return "";
            }
        }
        int from = label.from();
        for (int i = label.from(); i < label.to(); i++) {
            if (tokens.isMark(i, "、") || tokens.is(i, WordClass.CONJ)) {
                from = i + 1;
            }
        }
        return from + 1 < label.to() && last.endsWith(tokens.text(from + 1, label.to()))
                ? tokens.text(from + 1, label.to())
                : "";
    }
}
