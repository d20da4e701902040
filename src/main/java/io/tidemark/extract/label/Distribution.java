package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives each of several numbers its own label, or one number several: 分别, 均, 双双. */
public final class Distribution {
    /** Words that name two things at once, and the two. */
    private static final Map<String, List<String>> PAIRS = Map.of(
            "城乡", List.of("城镇", "农村"),
            "存贷款", List.of("存款", "贷款"),
            "进出口", List.of("进口", "出口"),
            "第二、三产业", List.of("第二产业", "第三产业"),
            "产销", List.of("生产", "销售"),
            "客货运", List.of("客运", "货运"));

    private static final Map<String, List<String>> INDUSTRIES = industries();

    private static Map<String, List<String>> industries() {
        List<String> three = List.of("第一产业", "第二产业", "第三产业");
        Map<String, List<String>> named = new LinkedHashMap<>();
        named.put("第一、二、三次产业", three);
        named.put("一、二、三次产业", three);
        named.put("三次产业", three);
        named.put("第一、二、三产业", three);
        named.put("一、二、三产业", three);
        named.put("一二三产业", three);
        named.put("第二、三产业", three.subList(1, 3));
        named.put("二、三产业", three.subList(1, 3));
        named.put("二三产业", three.subList(1, 3));
        return named;
    }

    private Distribution() {}

    /** The numbers that follow one another from the given one, joined by 、, 和 or qualifiers only. */
    public static List<Integer> group(Tokens tokens, int first) {
        List<Integer> group = new ArrayList<>(List.of(first));
        int i = Quantities.afterQualifiers(tokens, first);
        while (i < tokens.size()) {
            boolean joined = false;
            while (tokens.isMark(i, "、，")
                    || isComposition(tokens, first) && tokens.isMark(i, ":：∶")
                    || tokens.is(i, WordClass.CONJ)
                    || tokens.is(i, JOINING)
                    || joined
                            && !tokens.isMark(i - 1, "，")
                            && tokens.is(i, MOVING)
                            && tokens.is(i + 1, WordClass.NUMBER)) {
                joined = true;
                i++;
            }
            if (!joined || !tokens.is(i, WordClass.NUMBER) || ExclusionRule.of(tokens, i) != null) {
                break;
            }
            group.add(i);
            i = Quantities.afterQualifiers(tokens, i);
        }
        return group;
    }

    private static final long MOVING = WordClass.mask(WordClass.RISE, WordClass.FALL);
    private static final long JOINING = WordClass.mask(
            WordClass.ABOUT_BEFORE, WordClass.UNDER_BEFORE, WordClass.OVER_BEFORE, WordClass.AT_LEAST_BEFORE);

    /** 分别 of 完工量、新接订单量分别占全球总量: the token within a label's words, -1 for none. */
    public static int separatelyWithin(Tokens tokens, Label label) {
        for (int i = label.from(); i >= 0 && i < label.to(); i++) {
            if (tokens.is(i, WordClass.SEPARATELY)
                    && i > label.from()
                    && (tokens.is(i + 1, WordClass.SHARE) || tokens.is(i + 1, WordList.HEAD))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether 分别 stands between the words that name a number and the number, or right before them: 甲业、乙业分别完成投资3亿元、2亿元. */
    public static boolean separatelyAfter(Tokens tokens, Label label, int number) {
        boolean before = label.from() > 0
                && (tokens.is(label.from() - 1, WordClass.SEPARATELY)
                        || tokens.is(label.from() - 1, WordClass.mask(WordClass.ACT, WordClass.REACH))
                                && tokens.is(label.from() - 2, WordClass.SEPARATELY));
        if (before) {
            return true;
        }
        for (int i = label.to(); i >= 0 && i < number; i++) {
            if (tokens.is(i, WordClass.SEPARATELY)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether numbers that follow one another are of as many things without a word that says so: 城乡居民收入增长7%和8%. They
     * are of one unit and no comma parts them.
     */
    public static boolean isPaired(Tokens tokens, Label label, List<Integer> group) {
        Run first = tokens.run(group.get(0));
        if (group.size() < 2 || first.counts() || label.isEmpty()) {
            return false;
        }
        for (int k = 1; k < group.size(); k++) {
            Run next = tokens.run(group.get(k));
            boolean same = first.unit() != null && first.unit().equals(next.unit());
            for (int i = group.get(k - 1) + 1; i < group.get(k); i++) {
                same &= !tokens.isMark(i, "，,") && !tokens.is(i, MOVING);
            }
            if (!same) {
                return false;
            }
        }
        return items(tokens, label, group.size()).size() == group.size();
    }

    /** Whether a number is one of the parts of a whole: 2.7:40.4:56.8. */
    public static boolean isComposition(Tokens tokens, int i) {
        Numeral numeral = tokens.run(i).numeral();
        return numeral != null && numeral.rule() == NumberRule.COMPOSITION;
    }

    /** The label's words cut into as many items as there are numbers; empty where they do not come to that many. */
    public static List<String> items(Tokens tokens, Label label, int wanted) {
        if (label.from() < 0) {
            return List.of();
        }
        List<String> industries = industries(label.text(), wanted);
        if (!industries.isEmpty()) {
            return industries;
        }
        int apart = separatelyWithin(tokens, label);
        if (apart > label.from()) {
            Label named =
                    new Label(tokens.text(label.from(), apart), label.rule(), label.from(), apart, -1, label.traits());
            String tail = tokens.text(apart + 1, label.to());
            return items(tokens, named, wanted).stream()
                    .map(item -> item + tail)
                    .toList();
        }
        String head = tokens.text(label.from(), label.to());
        if (label.text().length() > head.length() && label.text().startsWith(head)) {
            String tail = label.text().substring(head.length());
            return items(tokens, label.with(head, label.rule()), wanted).stream()
                    .map(item -> item + tail)
                    .toList();
        }
        List<String> byBoth = cut(tokens, label, true);
        List<String> byMark = cut(tokens, label, false);
        List<String> items =
                byMark.size() == wanted ? byMark : byBoth.size() == wanted ? byBoth : lastJoined(tokens, label, wanted);
        if (items.isEmpty() && wanted == 2) {
            return pair(label.text());
        }
        return items.isEmpty() ? items : withSharedHead(tokens, label, items);
    }

    /** 三次产业…分别, 二、三产业…分别: each of the industries that a word names at once; empty where none does. */
    private static List<String> industries(String label, int wanted) {
        for (Map.Entry<String, List<String>> named : INDUSTRIES.entrySet()) {
            if (named.getValue().size() == wanted && label.contains(named.getKey())) {
                String what = label.endsWith("结构") || label.endsWith("结构比") ? named.getKey() + "比重" : label;
                return named.getValue().stream()
                        .map(industry -> what.replace(named.getKey(), industry))
                        .toList();
            }
        }
        return List.of();
    }

    /** 城乡居民人均可支配收入分别: the two that a word names at once; empty where none does. */
    private static List<String> pair(String label) {
        for (Map.Entry<String, List<String>> pair : PAIRS.entrySet()) {
            int at = label.indexOf(pair.getKey());
            if (at >= 0) {
                String before = label.substring(0, at);
                String after = label.substring(at + pair.getKey().length());
                return List.of(
                        before + pair.getValue().get(0) + after,
                        before + pair.getValue().get(1) + after);
            }
        }
        return List.of();
    }

    /** The things that one number is stated of: 投资、消费均增长5%; one or none where the label lists nothing. */
    public static List<String> joint(Tokens tokens, Label label) {
        if (label.from() < 0 || label.rule() != LabelRule.BEFORE_NUMBER) {
            return List.of();
        }
        List<String> items = cut(tokens, label, true);
        String words = tokens.text(label.from(), label.to());
        String tail = label.text().startsWith(words) ? label.text().substring(words.length()) : "";
        return items.size() < 2
                ? items
                : withSharedHead(tokens, label, items).stream()
                        .map(item -> item + tail)
                        .toList();
    }

    /** Whether a number is of each of several things of which only the kind is named: 钢铁、食品产业超3千亿元 after 产业年产值. */
    public static boolean isOfEach(Tokens tokens, Zone zone, Label label) {
        boolean completed = label.rule() == LabelRule.BEFORE_NUMBER
                && label.from() >= 0
                && label.text().length() > tokens.text(label.from(), label.to()).length();
        return completed && zone.qualifier != null && label.text().indexOf('、') > 0;
    }

    /** 造纸与木材加工、机械: a conjunction before a mark is part of a name. */
    private static boolean isMarkedAfter(Tokens tokens, int conj, Label label) {
        for (int i = conj + 1; i < label.to(); i++) {
            if (tokens.isMark(i, "、")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> cut(Tokens tokens, Label label, boolean conjunctions) {
        List<String> items = new ArrayList<>();
        int from = label.from();
        for (int i = label.from(); i <= label.to(); i++) {
            if (i == label.to()
                    || tokens.isMark(i, "、")
                    || conjunctions && tokens.is(i, WordClass.CONJ) && !isMarkedAfter(tokens, i, label)) {
                if (i > from) {
                    items.add(tokens.text(from, i));
                }
                from = i + 1;
            }
        }
        return items;
    }

    /** Cut at every 、 and at the last conjunction only: 金融业、软件和信息服务业 stays two, A、B和C becomes three. */
    private static List<String> lastJoined(Tokens tokens, Label label, int wanted) {
        int last = -1;
        for (int i = label.from(); i < label.to(); i++) {
            if (tokens.is(i, WordClass.CONJ)) {
                last = i;
            }
        }
        if (last < 0) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int from = label.from();
        for (int i = label.from(); i <= label.to(); i++) {
            if (i == label.to() || tokens.isMark(i, "、") || i == last) {
                items.add(tokens.text(from, i));
                from = i + 1;
            }
        }
        return items.size() == wanted ? items : List.of();
    }

    /** 批发业、仓储和邮政业增加值: the head of the last goes to all; 省属企业营业收入、利润: the front of the first does. */
    private static List<String> withSharedHead(Tokens tokens, Label label, List<String> items) {
        String first = items.get(0);
        String last = items.get(items.size() - 1);
        String head = head(last);
        boolean own = !head.isEmpty() && !head.equals(last);
        String tail = SharedTail.of(tokens, label, items, own);
        boolean shared = !tail.isEmpty();
        head = shared ? tail : own ? head : SharedTail.group(last);
        List<String> whole = new ArrayList<>();
        for (String item : items) {
            boolean bare = (shared && !item.equals(last) || head(item).isEmpty())
                    && !item.endsWith(head)
                    && !SharedTail.isWhole(item);
            if (bare && !head.isEmpty() && !head.equals(last)) {
                whole.add(item + head);
            } else if (!item.equals(first)
                    && head(item).equals(item)
                    && !head(first).isEmpty()
                    && !head(first).equals(first)) {
                whole.add(joined(first.substring(0, first.length() - head(first).length()), item, head(first)));
            } else {
                whole.add(item);
            }
        }
        if (tokens.is(label.from(), WordList.FLOW)) {
            String flow = tokens.text(label.from(), label.from() + 1);
            whole.replaceAll(item -> item.startsWith(flow) ? item : flow + item);
        }
        return whole;
    }

    /** 省属企业 and 利润 make one name; 商品房销售 and 销售额 share two characters; 贷款余额 beside 存款余额 is whole. */
    private static String joined(String front, String item, String firstHead) {
        if (item.endsWith(firstHead) && item.length() > firstHead.length()) {
            return item;
        }
        for (int shared = Math.min(front.length(), item.length() - 1); shared > 0; shared--) {
            if (front.endsWith(item.substring(0, shared))) {
                return front + item.substring(shared);
            }
        }
        return front + item;
    }

    private static final List<String> HEADS = List.of(
            "居民人均可支配收入",
            "人均可支配收入",
            "人均消费支出",
            "工业增加值",
            "增加值",
            "总产值",
            "产值",
            "营业收入",
            "销售收入",
            "利润总额",
            "利润",
            "销售额",
            "零售额",
            "产量",
            "销量",
            "投资",
            "收入",
            "支出",
            "消费",
            "进出口",
            "出口",
            "进口",
            "标准",
            "创新平台",
            "平台",
            "行业",
            "贷款余额",
            "余额",
            "吞吐量",
            "客运量",
            "货运量",
            "周转量",
            "占比",
            "比重",
            "面积",
            "人数",
            "数量",
            "价格",
            "企业",
            "项目",
            "园区",
            "基地",
            "里程",
            "税收",
            "人口",
            "就业",
            "保险",
            "用电量",
            "发电量",
            "装机",
            "装机容量",
            "普及率",
            "覆盖率",
            "参保率");

    /** The noun that an item ends with and that others may share, empty for none. */
    private static String head(String item) {
        int share = item.indexOf('占');
        return share > 0 ? head(item.substring(0, share)) + item.substring(share) : plainHead(item);
    }

    private static String plainHead(String item) {
        for (String head : HEADS) {
            if (item.endsWith(head)) {
                return head;
            }
        }
        return "";
    }
}
