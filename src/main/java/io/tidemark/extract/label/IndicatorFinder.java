package io.tidemark.extract.label;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue's indicator that a label names: the label must be an alias, but for words that do not change what is meant. */
public final class IndicatorFinder {
    private static final WordTable FRONTS = new WordTable(List.of(
            "全市", "全省", "全社会", "新增", "累计", "地方", "年末", "全年", "完成", "实现", "新认定", "当年", "年", "境内", "全部", "其中", "各类", "新建",
            "建成", "现有", "实有"));
    private static final WordTable BACKS = new WordTable(List.of(
            "数量", "总量", "总数", "数", "总额", "总规模", "规模", "家数", "户数", "完成额", "完成", "总体", "成交", "水平", "情况", "总里程", "实现"));

    private final Map<String, Indicator> byAlias = new HashMap<>();

    public IndicatorFinder(Catalogue catalogue) {
        catalogue.byAlias().forEach((alias, indicator) -> byAlias.put(plain(alias), indicator));
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
            return fits(indicator, measure, unit) ? new Found(indicator, List.of()) : Found.NONE;
        }
        Indicator byFront = withoutFront(name);
        Indicator byBack = withoutBack(name);
        boolean front = byFront != null && fits(byFront, measure, unit);
        boolean back = byBack != null && fits(byBack, measure, unit);
        if (front && back && byFront != null && byBack != null && !byFront.equals(byBack)) {
            return new Found(null, List.of(byFront.code(), byBack.code()));
        }
        return front || back ? new Found(front ? byFront : byBack, List.of()) : Found.NONE;
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

    private @Nullable Indicator withoutFront(String name) {
        for (String front : FRONTS.mayStart(name)) {
            if (name.length() > front.length() + 1 && name.startsWith(front)) {
                Indicator indicator = byAlias.get(name.substring(front.length()));
                if (indicator != null) {
                    return indicator;
                }
            }
        }
        return null;
    }

    private @Nullable Indicator withoutBack(String name) {
        for (String back : BACKS.mayEnd(name)) {
            if (name.length() > back.length() + 1 && name.endsWith(back)) {
                Indicator indicator = byAlias.get(name.substring(0, name.length() - back.length()));
                if (indicator != null) {
                    return indicator;
                }
            }
        }
        return null;
    }

    /** Whether a level of the indicator can have the unit: 集成电路 in yuan is not the output in pieces. */
    private static boolean fits(Indicator indicator, Measure measure, String unit) {
        if (measure == Measure.SHARE) {
            return indicator.measures().contains(Measure.SHARE);
        }
        if (measure != Measure.LEVEL && measure != Measure.CHANGE) {
            return true;
        }
        String own = indicator.unit().code();
        return unit.equals(own)
                || unit.equals("pp")
                || isMoney(unit) == isMoney(own) && unit.equals("%") == own.equals("%");
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
            case '“', '”', '"', '‘', '’', ' ', '　', '(', ')' -> false;
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
