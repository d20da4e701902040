package io.tidemark.check;

import io.tidemark.statistics.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the rules say, in Chinese and in English, and the examples that prove them. */
public final class RuleBook {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Wording> measures;
    private final Map<String, Entry> rules = new TreeMap<>();

    private RuleBook(Page page) {
        measures = page.measures();
        page.rules().forEach(rule -> rules.put(rule.code(), rule));
    }

    /** The rule book that the product ships. */
    public static RuleBook shipped() {
        try (InputStream in = RuleBook.class.getResourceAsStream("/check/rules.yml")) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: check/rules.yml is missing from it");
            }
            return new RuleBook(YAML.readValue(in, Page.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read check/rules.yml", e);
        }
    }

    /**
     * A finding in words: in Chinese for a Chinese locale, else in English.
     *
     * @throws IllegalArgumentException for a finding of an unknown rule
     */
    public String say(Finding finding, Locale locale) {
        Entry rule = rules.get(finding.code());
        if (rule == null) {
            throw new IllegalArgumentException("no rule has the code " + finding.code());
        }
        String wording = new Wording(rule.zh(), rule.en()).in(locale);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = wording.indexOf('{'); open >= 0; open = wording.indexOf('{', from)) {
            int close = wording.indexOf('}', open);
            said.append(wording, from, open).append(argument(finding, wording.substring(open + 1, close), locale));
            from = close + 1;
        }
        return said.append(wording.substring(from)).toString().strip();
    }

    private String argument(Finding finding, String name, Locale locale) {
        String value = finding.arguments().get(name);
        if (value == null) {
            throw new IllegalArgumentException(finding.code() + " lacks the argument " + name);
        }
        Wording measure = name.equals("measure") ? measures.get(value) : null;
        return measure == null ? value : measure.in(locale);
    }

    List<Entry> entries() {
        return List.copyOf(rules.values());
    }

    /** One text in two languages. */
    record Wording(String zh, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    /** An observation that shows what a rule does. */
    record Example(
            String concept,
            String measure,
            BigDecimal value,
            String unit,
            @Nullable List<BigDecimal> rivals,
            @Nullable String level) {}

    record Entry(String code, String zh, String en, Example passes, Example fails) {}

    record Page(Map<String, Wording> measures, List<Entry> rules) {}
}
