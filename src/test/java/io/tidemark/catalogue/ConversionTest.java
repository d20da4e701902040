package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @ParameterizedTest
    @CsvSource({
        "1, km, m, 1000",
        "5, mm, m, 0.005",
        "1, nmi, m, 1852",
        "1.26, km2, m2, 1260000",
        "1, ha, m2, 10000",
        "15, 亩, m2, 10000",
        "3, 斤, kg, 1.5",
        "2, t, kg, 2000",
        "35, μg, kg, 0.000000035",
        "1, d, s, 86400",
        "1.5, h, s, 5400",
        "5, 年, 月, 60",
        "1, MWh, kWh, 1000",
        "3.6, GJ, kWh, 1000",
        "2, GW, W, 2000000000",
        "5, ‰, %, 0.5",
        "1, E, P, 1000"
    })
    void a_unit_is_a_fixed_multiple_of_the_base_of_its_dimension(
            String value, String unit, String base, String result) {
        Conversion conversion = Conversion.of(new Unit(unit));

        assertThat(conversion.base()).isEqualTo(new Unit(base));
        assertThat(conversion.factor().of(new BigDecimal(value))).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, CNY/亩, CNY/m2, 1.5",
        "3, CNY/t, CNY/kg, 0.003",
        "35, μg/m3, kg/m3, 0.000000035",
        "600, kg/亩, kg/m2, 0.9",
        "1200, 斤/亩, kg/m2, 0.9",
        "36, km/h, m/s, 10",
        "120, t/年, kg/月, 10000",
        "60000, CNY/年, CNY/月, 5000",
        "500, 人/km2, 人/m2, 0.0005",
        "2, TEU/km, TEU/m, 0.002"
    })
    void a_compound_unit_is_converted_by_its_parts(String value, String unit, String base, String result) {
        a_unit_is_a_fixed_multiple_of_the_base_of_its_dimension(value, unit, base, result);
    }

    @ParameterizedTest
    @CsvSource({"CNY, USD", "家, 个", "%, pp", "年, d", "t/年, t/d", "m, m2", "kWh, kW", "人, 人次", "CNY, CNY/人", "x, %"})
    void nothing_is_converted_between_units_that_are_not_fixed_to_each_other(String one, String other) {
        assertThat(Conversion.isFixed(new Unit(one), new Unit(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"km, mm", "亩, ha", "斤, t", "CNY/亩, CNY/m2", "‰, %", "家, 家"})
    void units_of_one_dimension_can_be_compared(String one, String other) {
        assertThat(Conversion.isFixed(new Unit(one), new Unit(other))).isTrue();
    }

    @Test
    void a_dimension_has_one_base_unit() {
        assertThatThrownBy(() ->
                        load("{unit: m, dimension: length, words: [米]}", "{unit: ft, dimension: length, words: [英尺]}"))
                .hasMessage("units.yml: m and ft are both the base of length; give one a factor");
        assertThatThrownBy(() -> load("{unit: km, dimension: length, factor: 1000, words: [公里]}"))
                .hasMessage("units.yml: length has no base unit: one of its units stands without a factor");
        assertThatThrownBy(() -> load("{unit: km, factor: 1000, words: [公里]}"))
                .hasMessage("units.yml: km has a factor without a dimension");
        assertThatThrownBy(() -> load(
                        "{unit: m, dimension: length, words: [米]}",
                        "{unit: km, dimension: length, factor: -1, words: [公里]}"))
                .hasMessageContaining("a factor is positive");
    }

    private static void load(String... entries) {
        String yaml = "measures:\n  - " + String.join("\n  - ", entries) + "\ncounts: 家\n";
        CatalogueFiles.conversions(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
