package io.tidemark.check;

import io.tidemark.catalogue.Conversion;
import io.tidemark.check.Checked.Rival;
import io.tidemark.check.Checked.Stated;
import io.tidemark.check.Freshness.Expected;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Observations as the lines of {@code check/rules.yml} write them, about one subject. */
final class ExampleLines {
    static final String SUBJECT = "大连市";

    private ExampleLines() {}

    /** All findings of a scene of lines, concept by concept in the order of the lines. */
    static List<Finding> findings(RuleBook book, List<String> lines) {
        if (lines.get(0).startsWith("expected ")) {
            return fresh(book, lines);
        }
        Map<String, List<Checked>> byConcept = new LinkedHashMap<>();
        long id = 0;
        for (String line : lines) {
            Checked checked = checked(++id, line);
            byConcept
                    .computeIfAbsent(checked.key().concept(), concept -> new ArrayList<>())
                    .add(checked);
        }
        Map<String, Series> scene = new LinkedHashMap<>();
        byConcept.forEach((concept, all) -> scene.put(concept, new Series(all)));
        Checks checks = new Checks(book);
        List<Finding> findings = new ArrayList<>();
        for (String concept : scene.keySet()) {
            findings.addAll(checks.check(concept, scene, null));
        }
        return findings;
    }

    private static List<Finding> fresh(RuleBook book, List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            findings.addAll(new Freshness(book)
                    .check(
                            List.of(new Expected(words[1], Integer.parseInt(words[2]), LocalDate.parse(words[4]))),
                            LocalDate.parse(words[6])));
        }
        return findings;
    }

    static Checked checked(long id, String line) {
        String[] words = line.split(" ");
        Unit unit = new Unit(words[4]);
        Quantity quantity = quantity(words[3], unit);
        Status status = Status.ACTUAL;
        Base base = Measure.of(words[1]).compares() ? Base.of(new Period(words[2]).yearBefore()) : Base.NONE;
        boolean mean = false;
        LocalDate published = null;
        String file = "input/a.csv";
        List<Rival> rivals = new ArrayList<>();
        List<String> ties = new ArrayList<>();
        List<String> breaches = new ArrayList<>();
        for (int at = 5; at < words.length; at++) {
            switch (words[at]) {
                case "target" -> status = Status.TARGET;
                case "on" -> published = LocalDate.parse(words[++at]);
                case "in" -> file = words[++at];
                case "against", "within" -> {
                    String other = words[at].equals("within") ? file : "input/b.txt";
                    String printed = words[++at];
                    rivals.add(new Rival(
                            quantity(printed, unit),
                            new Stated(
                                    100 + id,
                                    printed,
                                    other,
                                    "¶2",
                                    "日报",
                                    "另一句写作" + printed + "。",
                                    List.of(),
                                    List.of())));
                }
                case "breach" -> breaches.add(words[++at]);
                case "base" -> base = Base.ofCode(words[++at]);
                case "mean" -> mean = true;
                case "tied" -> ties.add(words[++at]);
                default -> throw new IllegalArgumentException(words[at] + " in: " + line);
            }
        }
        return new Checked(
                id,
                new Key(
                        words[0],
                        SUBJECT,
                        Measure.of(words[1]),
                        status,
                        words[2],
                        base,
                        mean,
                        Conversion.of(unit).base()),
                quantity,
                words[0].replace("label:", ""),
                new Stated(
                        10 + id,
                        words[3] + (unit.equals(Unit.CNY) ? "元" : words[4]),
                        file,
                        "¶1",
                        "大连市统计局",
                        "原句写作" + words[3] + "。",
                        ties,
                        breaches),
                published,
                rivals);
    }

    private static Quantity quantity(String printed, Unit unit) {
        Qualifier qualifier = Qualifier.EXACT;
        String rest = printed;
        for (Qualifier each :
                List.of(Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.ABOUT, Qualifier.UNDER, Qualifier.OVER)) {
            if (qualifier == Qualifier.EXACT && rest.startsWith(each.sign())) {
                qualifier = each;
                rest = rest.substring(each.sign().length());
            }
        }
        int scale = rest.endsWith("亿") ? 8 : rest.endsWith("万") ? 4 : 0;
        BigDecimal number = new BigDecimal(scale == 0 ? rest : rest.substring(0, rest.length() - 1));
        BigDecimal quantum = BigDecimal.ONE.scaleByPowerOfTen(scale - number.scale());
        return new Quantity(number.scaleByPowerOfTen(scale), null, unit, qualifier, quantum);
    }
}
