package io.tidemark.statistics;

import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Quantity.Qualifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes figures for tests: {@code AFigure.read("5.2%").of("gdp").period("2024").build()}. */
public final class AFigure {
    private static final Pattern PRINTED = Pattern.compile("(-?[0-9.]+)(亿|万)?(.*)");

    private final String printed;
    private Quantity quantity;
    private Measure measure;
    private Status status = Status.ACTUAL;
    private Period period = Period.year(2024);
    private Base base = Base.NONE;
    private boolean mean;
    private String label = "";
    private String indicator = "";
    private String subject = "大连市";
    private Section section = Section.OVERVIEW;
    private Span span;

    private AFigure(String printed, Quantity quantity) {
        this.printed = printed;
        this.quantity = quantity;
        this.measure = quantity.unit().equals(Unit.PERCENT) ? Measure.GROWTH : Measure.LEVEL;
        this.span = new Span("0".repeat(64), "", 0, printed.codePointCount(0, printed.length()));
    }

    /** A number with its unit as printed: growth where it is per cent, else a level. */
    public static AFigure read(String printed) {
        return new AFigure(printed, quantity(printed, Qualifier.EXACT));
    }

    /** The quantity that is printed so. */
    public static Quantity quantity(String printed, Qualifier qualifier) {
        Matcher matcher = PRINTED.matcher(printed);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(printed);
        }
        String scaleWord = matcher.group(2) == null ? "" : matcher.group(2);
        int power = scaleWord.equals("亿") ? 8 : scaleWord.equals("万") ? 4 : 0;
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = switch (matcher.group(3)) {
            case "" -> "1";
            case "元" -> "CNY";
            case "美元" -> "USD";
            case "个百分点" -> "pp";
            default -> matcher.group(3);
        };
        return new Quantity(
                number.scaleByPowerOfTen(power),
                null,
                new Unit(unit),
                qualifier,
                BigDecimal.ONE.scaleByPowerOfTen(power - number.scale()));
    }

    public AFigure of(String indicator) {
        this.indicator = indicator;
        return this;
    }

    public AFigure label(String label) {
        this.label = label;
        return this;
    }

    public AFigure qualifier(Qualifier qualifier) {
        this.quantity = quantity(printed, qualifier);
        return this;
    }

    public AFigure upTo(String high) {
        this.quantity = new Quantity(
                quantity.value(), new BigDecimal(high), quantity.unit(), quantity.qualifier(), quantity.quantum());
        return this;
    }

    public AFigure measure(Measure measure) {
        this.measure = measure;
        return this;
    }

    public AFigure status(Status status) {
        this.status = status;
        return this;
    }

    public AFigure period(String code) {
        this.period = code.isEmpty() ? null : new Period(code);
        return this;
    }

    public AFigure base(String code) {
        this.base = Base.ofCode(code);
        return this;
    }

    /** A yearly mean over several years. */
    public AFigure mean() {
        this.mean = true;
        return this;
    }

    public AFigure subject(String subject) {
        this.subject = subject;
        return this;
    }

    public AFigure section(Section section) {
        this.section = section;
        return this;
    }

    public AFigure at(String document, int start) {
        this.span = new Span(document, "¶1", start, start + printed.codePointCount(0, printed.length()));
        return this;
    }

    public String printed() {
        return printed;
    }

    public Figure build() {
        Derivation number = Derivation.leaf("arabic", span.start(), span.start() + 1, printed.substring(0, 1));
        return new Figure(
                span,
                printed,
                quantity,
                measure,
                status,
                period,
                base,
                mean,
                label,
                indicator,
                subject,
                section,
                new Derivation("quantity", span.start(), span.end(), printed, List.of(number)));
    }
}
