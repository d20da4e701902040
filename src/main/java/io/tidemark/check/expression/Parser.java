package io.tidemark.check.expression;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.expression.Condition.Comparison;
import io.tidemark.check.expression.Condition.Demand;
import io.tidemark.check.expression.Condition.Relation;
import io.tidemark.check.expression.Expression.At;
import io.tidemark.check.expression.Expression.Constant;
import io.tidemark.check.expression.Expression.Given;
import io.tidemark.check.expression.Expression.Operation;
import io.tidemark.check.expression.Expression.Reference;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, once, when the rules are loaded.
 *
 * <pre>
 * condition  = test | sum relation sum [relation sum]     relation = "=" | "&lt;=" | "&gt;="
 * sum        = product { ("+" | "-") product }
 * product    = factor { ("*" | "/") factor }
 * factor     = "-" factor | number | "low" | "high" | "step" | reference | "(" sum ")"
 * reference  = ("this" | "parent" | CODE) ["." MEASURE] ["@previous" | "@target"]
 * </pre>
 */
public final class Parser {
    private static final String END = "the end";
    private static final String THREE_SIDES =
            "of three sides the one in the middle is the stated value: 0 <= this.share <= 100";

    private final String text;
    private final Catalogue catalogue;
    private int at;

    private Parser(String text, Catalogue catalogue) {
        this.text = text;
        this.catalogue = catalogue;
    }

    /** @throws SyntaxException for anything that is no condition over indicators of the catalogue */
    public static Condition parse(String text, Catalogue catalogue) {
        for (Condition.Test test : Condition.Test.values()) {
            if (text.strip().equals(test.text())) {
                return test;
            }
        }
        return new Parser(text, catalogue).condition();
    }

    private Condition condition() {
        List<Expression> sides = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        sides.add(sum());
        while (relations.isEmpty() || !next().equals(END)) {
            relations.add(relation());
            sides.add(sum());
        }
        if (sides.size() > 3) {
            throw wrong(text.length(), THREE_SIDES);
        }
        int stated = sides.size() == 3 ? 1 : stated(sides);
        if (!mayBeStated(sides.get(stated))) {
            throw wrong(text.length(), THREE_SIDES);
        }
        Reference reference = (Reference) sides.get(stated);
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            demands.add(
                    i == stated
                            ? new Demand(relations.get(i), sides.get(i + 1))
                            : new Demand(relations.get(i).turned(), sides.get(i)));
        }
        Comparison comparison = new Comparison(reference, demands);
        demands.forEach(demand -> sameUnit(reference, demand.computed()));
        return comparison;
    }

    /** The side that is a reference and nothing else, the first of them. */
    private int stated(List<Expression> sides) {
        for (int i = 0; i < sides.size(); i++) {
            if (mayBeStated(sides.get(i))) {
                return i;
            }
        }
        throw wrong(0, "one side must be the stated value alone: this, this.level or gdp.level");
    }

    private static boolean mayBeStated(Expression side) {
        return side instanceof Reference reference
                && reference.at() == At.HERE
                && !reference.whose().equals(Reference.PARENT);
    }

    private Relation relation() {
        String found = next();
        int start = at;
        at += found.equals(END) ? 0 : found.length();
        return switch (found) {
            case "=" -> Relation.EQUAL;
            case "<=" -> Relation.AT_MOST;
            case ">=" -> Relation.AT_LEAST;
            default -> throw expected(start, "+, -, *, /, =, <= or >=", found);
        };
    }

    private Expression sum() {
        Expression left = product();
        for (String found = next(); found.equals("+") || found.equals("-"); found = next()) {
            int start = at;
            at++;
            Expression right = product();
            mustBeAlike(start, left, right);
            left = new Operation(found.charAt(0), left, right);
        }
        return left;
    }

    private Expression product() {
        Expression left = factor();
        for (String found = next(); found.equals("*") || found.equals("/"); found = next()) {
            at++;
            left = new Operation(found.charAt(0), left, factor());
        }
        return left;
    }

    private Expression factor() {
        String found = next();
        int start = at;
        if (found.equals("(")) {
            at++;
            Expression inside = sum();
            String close = next();
            if (!close.equals(")")) {
                throw expected(at, "+, -, *, / or )", close);
            }
            at++;
            return inside;
        }
        if (found.equals("-")) {
            at++;
            return new Operation('-', new Constant(BigDecimal.ZERO), factor());
        }
        if (Character.isDigit(found.charAt(0))) {
            at += found.length();
            try {
                return new Constant(new BigDecimal(found));
            } catch (NumberFormatException e) {
                throw wrong(start, "'" + found + "' is no number");
            }
        }
        if (!Character.isLetter(found.charAt(0)) || found.equals(END)) {
            throw expected(start, "a number, low, high, step, this, parent, an indicator's code or (", found);
        }
        at += found.length();
        for (Given given : Given.values()) {
            if (given.word().equals(found)) {
                return given;
            }
        }
        return reference(start, found);
    }

    private Reference reference(int start, String whose) {
        Indicator indicator = catalogue.indicator(whose).orElse(null);
        if (indicator == null && !whose.equals(Reference.THIS) && !whose.equals(Reference.PARENT)) {
            throw wrong(
                    start,
                    "no indicator has the code " + whose + "; allowed are this, parent and codes of the catalogue");
        }
        Measure measure = null;
        if (next().equals(".")) {
            at++;
            measure = measure(indicator);
        } else if (!whose.equals(Reference.THIS)) {
            throw expected(at, "a measure, as in " + whose + ".level", next());
        }
        return new Reference(whose, measure, at());
    }

    private Measure measure(@Nullable Indicator indicator) {
        String word = next();
        List<Measure> allowed = indicator == null
                ? List.of(Measure.values())
                : Arrays.stream(Measure.values())
                        .filter(indicator.measures()::contains)
                        .toList();
        for (Measure measure : allowed) {
            if (measure.code().equals(word)) {
                at += word.length();
                return measure;
            }
        }
        throw expected(at, allowed.stream().map(Measure::code).collect(Collectors.joining(", ")), word);
    }

    private At at() {
        if (!next().equals("@")) {
            return At.HERE;
        }
        at++;
        String word = next();
        for (At each : List.of(At.PREVIOUS, At.TARGET)) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                at += word.length();
                return each;
            }
        }
        throw expected(at, "previous or target", word);
    }

    /** What is added, subtracted or compared must be in one unit, where the catalogue tells the units of both. */
    private void mustBeAlike(int start, Expression left, Expression right) {
        String one = unit(left);
        String other = unit(right);
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            throw wrong(start, "the left side is in " + one + ", the right side in " + other);
        }
    }

    private void sameUnit(Reference stated, Expression computed) {
        mustBeAlike(0, stated, computed);
    }

    /** Empty where it is not known before observations are there. */
    private String unit(Expression expression) {
        if (expression instanceof Reference reference && !reference.isRelative()) {
            return reference.measure() == Measure.LEVEL
                    ? catalogue
                            .indicator(reference.whose())
                            .orElseThrow()
                            .unit()
                            .code()
                    : reference.measure() == Measure.CHANGE ? "" : "%";
        }
        if (expression instanceof Operation sum && (sum.operator() == '+' || sum.operator() == '-')) {
            return Stream.of(sum.left(), sum.right())
                    .map(this::unit)
                    .filter(unit -> !unit.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    /** What stands next: a word, a number or a sign; {@link #END} after the last. Does not move on but over spaces. */
    private String next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return END;
        }
        int end = at + 1;
        char first = text.charAt(at);
        if (Character.isDigit(first)) {
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
        } else if ((first == '<' || first == '>') && end < text.length() && text.charAt(end) == '=') {
            end++;
        }
        return text.substring(at, end);
    }

    private SyntaxException expected(int position, String what, String found) {
        return wrong(position, "expected " + what + ", but found " + (found.equals(END) ? END : "'" + found + "'"));
    }

    private SyntaxException wrong(int position, String message) {
        return new SyntaxException(text, position, message);
    }
}
