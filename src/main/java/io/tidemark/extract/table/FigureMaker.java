package io.tidemark.extract.table;

import io.tidemark.extract.label.IndicatorFinder;
import io.tidemark.extract.label.SectionFinder;
import io.tidemark.extract.number.Amount;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.table.cell.CellNumber;
import io.tidemark.extract.table.cell.CellNumber.Move;
import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.When;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Cell;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Span;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes figures of the numbers of cells, with what heads, rows and the lines above say of them. One thread, one document. */
final class FigureMaker {
    private static final int MOST_PERIODS = 1000;
    private static final Map<NumberRule, String> NUMBER = new EnumMap<>(NumberRule.class);

    static {
        for (NumberRule rule : NumberRule.values()) {
            NUMBER.put(rule, "number:" + rule.name());
        }
    }

    private final Document document;
    private final char[] text;
    private final String region;
    private final @Nullable LocalDate published;
    private final Names names;
    private final Wording wording;
    private final Map<When, Optional<Period>> periods = new HashMap<>();
    private final Map<Integer, BigDecimal> quanta = new HashMap<>();

    FigureMaker(Document document, char[] text, IndicatorFinder indicators, SectionFinder sections, Wording wording) {
        this.document = document;
        this.text = text;
        this.region = document.source().region().value();
        this.published = document.source().published().value();
        this.names = new Names(indicators, sections);
        this.wording = wording;
    }

    /** The figure of a number, null where nothing in the table names it. */
    @Nullable
    Figure figure(Cell cell, CellNumber number, Column column, Row row, Setting setting) {
        Labelled label = Labelled.of(column, row, setting);
        if (label == null) {
            return null;
        }
        Measured measured = Measured.of(number, column, row, setting, label.text(), names);
        List<Derivation> parts = new ArrayList<>(9);
        parts.add(leaf(row.longForm ? TableRule.LONG_FORM : TableRule.CROSS_TABLE, number));
        Numeral numeral = number.numeral();
        parts.add(Derivation.leaf(NUMBER.getOrDefault(numeral.rule(), "number"), numeral.start(), numeral.end(), ""));
        Head head = column.head();
        parts.add(leaf(label.rule(), label.start(), label.end(), number));
        parts.add(leaf(measured.measureRule(), number));
        parts.add(leaf(measured.unitRule(), number));
        Qualifier qualifier = number.qualifier();
        if (qualifier != Qualifier.EXACT) {
            parts.add(leaf(TableRule.QUALIFIER_FROM_CELL, cell.start(), cell.end(), number));
        } else if (row.qualifier != null && row.qualifier != Qualifier.EXACT) {
            qualifier = row.qualifier;
            parts.add(leaf(TableRule.QUALIFIER_FROM_COLUMN, number));
        }
        When title = setting.caption().when().over(setting.around());
        When above = setting.section().when().over(row.periodColumn && row.when.hasYear() ? When.NEVER : title);
        When when = head.when().over(row.when).over(above);
        Period period = period(when);
        parts.add(leaf(periodRule(column, row, setting, period), head.start(), head.end(), number));
        boolean planned = isPlanned(column, row, setting);
        Status status = planned ? Status.TARGET : status(head, row, setting);
        parts.add(leaf(planned ? TableRule.STATUS_OF_SECTION : statusRule(head, row, setting), number));
        String subject = !row.subject.isEmpty() ? row.subject : !column.place().isEmpty() ? column.place() : region;
        parts.add(leaf(subjectRule(column, row), number));
        Quantity quantity = quantity(number, measured, qualifier, head.falling() || row.head.falling());
        Compared compared = Compared.of(measured.measure(), period, heads(head, row, setting), wording);
        Indicator indicator = names.indicator(
                label.text(), measured.measure(), quantity.unit().code());
        return new Figure(
                new Span(document.hash(), cell.place(), number.start(), number.end()),
                document.text().substring(number.start(), number.end()),
                quantity,
                measured.measure(),
                status,
                period,
                compared.base(),
                compared.mean(),
                label.text(),
                indicator == null ? "" : indicator.code(),
                subject,
                names.section(label.text(), measured.measure(), quantity.unit().code(), subject),
                new Derivation("figure", number.start(), number.end(), "", parts));
    }

    /** All that headings say, in one. */
    private String heads(Head head, Row row, Setting setting) {
        return Wording.plain(row.measured + " " + words(head) + " " + words(row.head) + " " + words(setting.section())
                + " " + words(setting.caption()));
    }

    private String words(Head head) {
        return head.end() > head.start() ? new String(text, head.start(), head.end() - head.start()) : "";
    }

    /** The period of what heads say; the few of a table are made once. */
    private @Nullable Period period(When when) {
        if (periods.size() > MOST_PERIODS) {
            periods.clear();
        }
        return periods.computeIfAbsent(when, w -> Optional.ofNullable(w.period(published)))
                .orElse(null);
    }

    private Quantity quantity(CellNumber number, Measured measured, Qualifier qualifier, boolean falling) {
        Unit unit = measured.unit().unit();
        boolean times = measured.measure() == Measure.GROWTH && unit.equals(Unit.TIMES);
        int power = times
                ? 2
                : number.numeral().scaled() && number.unit() == null
                        ? 0
                        : measured.unit().power();
        Amount lower = number.numeral().low().scaled(power);
        Amount upper = number.numeral().high();
        boolean moves = measured.measure() == Measure.GROWTH || measured.measure() == Measure.CHANGE;
        boolean negative = number.negative() || moves && (number.move() == Move.FALL || falling);
        BigDecimal low = negative ? lower.value().negate() : lower.value();
        BigDecimal high = upper == null ? null : upper.scaled(power).value();
        if (high != null && negative) {
            high = high.negate();
        }
        BigDecimal quantum = quanta.computeIfAbsent(lower.quantum(), any -> lower.quantumValue());
        Unit stated = times ? Unit.PERCENT : unit;
        return high != null && high.compareTo(low) < 0
                ? new Quantity(high, low, stated, qualifier, quantum)
                : new Quantity(low, high, stated, qualifier, quantum);
    }

    private static TableRule periodRule(Column column, Row row, Setting setting, @Nullable Period period) {
        if (period == null) {
            return TableRule.PERIOD_OPEN;
        }
        if (row.periodColumn && row.when.hasYear()) {
            return TableRule.PERIOD_FROM_COLUMN;
        }
        if (!column.head().when().isNever()) {
            return column.ownPeriod() ? TableRule.PERIOD_FROM_HEAD : TableRule.PERIOD_FROM_NEIGHBOUR;
        }
        if (!row.when.isNever() || !setting.section().when().isNever()) {
            return row.periodColumn ? TableRule.PERIOD_FROM_COLUMN : TableRule.PERIOD_FROM_ROW;
        }
        if (!setting.caption().when().isNever()) {
            return TableRule.PERIOD_FROM_CAPTION;
        }
        return setting.around().isNever() ? TableRule.PERIOD_OF_PUBLICATION : TableRule.PERIOD_OF_SECTION;
    }

    /** Whether a table that names neither time nor status stands in a section of plans. */
    private static boolean isPlanned(Column column, Row row, Setting setting) {
        boolean silent = !row.periodColumn
                && column.head().when().isNever()
                && row.when.isNever()
                && setting.section().when().isNever()
                && setting.caption().when().isNever();
        return silent && setting.frame().isPlan() && statusRule(column.head(), row, setting) == TableRule.STATUS_ACTUAL;
    }

    private static Status status(Head head, Row row, Setting setting) {
        if (row.status != null) {
            return row.status;
        }
        Status byHead = head.status() != null
                ? head.status()
                : row.head.status() != null
                        ? row.head.status()
                        : setting.caption().status();
        return byHead == null ? Status.ACTUAL : byHead;
    }

    private static TableRule statusRule(Head head, Row row, Setting setting) {
        if (row.status != null) {
            return TableRule.STATUS_FROM_COLUMN;
        }
        boolean named = head.status() != null
                || row.head.status() != null
                || setting.caption().status() != null;
        return named ? TableRule.STATUS_FROM_HEAD : TableRule.STATUS_ACTUAL;
    }

    private static TableRule subjectRule(Column column, Row row) {
        if (!row.subject.isEmpty()) {
            return row.subjectColumn ? TableRule.SUBJECT_FROM_COLUMN : TableRule.SUBJECT_FROM_ROW;
        }
        return column.place().isEmpty() ? TableRule.SUBJECT_OF_DOCUMENT : TableRule.SUBJECT_FROM_HEAD;
    }

    private static Derivation leaf(TableRule rule, CellNumber number) {
        return leaf(rule, number.start(), number.end(), number);
    }

    /** A rule and the characters it read; those of the number where the words stand outside of the text. */
    private static Derivation leaf(TableRule rule, int start, int end, CellNumber number) {
        return end > start
                ? Derivation.leaf(rule.step(), start, end, "")
                : Derivation.leaf(rule.step(), number.start(), number.end(), "");
    }
}
