package io.tidemark.extract.prose;

import java.util.List;

/**
 * Whether a text that names neither a year nor an aim looks ahead or back: the plans of a government work report call for
 * things, its review tells what was reached.
 */
final class Outlook {
    /** How much of a text is enough to tell. */
    private static final int OPENING = 3000;

    private static final int FEWEST_CALLS = 3;
    private static final int WEIGHT_OF_PAST_YEAR = 3;
    private static final List<String> CALLS = List.of(
            "力争", "确保", "争取", "支持", "鼓励", "探索", "用好", "办好", "抓好", "谋划", "引导", "推动", "健全", "完善", "加大", "落实", "加强", "强化",
            "促进", "积极", "深化", "着力", "要", "加快", "新增", "新建", "培育", "实施");
    private static final List<String> RESULTS = List.of(
            "了", "已", "获批", "获评", "荣获", "入选", "连续", "首次", "居全国", "位居", "累计", "成功", "圆满", "提高到", "增加到", "明显", "显著", "成效",
            "去年", "上年", "年来", "同比", "、增长", "，增长", "跃升", "跻身", "稳居", "走在", "实现", "增至", "提升至", "加速", "持续", "分别增长", "下降");

    private Outlook() {}

    /** Above zero where a text published early in a year sets out what is to be done in it, zero where nothing decides. */
    static int lean(String text, int published) {
        String opening = text.substring(0, Math.min(OPENING, text.length()));
        int calls = count(opening, CALLS);
        int results = count(opening, RESULTS) + WEIGHT_OF_PAST_YEAR * occurrences(opening, (published - 1) + "年");
        return calls < FEWEST_CALLS ? -1 : Integer.compare(calls, results);
    }

    private static int count(String text, List<String> words) {
        int count = 0;
        for (String word : words) {
            count += occurrences(text, word);
        }
        return count;
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
