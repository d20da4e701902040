package io.tidemark.extract.label;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Conversion;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Indicator.Kind;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's indicator that a label names: the label must be an alias, but for words that do not change what is meant. What
 * is newly added of a stock is the indicator that has a name of its own for it, or none.
 */
public final class IndicatorFinder {
    private static final WordTable FRONTS = new WordTable(List.of(
            "全市", "全省", "全区", "全县", "我市", "我省", "全社会", "累计", "地方", "年末", "期末", "全年", "完成", "实现", "当年", "年", "境内", "全部",
            "其中", "各类", "建成", "现有", "实有", "已有"));
    /** 对全市经济增长的贡献率 is 对经济增长的贡献率. */
    private static final List<String> WHOLES = List.of("对全市", "对全省", "对全区", "对全县", "对我市", "对我省");

    private static final WordTable BACKS = new WordTable(List.of(
            "数量", "总量", "总数", "数", "总额", "总规模", "规模", "家数", "户数", "完成额", "完成", "总体", "成交", "水平", "情况", "总里程", "实现",
            "每人", "每人每月"));
    private static final WordTable BACKS_OF_CHANGES =
            new WordTable(List.of("增速", "增幅", "增长率", "增长速度", "增长", "涨幅", "降幅", "增量", "累计增速", "同比增速"));
    private static final WordTable TOTALS = new WordTable(List.of("总量", "总数"));
    private static final String NEW = "新增";
    private static final String NET = "净增";
    private static final String VALUE_ADDED = "增加值";
    private static final int MOST_WORDS = 3;

    private final Map<String, Indicator> byAlias = new HashMap<>();
    private final Set<String> counts = new HashSet<>();
    private final WordTable newFronts;

    public IndicatorFinder(Catalogue catalogue) {
        newFronts = new WordTable(catalogue.vocabulary().classes().getOrDefault(WordList.FLOW.key(), List.of()));
        catalogue.byAlias().forEach((alias, indicator) -> {
            byAlias.put(plain(alias), indicator);
            byAlias.putIfAbsent(plain(withoutBrackets(alias)), indicator);
        });
        catalogue.units().stream()
                .filter(Catalogue.UnitWord::counts)
                .forEach(word -> counts.add(word.unit().code()));
    }

    /**
     * What the catalogue makes of a label.
     *
     * @param indicator null for none
     * @param rivals codes of the indicators between which nothing decides, empty where one or none claims the label
     */
    public record Found(@Nullable Indicator indicator, List<String> rivals) {
        private static final Found NONE = new Found(null, List.of());
    }

    /** 执业（助理）医师 as labels have it: what stands in brackets within a name is left out. */
    private static String withoutBrackets(String alias) {
        int open = alias.indexOf('（');
        int close = alias.indexOf('）', open);
        return open <= 0 || close < 0 || close == alias.length() - 1
                ? alias
                : alias.substring(0, open) + alias.substring(close + 1);
    }

    /** The indicator that a label names under a measure and in a unit. */
    public Found find(String label, Measure measure, String unit) {
        String name = plain(label);
        Indicator indicator = byAlias.get(name);
        if (indicator == null && measure == Measure.SHARE) {
            indicator = shareOf(name);
        }
        if (indicator == null && name.endsWith("）")) {
            indicator = bracketed(name);
        }
        if (indicator != null) {
            return fits(indicator, name, measure, unit) ? new Found(indicator, List.of()) : Found.NONE;
        }
        return without(name, measure, unit);
    }

    /** The indicator whose alias is left when as few words as possible are taken from the ends. */
    private Found without(String name, Measure measure, String unit) {
        Set<String> names = Set.of(name);
        for (int words = 1; words <= MOST_WORDS && !names.isEmpty(); words++) {
            Set<String> shorter = new LinkedHashSet<>();
            Map<String, Indicator> found = new LinkedHashMap<>();
            for (String each : names) {
                Indicator added = newOf(each);
                if (added != null && fits(added, each, measure, unit)) {
                    totalOf(each).ifPresent(total -> found.put(total.code(), total));
                    found.put(added.code(), added);
                }
                for (String rest : shortened(each, measure)) {
                    shorter.add(rest);
                    Indicator indicator = byAlias.get(rest);
                    if (indicator != null && fits(indicator, rest, measure, unit)) {
                        found.put(indicator.code(), indicator);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1
                        ? new Found(found.values().iterator().next(), List.of())
                        : new Found(null, List.copyOf(found.keySet()));
            }
            names = shorter;
        }
        return Found.NONE;
    }

    private static List<String> shortened(String name, Measure measure) {
        List<String> shortened = new ArrayList<>();
        for (String front : FRONTS.mayStart(name)) {
            addWithoutFront(name, front, shortened);
        }
        if (measure == Measure.CHANGE) {
            addWithoutFront(name, NET, shortened);
        }
        for (String whole : WHOLES) {
            int at = name.indexOf(whole);
            if (at > 0) {
                shortened.add(name.substring(0, at + 1) + name.substring(at + whole.length()));
            }
        }
        for (String back : BACKS.mayEnd(name)) {
            addWithoutBack(name, back, shortened);
        }
        if (measure == Measure.GROWTH || measure == Measure.CHANGE) {
            for (String back : BACKS_OF_CHANGES.mayEnd(name)) {
                addWithoutBack(name, back, shortened);
            }
        }
        return shortened;
    }

    private static void addWithoutFront(String name, String front, List<String> to) {
        if (name.length() > front.length() + 1 && name.startsWith(front)) {
            to.add(name.substring(front.length()));
        }
    }

    private static void addWithoutBack(String name, String back, List<String> to) {
        if (name.length() > back.length() + 1 && name.endsWith(back)) {
            to.add(name.substring(0, name.length() - back.length()));
        }
    }

    /** 新增高新技术企业, 高新技术企业新增: not the companies that there are, but those that came to them. */
    private @Nullable Indicator newOf(String name) {
        List<String> rests = new ArrayList<>();
        for (String front : newFronts.mayStart(name)) {
            addWithoutFront(name, front, rests);
        }
        addWithoutBack(name, NEW, rests);
        for (String rest : rests) {
            Indicator whole = byAlias.get(rest);
            if (whole != null) {
                return whole.kind() == Kind.FLOW ? whole : byAlias.get(NEW + plain(whole.chinese()));
            }
        }
        return null;
    }

    /** What 新增经营主体总量 may mean as well: the total that is reached. */
    private Optional<Indicator> totalOf(String name) {
        return name.startsWith(NEW) && TOTALS.endsOne(name)
                ? Optional.ofNullable(byAlias.get(name.substring(NEW.length())))
                : Optional.empty();
    }

    /** 城镇人口占常住人口比重（常住人口城镇化率）: the name before the bracket, else the one in it. */
    private @Nullable Indicator bracketed(String name) {
        int open = name.indexOf('（');
        Indicator before = open <= 0 ? null : byAlias.get(name.substring(0, open));
        return before != null ? before : byAlias.get(name.substring(open + 1, name.length() - 1));
    }

    private @Nullable Indicator shareOf(String name) {
        int of = name.indexOf('占');
        if (of <= 0) {
            of = name.indexOf("比重");
        }
        while (of > 0 && "约已仍".indexOf(name.charAt(of - 1)) >= 0) {
            of--;
        }
        return of <= 0 ? null : byAlias.get(name.substring(0, of));
    }

    /**
     * Whether the indicator is stated so: 集成电路 in yuan is not the output in pieces, and 汽车制造业 in yuan may be sales as well
     * as value added.
     */
    private boolean fits(Indicator indicator, String name, Measure measure, String unit) {
        String own = indicator.unit().code();
        if (measure == Measure.SHARE) {
            return indicator.measures().contains(Measure.SHARE) || indicator.kind() == Kind.RATE && own.equals("%");
        }
        if (measure != Measure.LEVEL && measure != Measure.CHANGE) {
            return true;
        }
        if (unit.equals(own) || unit.equals("pp")) {
            return measure != Measure.LEVEL || namesValueAdded(indicator, name);
        }
        if (isMoney(unit) || isMoney(own)) {
            return isMoney(own) && (isMoney(unit) || unit.startsWith(own + "/")) && namesValueAdded(indicator, name);
        }
        return unit.equals("%") == own.equals("%")
                && (counts.contains(unit)
                        || counts.contains(own)
                        || Conversion.isFixed(indicator.unit(), new Unit(unit)));
    }

    private static boolean namesValueAdded(Indicator indicator, String name) {
        return !indicator.chinese().endsWith(VALUE_ADDED) || name.contains(VALUE_ADDED);
    }

    private static boolean isMoney(String unit) {
        return unit.equals("CNY")
                || unit.equals("USD")
                || unit.equals("HKD")
                || unit.equals("EUR")
                || unit.equals("JPY");
    }

    private static String plain(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (!isPlain(label.charAt(i))) {
                return withoutMarks(label);
            }
        }
        return label;
    }

    private static boolean isPlain(char c) {
        return switch (c) {
            case '“', '”', '"', '‘', '’', ' ', '　', '_', '(', ')' -> false;
            default -> true;
        };
    }

    private static String withoutMarks(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == '(' || c == ')') {
                plain.append(c == '(' ? '（' : '）');
            } else if (isPlain(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
