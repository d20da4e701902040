package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What the things of a list share: the name of the amount that only the last carries (进口、出口整体通关时间), and whose it is, which
 * only the first says (省属企业营业收入、利润).
 */
final class SharedTail {
    /** What the names of a list end with by themselves: 试验区 of 国家级试验区、贸易平台. */
    private static final long SUFFIX = WordClass.mask(WordClass.ZONE_SUFFIX, WordClass.ORG_SUFFIX);

    /** How many characters of a front may stand behind the owner that it ends with: 工业 of 省属企业工业总产值. */
    private static final int SHORT = 2;

    private SharedTail() {}

    /** What several things of a kind are called together: 市场 of 欧洲、东南亚市场; empty where a word ends with none. */
    static String group(Tokens tokens, String last) {
        String group = tokens.phrases().ending(last, Phrase.SHARED_GROUPS);
        return last.length() > group.length() ? group : "";
    }

    /** 批发业、仓储和邮政业增加值: the head of the last goes to all; 省属企业营业收入、利润: the front of the first does. */
    static List<String> complete(Tokens tokens, List<int[]> spans) {
        Phrases phrases = tokens.phrases();
        List<String> items = new ArrayList<>();
        spans.forEach(span -> items.add(text(tokens, span)));
        String last = items.get(items.size() - 1);
        String tail = tail(tokens, spans, items);
        boolean thing = !phrases.ending(tail, Phrase.SHARED_THINGS).isEmpty();
        List<String> whole = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            String item = items.get(k);
            boolean own = thing && tokens.is(spans.get(k)[1] - 1, SUFFIX);
            if (!tail.isEmpty() && !tail.equals(last) && !own && needs(phrases, item, tail)) {
                whole.add(item + tailOf(phrases, item, tail));
            } else if (k > 0 && head(phrases, item).equals(item)) {
                whole.add(fronted(phrases, items.get(0), item));
            } else {
                whole.add(item);
            }
        }
        int first = spans.get(0)[0];
        if (tokens.is(first, WordList.FLOW)) {
            String flow = tokens.text(first, first + 1);
            whole.replaceAll(item -> item.startsWith(flow) ? item : flow + item);
        }
        return whole;
    }

    /** The words of an item, of one with 等 without that: 医药产业增加值 of 食品、医药等产业增加值. */
    private static String text(Tokens tokens, int[] span) {
        String named = namedTogether(tokens, span);
        if (named.isEmpty()) {
            return tokens.text(span[0], span[1]);
        }
        String before = tokens.text(span[0], suchAs(tokens, span));
        return before + tailOf(tokens.phrases(), before, named);
    }

    /** 产业增加值 of 医药等产业增加值, but 产量 alone of 集成电路等新兴产品产量; empty where there is no 等 or no such noun. */
    private static String namedTogether(Tokens tokens, int[] span) {
        Phrases phrases = tokens.phrases();
        int such = suchAs(tokens, span);
        String after = such == span[1] ? "" : tokens.text(such + 1, span[1]);
        boolean kind = phrases.of(Phrase.SHARED_GROUPS).stream().anyMatch(after::startsWith);
        return kind ? after : head(phrases, after);
    }

    private static int suchAs(Tokens tokens, int[] span) {
        int i = span[0] + 1;
        while (i < span[1] && !tokens.is(i, WordClass.SUCH_AS)) {
            i++;
        }
        return Math.min(i, span[1]);
    }

    /** 增加值 of 第一产业、第三产业增加值, and of 采矿业、制造业等行业增加值: a trade needs no other name of what it is. */
    private static String tailOf(Phrases phrases, String item, String tail) {
        boolean trade = !phrases.ending(item, Phrase.TRADE_ENDS).isEmpty();
        for (String group : phrases.of(Phrase.SHARED_GROUPS)) {
            if (trade && tail.startsWith(group) && tail.length() > group.length()) {
                return tail.substring(group.length());
            }
        }
        return tail;
    }

    /** Whether an item names no amount, or a thing of which the tail is an amount: 养老保险 before 参保率. */
    private static boolean needs(Phrases phrases, String item, String tail) {
        boolean amount = phrases.ending(tail, Phrase.SHARED_THINGS).isEmpty();
        boolean bare = head(phrases, item).isEmpty()
                || head(phrases, tail).isEmpty()
                || amount && phrases.ending(item, Phrase.SHARED_AMOUNTS).isEmpty() && !isShare(phrases, item);
        return bare && !item.endsWith(tail) && !isWhole(phrases, item);
    }

    /** What the last of several things has and the others lack; empty where they share nothing. */
    private static String tail(Tokens tokens, List<int[]> spans, List<String> items) {
        Phrases phrases = tokens.phrases();
        int[] span = spans.get(spans.size() - 1);
        String last = items.get(items.size() - 1);
        String together = namedTogether(tokens, span);
        if (!together.isEmpty()) {
            return together;
        }
        String head = head(phrases, last);
        if (!head.isEmpty() && !head.equals(last)) {
            return beyond(items, withItsOwn(tokens, span, head));
        }
        if (!isWhole(phrases, last)) {
            return group(tokens, last);
        }
        List<String> others = items.subList(0, items.size() - 1);
        boolean named = others.stream().anyMatch(item -> isWhole(phrases, item));
        return named || !head.isEmpty() ? "" : behindFirst(tokens, span, others);
    }

    /** 标准 of 城市低保、农村低保标准: what the other things name themselves is none of what they lack. */
    private static String beyond(List<String> items, String tail) {
        for (int length = tail.length() - 1; length > 0; length--) {
            String named = tail.substring(0, length);
            if (items.stream().limit(items.size() - 1L).anyMatch(item -> item.endsWith(named))) {
                return tail.substring(length);
            }
        }
        return tail;
    }

    /** 建成区面积 of 县城建成区面积: an amount that the catalogue knows by itself; the given one where there is none. */
    private static String withItsOwn(Tokens tokens, int[] span, String head) {
        int known = span[1] - 1;
        return known > span[0]
                        && tokens.is(known, WordClass.INDICATOR)
                        && tokens.end(known) - tokens.start(known) > head.length()
                        && !tokens.is(known, WordList.OF_PRODUCT)
                ? tokens.text(known, span[1])
                : head;
    }

    /** 通关时间 of 出口通关时间: what stands behind the first word, or behind as many characters as the others have. */
    private static String behindFirst(Tokens tokens, int[] span, List<String> others) {
        if (span[0] + 1 < span[1]) {
            return tokens.text(span[0] + 1, span[1]);
        }
        String last = tokens.text(span[0], span[1]);
        int length = others.get(0).length();
        boolean equal = others.stream().allMatch(item -> item.length() == length);
        return equal && last.length() > length + 1 ? last.substring(length) : "";
    }

    /** Whether a word names an amount by itself. */
    static boolean isAmount(Tokens tokens, String item) {
        Phrases phrases = tokens.phrases();
        return isWhole(phrases, item)
                || !phrases.ending(item, Phrase.SHARED_AMOUNTS).isEmpty();
    }

    /** Whether a name that ends with a token is that of a trade or of those in it. */
    static boolean isTrade(Tokens tokens, int i) {
        return tokens.endsWith(i, Phrase.TRADE_ENDS);
    }

    /** Whether a word ends as the names of quantities do: it needs nothing from the others. */
    static boolean isWhole(Phrases phrases, String item) {
        return !phrases.ending(item, Phrase.AMOUNT_ENDS).isEmpty();
    }

    /** 省属企业 and 利润 make one name; 商品房销售 and 销售额 share two characters; 贷款余额 beside 存款余额 is whole. */
    private static String fronted(Phrases phrases, String first, String item) {
        String firstHead = head(phrases, first);
        if (firstHead.isEmpty()
                || firstHead.equals(first)
                || item.endsWith(firstHead) && item.length() > firstHead.length()) {
            return item;
        }
        String front = owner(phrases, first.substring(0, first.length() - firstHead.length()));
        for (int shared = Math.min(front.length(), item.length() - 1); shared > 0; shared--) {
            if (front.endsWith(item.substring(0, shared))) {
                return front + item.substring(shared);
            }
        }
        return front + item;
    }

    /** 省属企业 of 省属企业工业: whose an amount is, without what tells the amount of the first from others. */
    private static String owner(Phrases phrases, String front) {
        for (int cut = 1; cut <= SHORT && cut < front.length(); cut++) {
            String before = front.substring(0, front.length() - cut);
            if (!phrases.ending(before, Phrase.SHARED_THINGS).isEmpty()) {
                return before;
            }
        }
        return front;
    }

    private static boolean isShare(Phrases phrases, String item) {
        return phrases.holds(item, Phrase.OF_THE_WHOLE);
    }

    /** The noun that an item ends with and that others may share, empty for none. */
    private static String head(Phrases phrases, String item) {
        int share = item.indexOf(phrases.of(Phrase.OF_THE_WHOLE).get(0));
        if (share > 0) {
            return head(phrases, item.substring(0, share)) + item.substring(share);
        }
        String amount = phrases.ending(item, Phrase.SHARED_AMOUNTS);
        return amount.isEmpty() ? phrases.ending(item, Phrase.SHARED_THINGS) : amount;
    }
}
