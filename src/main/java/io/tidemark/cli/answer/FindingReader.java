package io.tidemark.cli.answer;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Reader;
import io.tidemark.check.RuleBook;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Unit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says findings in the words of a terminal's language. */
final class FindingReader implements Reader {
    private final Messages messages;
    private final RuleBook rules;
    private final Map<String, Indicator> indicators = new HashMap<>();

    FindingReader(Locale locale) {
        Catalogue catalogue = Catalogue.shipped();
        this.messages = Messages.of(locale.getLanguage());
        this.rules = RuleBook.shipped(catalogue);
        catalogue.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    /** A finding of a rule that this version of the program does not know any more is said by its arguments. */
    String say(Finding finding) {
        try {
            return rules.say(finding, this);
        } catch (IllegalArgumentException unknown) {
            return finding.arguments().toString();
        }
    }

    @Override
    public Locale locale() {
        return messages.locale();
    }

    @Override
    public String indicator(String code, String label) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            return label;
        }
        return messages.language().equals("zh") ? indicator.chinese() : indicator.english();
    }

    @Override
    public String period(String code) {
        return PeriodName.of(code, messages);
    }

    @Override
    public String unit(Unit unit) {
        return PrintedValue.unit(unit, 0, messages);
    }
}
