package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Unit;
import java.util.Locale;
import java.util.Map;

/** Says findings with the catalogue's names, years with 年, and the words of the units that the tests use. */
record TestReader(Locale locale, Catalogue catalogue) implements Reader {
    private static final Map<String, String> CHINESE = Map.of("CNY", "元", "pp", "个百分点");

    @Override
    public String indicator(String code, String label) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .map(indicator -> isChinese() ? indicator.chinese() : indicator.english())
                .findFirst()
                .orElse(label);
    }

    @Override
    public String period(String code) {
        return isChinese() ? code + "年" : code;
    }

    @Override
    public String unit(Unit unit) {
        return isChinese() ? CHINESE.getOrDefault(unit.code(), unit.code()) : unit.code();
    }

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }
}
