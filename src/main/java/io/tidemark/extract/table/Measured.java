package io.tidemark.extract.table;

import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.table.cell.CellNumber;
import io.tidemark.extract.table.cell.CellNumber.Move;
import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.HeadReader;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measure and unit of a number, which depend on each other.
 *
 * @param measure what the number says of its label
 * @param measureRule how that was found
 * @param unit with the power of ten that the number is to be multiplied by
 * @param unitRule how that was found
 */
record Measured(Measure measure, TableRule measureRule, ScaledUnit unit, TableRule unitRule) {

    /** What the number, its heads and the lines above the table say. */
    static Measured of(CellNumber number, Column column, Row row, Setting setting, String label, Names names) {
        Measured stated = stated(number, column, row, setting);
        Measured withUnit = stated.withUnit(number, column, row, setting, label, names);
        return withUnit.settled(setting, label, names);
    }

    private static Measured stated(CellNumber number, Column column, Row row, Setting setting) {
        Head head = column.head();
        if (number.move() != Move.NONE || number.numeral().rule() == NumberRule.DOUBLING) {
            boolean amount = number.unit() != null && !isRelative(number.unit());
            return just(amount ? Measure.CHANGE : Measure.GROWTH, TableRule.MEASURE_FROM_CELL);
        }
        if (head.measure() != null && head.measure() != Measure.LEVEL) {
            return just(head.measure(), TableRule.MEASURE_FROM_HEAD);
        }
        if (head.index() || row.index || row.head.index()) {
            return just(Measure.LEVEL, TableRule.MEASURE_LEVEL);
        }
        if (row.measure != null) {
            return just(row.measure, TableRule.MEASURE_FROM_COLUMN);
        }
        if (row.head.measure() != null && row.head.measure() != Measure.LEVEL) {
            return just(row.head.measure(), TableRule.MEASURE_FROM_ROW);
        }
        if (head.measure() == null && setting.section().measure() != null) {
            return just(setting.section().measure(), TableRule.MEASURE_FROM_ROW);
        }
        return just(Measure.LEVEL, TableRule.MEASURE_LEVEL);
    }

    private static Measured just(Measure measure, TableRule rule) {
        return new Measured(measure, rule, ScaledUnit.ONE, TableRule.UNIT_UNSTATED);
    }

    private Measured withUnit(CellNumber number, Column column, Row row, Setting setting, String label, Names names) {
        Head head = column.head();
        boolean own = measureRule == TableRule.MEASURE_FROM_HEAD;
        if (number.unit() != null) {
            return with(number.unit(), TableRule.UNIT_FROM_CELL);
        }
        if (measure == Measure.LEVEL && (head.index() || row.index || row.head.index())) {
            return with(ScaledUnit.ONE, TableRule.UNIT_OF_MEASURE);
        }
        if (own && head.unit() != null) {
            return with(head.unit(), TableRule.UNIT_FROM_HEAD);
        }
        if (own && HeadReader.isRelative(measure)) {
            return with(ScaledUnit.PERCENT, TableRule.UNIT_OF_MEASURE);
        }
        if (row.unit != null) {
            return with(row.unit, TableRule.UNIT_FROM_COLUMN);
        }
        if (head.unit() != null) {
            return with(head.unit(), TableRule.UNIT_FROM_HEAD);
        }
        if (row.head.unit() != null) {
            return with(row.head.unit(), TableRule.UNIT_FROM_ROW);
        }
        if (HeadReader.isRelative(measure)) {
            return with(ScaledUnit.PERCENT, TableRule.UNIT_OF_MEASURE);
        }
        if (measure == Measure.MULTIPLE) {
            return with(new ScaledUnit(Unit.TIMES, 0), TableRule.UNIT_OF_MEASURE);
        }
        return fromAbove(setting, label, names);
    }

    /** The unit line or the title, unless the catalogue knows the label as a rate that none of them can be meant for. */
    private Measured fromAbove(Setting setting, String label, Names names) {
        ScaledUnit line = setting.section().unit() != null ? setting.section().unit() : ofLine(setting, label, names);
        ScaledUnit above = line != null ? line : setting.caption().unit();
        if (label.endsWith("指数")) {
            return with(ScaledUnit.ONE, TableRule.UNIT_UNSTATED);
        }
        Indicator rate = names.indicator(label, Measure.LEVEL, Unit.PERCENT.code());
        if (rate != null
                && (above == null
                        || names.indicator(label, Measure.LEVEL, above.unit().code()) == null)
                && (rate.unit().equals(Unit.PERCENT) || rate.unit().equals(Unit.ONE))) {
            return with(new ScaledUnit(rate.unit(), 0), TableRule.UNIT_OF_INDICATOR);
        }
        if (above == null) {
            return with(ScaledUnit.ONE, TableRule.UNIT_UNSTATED);
        }
        return with(above, line != null ? TableRule.UNIT_FROM_UNIT_LINE : TableRule.UNIT_FROM_CAPTION);
    }

    /** The unit of a line that may state several, null where it leaves open which. */
    private static @Nullable ScaledUnit ofLine(Setting setting, String label, Names names) {
        List<ScaledUnit> units = setting.units();
        if (units.size() == 1) {
            return units.get(0);
        }
        List<ScaledUnit> amounts =
                units.stream().filter(unit -> !isRelative(unit)).toList();
        if (amounts.size() == 1) {
            return amounts.get(0);
        }
        for (ScaledUnit unit : amounts) {
            Indicator indicator =
                    names.indicator(label, Measure.LEVEL, unit.unit().code());
            if (indicator != null && indicator.unit().equals(unit.unit())) {
                return unit;
            }
        }
        return null;
    }

    /** Brings measure and unit together: points are changes, per cent of an amount is growth, times are multiples. */
    private Measured settled(Setting setting, String label, Names names) {
        Unit code = unit.unit();
        boolean percent = code.equals(Unit.PERCENT);
        if (code.equals(Unit.PERCENTAGE_POINT) && measure != Measure.CHANGE) {
            return as(Measure.CHANGE, TableRule.MEASURE_OF_UNIT);
        }
        if (percent && measure == Measure.CHANGE) {
            return with(ScaledUnit.POINTS, unitRule);
        }
        if (measure == Measure.GROWTH && !isRelative(unit)) {
            return as(Measure.CHANGE, TableRule.MEASURE_OF_UNIT);
        }
        if (code.equals(Unit.TIMES) && measure == Measure.LEVEL) {
            return as(Measure.MULTIPLE, TableRule.MEASURE_OF_UNIT);
        }
        if (measure == Measure.LEVEL && measureRule == TableRule.MEASURE_LEVEL && percent) {
            Measure above = setting.caption().measure();
            if (above != null && HeadReader.isRelative(above)) {
                return as(above, TableRule.MEASURE_FROM_CAPTION);
            }
            Indicator grown = names.indicator(label, Measure.GROWTH, Unit.PERCENT.code());
            if (grown != null && names.indicator(label, Measure.LEVEL, Unit.PERCENT.code()) == null) {
                return as(Measure.GROWTH, TableRule.MEASURE_OF_UNIT);
            }
        }
        return this;
    }

    private Measured with(ScaledUnit newUnit, TableRule rule) {
        return new Measured(measure, measureRule, newUnit, rule);
    }

    private Measured as(Measure newMeasure, TableRule rule) {
        return new Measured(newMeasure, rule, unit, unitRule);
    }

    private static boolean isRelative(ScaledUnit unit) {
        String code = unit.unit().code();
        return unit.isPercent() || code.equals("‰") || code.equals("pp") || code.equals("x");
    }
}
