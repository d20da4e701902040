package io.tidemark.check;

import io.tidemark.catalogue.Conversion;
import io.tidemark.check.Checked.Rival;
import io.tidemark.check.Revisions.Explanation;
import io.tidemark.check.expression.Condition.Judgement;
import io.tidemark.check.expression.Value;
import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A finding in the making: rule, observations, and the arguments that its wording needs. */
final class Remark {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Unit PERCENTAGE_POINTS = new Unit("pp");

    private final Rule rule;
    private final Checked about;
    private final List<Long> observations = new ArrayList<>();
    private final Map<String, String> arguments = new TreeMap<>();

    Remark(Rule rule, Checked about) {
        this.rule = rule;
        this.about = about;
        observations.add(about.id());
        put("subject", about.key().subject());
        put("period", period(about));
        put("measure", word(about));
        put("label", name(about));
        put("text", printed(about));
        put("source", about.stated().source());
    }

    Remark put(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    /** An argument that was put. */
    String said(String name) {
        return arguments.getOrDefault(name, "");
    }

    /** Tells the computed value, how far the two lie apart, and how far rounding lets them. */
    Remark compares(Judgement judgement) {
        BigDecimal computed = judgement.computed().point();
        BigDecimal stated = judgement.stated().point();
        BigDecimal one = judgement.stated().interval().width();
        BigDecimal other = judgement.computed().interval().width();
        put("computed", amount(about, computed).argument());
        put("distance", apart(about, computed.subtract(stated).abs()).argument());
        return put(
                "tolerance",
                one == null || other == null
                        ? RuleBook.UNBOUNDED
                        : apart(about, one.add(other).multiply(HALF)).argument());
    }

    /** Names the observations that the computed value is made of. */
    Remark with(List<Checked> operands) {
        List<Checked> others =
                operands.stream().filter(operand -> operand.id() != about.id()).toList();
        others.forEach(operand -> observations.add(operand.id()));
        return put(
                "operands",
                others.stream()
                        .map(operand -> named(operand) + " " + printed(operand))
                        .collect(Collectors.joining("; ")));
    }

    /** What tells the operand from what the finding is about: period, label, status or measure. */
    private String named(Checked operand) {
        List<String> differing = new ArrayList<>();
        if (!operand.key().period().equals(about.key().period())) {
            differing.add(period(operand));
        }
        if (!operand.label().equals(about.label())) {
            differing.add(name(operand));
        }
        if (operand.key().status() != about.key().status()) {
            differing.add("{" + operand.key().status().code() + "}");
        }
        if (!word(operand).equals(word(about))) {
            differing.add(word(operand));
        }
        return String.join(" ", differing);
    }

    private static String period(Checked checked) {
        return "{period " + checked.key().period() + "}";
    }

    /** The indicator, or the words of the source for what the catalogue does not have. */
    private static String name(Checked checked) {
        String code = checked.key().concept();
        return code.matches("[a-z][a-z0-9_]*") ? "{indicator " + code + " " + checked.label() + "}" : checked.label();
    }

    /** The measure; with what it is compared with where that is not the year before. */
    private static String word(Checked checked) {
        Key key = checked.key();
        String word = (key.mean() ? "{mean}" : "") + "{" + key.measure().code() + "}";
        return key.base().isEmpty() || key.isAgainstYearBefore()
                ? word
                : word + "{against}" + (key.base().isReference() ? key.base().words() : "{period " + key.base() + "}")
                        + "{against-end}";
    }

    /** As printed with its qualifier; a table's cell, which prints no unit, as an amount. */
    private static String printed(Checked checked) {
        String text = checked.stated().text();
        boolean hasUnit = !Character.isDigit(text.charAt(text.length() - 1))
                || checked.quantity().unit().equals(Unit.ONE);
        return checked.quantity().qualifier().sign()
                + (hasUnit
                        ? text
                        : new Amount(
                                        Value.of(checked.quantity()).point(),
                                        checked.quantity().unit())
                                .argument());
    }

    /** Names the figures that the value is in conflict with, their sentences, and how far they lie apart at most. */
    Finding conflicts() {
        put(
                "others",
                about.rivals().stream()
                        .map(rival ->
                                rival.stated().text() + " (" + rival.stated().source() + ")")
                        .distinct()
                        .collect(Collectors.joining("; ")));
        put("sentence", about.stated().sentence());
        put(
                "otherSentences",
                about.rivals().stream()
                        .map(rival -> rival.stated().sentence())
                        .distinct()
                        .collect(Collectors.joining(" / ")));
        put(
                "figures",
                about.stated().figure()
                        + about.rivals().stream()
                                .map(rival -> ", " + rival.stated().figure())
                                .collect(Collectors.joining()));
        Rival farthest = about.rivals().get(0);
        for (Rival rival : about.rivals()) {
            farthest = rival.distance(about).compareTo(farthest.distance(about)) > 0 ? rival : farthest;
        }
        put("distance", apart(about, farthest.distance(about)).argument());
        return broken();
    }

    /** Names the ties, and the sentence in which nothing decides. */
    Finding tied() {
        put(
                "ties",
                about.stated().ties().stream()
                        .map(tie -> "{" + tie.toLowerCase(Locale.ROOT).replace('_', '-') + "}")
                        .collect(Collectors.joining("; ")));
        return put("figures", Long.toString(about.stated().figure())).broken();
    }

    /** Tells place and sentence, which a person looks at first. */
    Remark read() {
        put("place", about.stated().place());
        put("figures", Long.toString(about.stated().figure()));
        return put("sentence", about.stated().sentence());
    }

    Finding broken() {
        return finding(rule.severity());
    }

    Finding holding() {
        put(RuleBook.RESULT, RuleBook.HOLDS);
        return finding(Severity.NOTE);
    }

    /** A note where a revision explains it, else what the rule says. */
    Finding explained(@Nullable Explanation explanation) {
        if (explanation == null) {
            return broken();
        }
        put(RuleBook.RESULT, RuleBook.REVISED);
        put("cause", "{" + explanation.cause() + "}");
        put("implied", explanation.implied().argument());
        put("previous", printed(explanation.previous()));
        put("previousPeriod", period(explanation.previous()));
        return finding(Severity.NOTE);
    }

    private Finding finding(Severity severity) {
        return new Finding(rule.code(), severity, observations, arguments);
    }

    /** The earlier value that would make the computed value the stated one. */
    static Amount implied(Checked previous, Judgement judgement) {
        return amount(
                previous,
                previous.value()
                        .point()
                        .multiply(judgement.stated().point())
                        .divide(judgement.computed().point(), MathContext.DECIMAL128));
    }

    /** In the unit that the observation is printed in, to one place more than it is. */
    private static Amount amount(Checked like, BigDecimal value) {
        Factor back = Conversion.of(like.quantity().unit()).factor().inverse();
        int places = like.quantity().quantum().stripTrailingZeros().scale() + 1;
        BigDecimal rounded = back.of(value).setScale(places, RoundingMode.HALF_UP);
        return new Amount(rounded, like.quantity().unit());
    }

    /** How far two values lie apart: percentages in percentage points. */
    private static Amount apart(Checked like, BigDecimal value) {
        Amount amount = amount(like, value);
        return amount.unit().code().equals("%") ? new Amount(amount.number(), PERCENTAGE_POINTS) : amount;
    }
}
