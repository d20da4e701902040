package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;
import java.util.List;

/** The name of a quantity that only the last of several things carries: 进口、出口整体通关时间, 风电、光伏发电利用小时数. */
final class SharedTail {
    private static final String QUANTITY_ENDS = "率量额数值度间格准比重";

    /** 钢铁、石化、装备制造业: an ending of names of trades, which is of the last one only. */
    private static final char TRADE = '\u4e1a';

    private static final int PAIRED = 2;
    private static final WordTable GROUPS = new WordTable(List.of("产业", "市场", "地区", "领域", "类商品"));

    private SharedTail() {}

    /** What several things of a kind are called together: 市场 of 欧洲、东南亚市场; empty where a word ends with none. */
    static String group(String last) {
        for (String word : GROUPS.mayEnd(last)) {
            if (last.endsWith(word) && last.length() > word.length()) {
                return word;
            }
        }
        return "";
    }

    /** Whether a name with such a last character is that of a trade or of those in it. */
    static boolean isTrade(char last) {
        return last == TRADE;
    }

    /** Whether a word ends as the names of quantities do: it needs nothing from the others. */
    static boolean isWhole(String item) {
        return QUANTITY_ENDS.indexOf(item.charAt(item.length() - 1)) >= 0;
    }

    /** 低保标准 of 城市、农村低保标准, where one word of the lists holds both. */
    private static String behind(String first, String last) {
        if (first.length() != PAIRED || last.length() <= PAIRED) {
            return "";
        }
        String tail = last.substring(PAIRED);
        return first.charAt(PAIRED - 1) == tail.charAt(0) ? "" : tail;
    }

    /**
     * What stands behind the first word of the last thing, where only that one names a quantity; empty otherwise.
     *
     * @param parallel whether the things need to be of one length
     */
    static String of(Tokens tokens, Label label, List<String> items, boolean parallel) {
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
        int length = from < label.to() ? tokens.end(from) - tokens.start(from) : 0;
        boolean equal = items.stream().limit(items.size() - 1L).allMatch(item -> item.length() == length);
        boolean trade = parallel && last.indexOf(TRADE) > 0;
        if (trade || parallel && !equal && from + 1 != label.to()) {
            return "";
        }
        if (from + 1 == label.to() && parallel) {
            return behind(items.get(0), last);
        }
        return from + 1 < label.to() && last.endsWith(tokens.text(from + 1, label.to()))
                ? tokens.text(from + 1, label.to())
                : "";
    }
}
