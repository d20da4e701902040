package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedValueTest {
    private static final Messages CHINESE = Messages.of("zh");
    private static final Messages ENGLISH = Messages.of("en");

    @ParameterizedTest
    @CsvSource({
        "9516.9亿元, '9,516.9', 亿元",
        "1.26万平方公里, 1.26, 万平方公里",
        "5300家, '5,300', 家",
        "2.0%, 2.0, %",
        "4.9pp, 4.9, 个百分点",
        "18.80亿USD, 18.80, 亿美元",
        "35CNY/m2, 35, 元/平方米",
        "-12.5%, -12.5, %",
        "7, 7, —"
    })
    void a_quantity_is_shown_as_its_source_prints_it(String text, String shown, String unit) {
        PrintedValue printed = PrintedValue.of(quantity(text), text, CHINESE);
        assertThat(shown(printed)).isEqualTo(shown);
        assertThat(printed.unit()).isEqualTo(unit);
        assertThat(printed.canonical()).isEqualByComparingTo(quantity(text).value());
    }

    @ParameterizedTest
    @CsvSource({
        "951690000000, CNY, '9,516.9', 亿元",
        "116557, CNY, '116,557', 元",
        "7539000, 人, 753.9, 万人",
        "2340567, 人, '2,340,567', 人",
        "315, 个, 315, 个"
    })
    void a_number_of_a_table_gets_the_scale_that_reads_best(String value, String unit, String shown, String words) {
        Quantity quantity = Quantity.exact(new BigDecimal(value), new Unit(unit), BigDecimal.ONE);
        PrintedValue printed = PrintedValue.of(quantity, value, CHINESE);
        assertThat(shown(printed)).isEqualTo(shown);
        assertThat(printed.unit()).isEqualTo(words);
        assertThat(printed.canonical()).isEqualByComparingTo(quantity.value());
    }

    @Test
    void a_number_of_a_table_keeps_the_decimals_that_its_cell_prints() {
        Quantity quantity = Quantity.exact(new BigDecimal("414200000000"), new Unit("CNY"), new BigDecimal("10000000"));
        assertThat(shown(PrintedValue.of(quantity, "4142.0", CHINESE))).isEqualTo("4,142.0");
    }

    @ParameterizedTest
    @CsvSource({
        "ABOUT, 约10, about 10",
        "UNDER, 近10, nearly 10",
        "OVER, 超10, over 10",
        "AT_LEAST, 10以上, 10 or more",
        "AT_MOST, 10以内, 10 or less",
        "EXACT, 10, 10"
    })
    void words_around_a_number_come_from_its_format(Qualifier qualifier, String chinese, String english) {
        Quantity ten = AFigure.quantity("10家", qualifier);
        assertThat(shown(PrintedValue.of(ten, "10家", CHINESE))).isEqualTo(chinese);
        assertThat(shown(PrintedValue.of(ten, "10家", ENGLISH))).isEqualTo(english);
    }

    @Test
    void a_fall_keeps_its_sign_behind_the_words() {
        PrintedValue printed = PrintedValue.of(AFigure.quantity("-3.5%", Qualifier.ABOUT), "3.5%", CHINESE);
        assertThat(shown(printed)).isEqualTo("约-3.5");
        assertThat(shown(printed.number(), printed.format("个点", "▲ ", "▼ "))).isEqualTo("▼ 约3.5个点");
    }

    @Test
    void a_range_shows_both_ends() {
        Quantity range = new Quantity(
                new BigDecimal("100000"),
                new BigDecimal("150000"),
                new Unit("家"),
                Qualifier.EXACT,
                new BigDecimal(10000));
        PrintedValue printed = PrintedValue.of(range, "10至15万家", CHINESE);
        assertThat(shown(printed)).isEqualTo("10起");
        assertThat(shown(printed.number(), printed.format(printed.unitMark(CHINESE))))
                .isEqualTo("10—15 万家");
        assertThat(printed.high()).isEqualByComparingTo("15");
        assertThat(printed.words(CHINESE)).isEqualTo("10—15 万家");
        assertThat(printed.unit()).isEqualTo("万家");
    }

    @ParameterizedTest
    @CsvSource({
        "80000000, CNY, 0.8, 0.8, 亿元",
        "951690000000, CNY, '9,516.9', '9,516.9', 亿元",
        "1260000000000, CNY, 1.26, 1.26, 万亿元",
        "35000, 人, 3.5, 3.5, 万人",
        "-350000000, CNY, 3.5, -3.5, 亿元",
        "1000000, CNY, 1, 100, 万元",
        "5.2, %, 5.2, 5.2, %"
    })
    void the_scale_is_that_by_which_the_value_is_larger_than_the_printed_number(
            String value, String unit, String text, String shown, String words) {
        BigDecimal number = new BigDecimal(value);
        Quantity quantity = Quantity.exact(number, new Unit(unit), BigDecimal.ONE.movePointLeft(1));
        PrintedValue printed = PrintedValue.of(quantity, text, CHINESE);
        assertThat(new BigDecimal(shown(printed).replace(",", ""))).isEqualByComparingTo(shown.replace(",", ""));
        assertThat(printed.unit()).isEqualTo(words);
        assertThat(printed.canonical()).isEqualByComparingTo(number);
    }

    @Test
    void trillions_stay_trillions() {
        Quantity quantity = Quantity.exact(new BigDecimal("1260000000000"), Unit.CNY, new BigDecimal("10000000000"));
        PrintedValue printed = PrintedValue.of(quantity, "1.26万亿元", CHINESE);
        assertThat(shown(printed)).isEqualTo("1.26");
        assertThat(printed.unit()).isEqualTo("万亿元");
    }

    @Test
    void english_units_are_those_of_the_yearbooks() {
        assertThat(PrintedValue.of(quantity("9516.9亿元"), "9516.9亿元", ENGLISH).unit())
                .isEqualTo("100 million yuan");
        assertThat(PrintedValue.of(quantity("1.26万km2"), "1.26万km2", ENGLISH).unit())
                .isEqualTo("10,000 km²");
    }

    private static Quantity quantity(String text) {
        return AFigure.quantity(text.replace("平方公里", "km2"), Qualifier.EXACT);
    }

    /** As a spreadsheet shows it. */
    private static String shown(PrintedValue printed) {
        return shown(printed.number(), printed.format());
    }

    private static String shown(BigDecimal number, String format) {
        return new DataFormatter(java.util.Locale.ROOT).formatRawCellContents(number.doubleValue(), 200, format);
    }
}
