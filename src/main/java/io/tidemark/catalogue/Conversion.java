package io.tidemark.catalogue;

import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Unit;
import java.util.Map;

/**
 * A unit as a fixed multiple of the base unit of its dimension: a km is 1000 m. Units between which nothing is fixed, such as
 * currencies and measure words, are each their own base.
 *
 * @param base what values are compared in
 * @param factor how many base units the unit is
 */
public record Conversion(Unit base, Factor factor) {
    private static final Map<String, Conversion> SIMPLE = CatalogueFiles.shippedConversions();
    private static final char PER = '/';

    /** The conversion of a unit; a compound one is converted as far as its parts are: CNY/亩 to CNY/m2. */
    public static Conversion of(Unit unit) {
        return of(unit, SIMPLE);
    }

    static Conversion of(Unit unit, Map<String, Conversion> simple) {
        Conversion known = simple.get(unit.code());
        if (known != null) {
            return known;
        }
        int slash = unit.code().lastIndexOf(PER);
        if (slash <= 0 || slash == unit.code().length() - 1) {
            return new Conversion(unit, Factor.ONE);
        }
        Conversion above = of(new Unit(unit.code().substring(0, slash)), simple);
        Conversion below = of(new Unit(unit.code().substring(slash + 1)), simple);
        return new Conversion(
                new Unit(above.base.code() + PER + below.base.code()), above.factor.times(below.factor.inverse()));
    }

    /** Whether values of two units can be compared. */
    public static boolean isFixed(Unit one, Unit other) {
        return of(one).base().equals(of(other).base());
    }
}
