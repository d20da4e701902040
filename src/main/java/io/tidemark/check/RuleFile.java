package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Rule.Wording;
import io.tidemark.check.expression.Condition;
import io.tidemark.check.expression.Parser;
import io.tidemark.check.expression.SyntaxException;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of rules and says of a wrong one which rule is wrong, where, and what is allowed. */
final class RuleFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<String> NEEDED = List.of("code", "severity", "expression", "zh", "en", "examples");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Page page;
    private final Catalogue catalogue;

    private RuleFile(Page page, Catalogue catalogue) {
        this.page = page;
        this.catalogue = catalogue;
    }

    /** The whole file. */
    record Page(
            Map<String, Wording> words,
            Map<String, List<String>> sets,
            List<RevisionEntry> revisions,
            Wording likely,
            List<JsonNode> rules) {}

    record RevisionEntry(String code, String of, int until, LocalDate announced, String zh, String en) {}

    record Entry(
            String code,
            String severity,
            String expression,
            @Nullable List<String> of,
            @Nullable List<String> except,
            @Nullable List<String> status,
            @Nullable Boolean sameSource,
            @Nullable BigDecimal allowance,
            @Nullable String replaces,
            String zh,
            String en,
            @Nullable Wording holds,
            @Nullable Wording revised,
            Rule.Examples examples) {}

    /** What a file says once it is read. */
    record Read(Map<String, Wording> words, Map<String, Rule> rules, List<Revision> revisions, Wording likely) {}

    /** @throws RuleFileException for a file that cannot be used */
    static Read read(byte[] yaml, Catalogue catalogue) {
        try {
            return new RuleFile(YAML.readValue(yaml, Page.class), catalogue).read();
        } catch (JacksonException e) {
            throw new RuleFileException("line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private Read read() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (JsonNode node : page.rules()) {
            Entry entry = entry(node);
            if (rules.put(entry.code(), rule(entry)) != null) {
                throw new RuleFileException(entry.code(), "the code stands twice; each rule has its own");
            }
        }
        for (Rule rule : rules.values()) {
            if (!rule.replaces().isEmpty() && !rules.containsKey(rule.replaces())) {
                throw new RuleFileException(
                        rule.code(),
                        "replaces " + rule.replaces() + ", which is no rule; allowed are " + rules.keySet());
            }
        }
        List<Revision> revisions = page.revisions().stream()
                .map(entry -> new Revision(
                        entry.code(),
                        concepts(entry.code(), List.of(entry.of())),
                        entry.until(),
                        entry.announced(),
                        new Wording(entry.zh(), entry.en())))
                .toList();
        return new Read(page.words(), rules, revisions, page.likely());
    }

    private static Entry entry(JsonNode node) {
        String code = node.path("code").asString("a rule without code");
        for (String needed : NEEDED) {
            if (node.path(needed).isMissingNode() || node.path(needed).isNull()) {
                throw new RuleFileException(code, needed + " is missing; a rule needs " + String.join(", ", NEEDED));
            }
        }
        try {
            return YAML.treeToValue(node, Entry.class);
        } catch (UnrecognizedPropertyException e) {
            throw new RuleFileException(
                    code,
                    "there is no property " + e.getPropertyName() + "; allowed are "
                            + new TreeSet<>(e.getKnownPropertyIds()));
        } catch (JacksonException e) {
            throw new RuleFileException(code, e.getOriginalMessage());
        }
    }

    private Rule rule(Entry entry) {
        String code = entry.code();
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        (entry.status() == null ? List.of("actual") : entry.status())
                .forEach(status -> statuses.add(oneOf(code, "status", status, Status.values())));
        Condition condition = condition(entry);
        if (entry.revised() != null != (entry.examples().revised() != null)) {
            throw new RuleFileException(
                    code, "a wording for what a revision explains needs an example, and the other way round");
        }
        return new Rule(
                code,
                oneOf(code, "severity", entry.severity(), Severity.values()),
                entry.expression(),
                condition,
                entry.of() == null ? null : concepts(code, entry.of()),
                entry.except() == null ? Set.of() : concepts(code, entry.except()),
                statuses,
                Boolean.TRUE.equals(entry.sameSource()),
                entry.allowance() == null ? BigDecimal.ZERO : entry.allowance().divide(HUNDRED),
                entry.replaces() == null ? "" : entry.replaces(),
                new Wording(entry.zh(), entry.en()),
                entry.holds(),
                entry.revised(),
                entry.examples());
    }

    private Condition condition(Entry entry) {
        try {
            return Parser.parse(entry.expression(), catalogue);
        } catch (SyntaxException e) {
            throw new RuleFileException(entry.code() + ", expression", String.valueOf(e.getMessage()));
        }
    }

    /** Codes of the catalogue, and the names of sets for all that are in them. */
    private Set<String> concepts(String rule, List<String> names) {
        Set<String> concepts = new HashSet<>();
        for (String name : names) {
            List<String> set = page.sets().get(name);
            for (String code : set == null ? List.of(name) : set) {
                if (catalogue.indicator(code).isEmpty()) {
                    throw new RuleFileException(
                            rule,
                            "there is no indicator " + code + "; allowed are codes of the catalogue and the sets "
                                    + page.sets().keySet());
                }
                concepts.add(code);
            }
        }
        return concepts;
    }

    private static <E extends Enum<E>> E oneOf(String rule, String key, String word, E[] allowed) {
        for (E each : allowed) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new RuleFileException(
                rule,
                key + " is '" + word + "'; allowed are "
                        + Arrays.stream(allowed)
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }
}
