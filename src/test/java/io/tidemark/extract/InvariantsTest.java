package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Quantity.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Invariants INVARIANTS = new Invariants(CATALOGUE, Lexicon.of(CATALOGUE));
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 31);

    private static List<List<String>> breaches(AFigure... figures) {
        return INVARIANTS.marked(Stream.of(figures).map(AFigure::build).toList(), PUBLISHED).stream()
                .map(figure -> figure.breaches().stream().map(Derivation::rule).toList())
                .toList();
    }

    private static List<String> of(AFigure figure) {
        return breaches(figure).get(0);
    }

    private static AFigure gdp(String printed) {
        return AFigure.read(printed).of("gdp").label("地区生产总值");
    }

    @ParameterizedTest
    @CsvSource({
        "2026, ACTUAL, true",
        "2025-04, ACTUAL, true",
        "2025-Q2, ACTUAL, true",
        "2025, ACTUAL, false",
        "2025-03-31, ACTUAL, false",
        "2024, ACTUAL, false",
        "2026, TARGET, false",
        "2026, FORECAST, false",
        "'', ACTUAL, false"
    })
    void nothing_has_happened_in_a_period_that_begins_after_publication(String period, Status status, boolean broken) {
        assertThat(of(gdp("5.2%").period(period).status(status)))
                .isEqualTo(broken ? List.of("breach:after-publication") : List.of());
    }

    @Test
    void without_a_date_of_publication_no_period_is_too_late() {
        List<Figure> figures = List.of(gdp("5.2%").period("2099").build());
        assertThat(INVARIANTS.marked(figures, null)).isSameAs(figures);
    }

    @Test
    void a_document_states_one_value_of_one_thing() {
        assertThat(breaches(gdp("5.2%"), gdp("6.1%")))
                .containsExactly(List.of("breach:two-values"), List.of("breach:two-values"));
        assertThat(breaches(gdp("5.2%"), gdp("5.24%"))).containsOnly(List.of());
        assertThat(breaches(gdp("5.2%"), gdp("5%").qualifier(Qualifier.OVER))).containsOnly(List.of());
        assertThat(breaches(gdp("9516.9亿元"), gdp("95169000万元"))).containsOnly(List.of());
        assertThat(breaches(
                        gdp("5.2%").base("2023"),
                        gdp("30%").base("2020"),
                        gdp("5.6%").base("2020").mean(),
                        gdp("0.5%").base("@全国"),
                        gdp("5%").status(Status.TARGET),
                        gdp("6.1%").subject("沈阳市"),
                        gdp("14%").measure(Measure.SHARE),
                        gdp("5.9%").period("2023")))
                .containsOnly(List.of());
        assertThat(breaches(AFigure.read("5家").label("企业"), AFigure.read("8家").label("企业")))
                .containsOnly(List.of("breach:two-values"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实施国企改革深化提升行动以来企业",
                "推动全市经济高质量发展",
                "完成投资",
                "企业发展，全市产业",
                "我们坚持稳中求进。全市",
                "增长较快企业",
                "这是一个长得没有哪一个机构或者产品会叫做如此名字的一整句没有标点的话语"
            })
    void a_clause_is_no_subject(String subject) {
        assertThat(of(gdp("5.2%").subject(subject))).containsExactly("breach:clause-as-subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "大连市",
                "达州市",
                "合肥市",
                "恒力重工",
                "建设银行",
                "国家电网有限公司",
                "中国（辽宁）自由贸易试验区大连片区管理委员会",
                "启动区",
                "Apple Inc., Cupertino",
                "长兴岛"
            })
    void a_name_is_a_subject(String subject) {
        assertThat(of(gdp("5.2%").subject(subject))).isEmpty();
    }

    @Test
    void nothing_grows_since_the_time_that_it_is_of() {
        AFigure growth =
                AFigure.read("5.2%").label("出口").measure(Measure.GROWTH).period("2024-08");
        assertThat(of(growth.base("2024-08"))).containsExactly("breach:own-base");
        assertThat(of(growth.base("2024-07"))).isEmpty();
    }

    @Test
    void a_label_is_words_without_the_number_itself() {
        assertThat(of(AFigure.read("12%").label("在手订单增长12%"))).containsExactly("breach:number-in-label");
        assertThat(of(AFigure.read("35家").label("35户企业"))).containsExactly("breach:number-in-label");
        assertThat(of(AFigure.read("35家").label(""))).containsExactly("breach:no-label");
        assertThat(of(AFigure.read("5万个").label("5G基站"))).isEmpty();
        assertThat(of(AFigure.read("35座").label("135千伏变电站"))).isEmpty();
        assertThat(of(AFigure.read("2.5微克").label("PM2.5浓度"))).containsExactly("breach:number-in-label");
        assertThat(of(AFigure.read("26微克").label("PM2.5浓度"))).isEmpty();
    }

    @Test
    void a_level_that_misses_the_other_years_by_a_scale_word_is_told() {
        assertThat(breaches(gdp("9516.9亿元"), gdp("8752.9万元").period("2023")))
                .containsExactly(List.of("breach:shifted-scale"), List.of("breach:shifted-scale"));
        assertThat(breaches(gdp("9516.9亿元"), gdp("8752.9亿元").period("2023"))).containsOnly(List.of());
        assertThat(breaches(gdp("9516.9亿元"), gdp("8752.9万元").period("2023").status(Status.TARGET)))
                .containsOnly(List.of());
    }

    @Test
    void values_that_differ_by_about_a_scale_word_are_shifted() {
        assertThat(Shift.between(new BigDecimal("95169"), new BigDecimal("8.7529")))
                .isEqualTo(4);
        assertThat(Shift.between(new BigDecimal("9"), new BigDecimal("951690000")))
                .isEqualTo(8);
        assertThat(Shift.between(new BigDecimal("-9"), new BigDecimal("95169"))).isZero();
        assertThat(Shift.between(new BigDecimal("0"), new BigDecimal("95169"))).isZero();
        assertThat(Shift.between(new BigDecimal("100"), new BigDecimal("95169")))
                .isZero();
    }

    @Test
    void only_what_makes_period_or_value_wrong_spoils_a_figure() {
        assertThat(INVARIANTS.marked(List.of(gdp("5.2%").period("2026").build()), PUBLISHED))
                .allMatch(Invariant::spoils);
        assertThat(INVARIANTS.marked(List.of(gdp("5.2%").subject("完成投资").build()), PUBLISHED))
                .noneMatch(Invariant::spoils);
    }

    @Test
    void the_extractor_marks_what_it_reads_and_keeps_it() {
        Extraction extraction =
                new Extractor(CATALOGUE).extract(Texts.of("2024年，地区生产总值增长5.2%。2024年，地区生产总值增长6.1%。", "大连市", PUBLISHED));
        assertThat(extraction.figures())
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.breaches())
                        .extracting(Derivation::rule, Derivation::result)
                        .hasSize(1));
        assertThat(extraction.figures().get(0).breaches().get(0).result()).isEqualTo("6.1%");
    }
}
