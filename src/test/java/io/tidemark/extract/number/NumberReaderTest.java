package io.tidemark.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run of number characters says, and where it ends. */
class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3742.1 亿元 | 374210000000 | 8",
                "9 516.9亿元 | 951690000000 | 8",
                "816 000吨 | 816000 | 7",
                "1，185.63亿元 | 118563000000 | 9",
                "1,234,567件 | 1234567 | 9",
                "12 34吨 | 12 | 2",
                "2024 500强 | 2024 | 4",
                "0 500吨 | 0 | 1",
                "1,234 567件 | 1234 | 5",
                "2024 百强榜 | 2024 | 4",
                "5000 多家 | 5000 | 6",
                "13万2千人 | 132000 | 5",
                "一百二十万 | 1200000 | 5",
                "二百五 | 250 | 3",
                "一百十五 | 115 | 4",
                "一千零十 | 1010 | 4",
                "伍仟万元 | 50000000 | 3",
                "壹佰贰拾叁万肆仟元 | 1234000 | 8",
                "万分之三 | 0.03 | 4",
                "十万分之八 | 0.008 | 5",
                "千分之二点五 | 2.5 | 6",
            })
    void a_number_says(String text, String value, int end) {
        Numeral numeral = NumberReader.read(text.toCharArray(), 0, text.length());
        assertThat(numeral).isNotNull();
        assertThat(numeral.low().value()).isEqualByComparingTo(value);
        assertThat(numeral.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "七千到九千亿, 700000000000, 900000000000",
        "一百二十到一百五十万, 1200000, 1500000",
        "五到八千万, 50000000, 80000000",
        "三到二十万, 30000, 200000",
        "三到十五万, 30000, 150000",
        "三到五千, 3000, 5000",
        "十到二十, 10, 20",
        "10-15亿, 1000000000, 1500000000",
        "5000—1.2万, 5000, 12000",
        "5000万—1亿, 50000000, 100000000",
        "5 — 8 万, 50000, 80000",
        "三四十, 30, 40",
    })
    void a_range_says(String text, String low, String high) {
        Numeral numeral = NumberReader.read(text.toCharArray(), 0, text.length());
        assertThat(numeral).isNotNull();
        assertThat(numeral.high()).isNotNull();
        assertThat(numeral.low().value()).isEqualByComparingTo(low);
        assertThat(numeral.high().value()).isEqualByComparingTo(high);
        assertThat(numeral.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"一百千", "百千万", "一二一三", "五八", "12345678901234567890"})
    void what_no_grammar_makes_a_number_is_none(String text) {
        assertThat(NumberReader.read(text.toCharArray(), 0, text.length())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"大陆", "队伍", "陆地千里", "收拾"})
    void a_financial_numeral_alone_begins_no_number(String text) {
        for (int at = 0; at < text.length(); at++) {
            assertThat(Chars.isFinancial(text.toCharArray(), at, text.length())).isFalse();
        }
    }
}
