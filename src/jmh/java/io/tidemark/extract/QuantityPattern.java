package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one would write without an extractor: a regular expression for a number with its scale word and unit. */
public final class QuantityPattern {
    private static final String ARABIC = "[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?";
    private static final String CHINESE = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?";
    private static final String SCALE = "[余多几]?[十百千万亿]*";

    private QuantityPattern() {}

    /** Arabic and Chinese numerals with scale words, and every word of {@code units.yml}, the longest first. */
    public static Pattern of(Catalogue catalogue) {
        String units = catalogue.units().stream()
                .map(UnitWord::word)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?:" + ARABIC + "|" + CHINESE + ")" + SCALE + " ?(?:" + units + ")?");
    }

    /** The same with the thirty commonest units instead of all. */
    public static Pattern ofCommonUnits() {
        String units = "元|美元|%|个百分点|倍|家|个|项|件|人次|人|户|吨|公里|亩|平方公里|平方米|千瓦时|千瓦|辆|艘|套|所|座|种|条|台|支|名|位";
        return Pattern.compile("(?:" + ARABIC + "|" + CHINESE + ")" + SCALE + " ?(?:" + units + ")?");
    }
}
