package io.tidemark.report;

import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Section;
import java.time.LocalDate;

/** Nights for tests. */
final class Nights {
    private Nights() {}

    /** A release, an article that agrees, differs and goes on, and a file that cannot be read. */
    static Night usual() {
        return new Night()
                .reads(release())
                .reads(article())
                .refuses("input/text/scan.pdf", "NO_TEXT", "共 3 页，没有文字层", "请换用带文字的版本，或先做文字识别");
    }

    private static Article release() {
        return new Article(
                        "input/text/release-2024.html",
                        "大连市统计局",
                        Authority.STATISTICS_OFFICE,
                        LocalDate.of(2025, 1, 20))
                .says(
                        "初步核算，全年地区生产总值9516.9亿元，按不变价格计算，比上年增长5.2%。",
                        read("9516.9亿元", "gdp", "地区生产总值", Section.OVERVIEW),
                        read("5.2%", "gdp", "地区生产总值", Section.OVERVIEW))
                .says(
                        "其中，第一产业增加值585.7亿元，增长4.3%；第二产业增加值3349亿元，增长6.6%。",
                        read("585.7亿元", "gdp_primary", "第一产业增加值", Section.INDUSTRY),
                        read("4.3%", "gdp_primary", "第一产业增加值", Section.INDUSTRY),
                        read("3349亿元", "gdp_secondary", "第二产业增加值", Section.INDUSTRY),
                        read("6.6%", "gdp_secondary", "第二产业增加值", Section.INDUSTRY))
                .says("规模以上工业增加值同比增长7.6%。", read("7.6%", "industrial_va_above_scale", "规模以上工业增加值", Section.INDUSTRY))
                .says(
                        "固定资产投资增长2.0%，其中基础设施投资增长61.3%，房地产开发投资同比-12.5%。",
                        read("2.0%", "fai", "固定资产投资", Section.INVESTMENT),
                        read("61.3%", "fai_infrastructure", "基础设施投资", Section.INVESTMENT),
                        read("-12.5%", "fai_real_estate", "房地产开发投资", Section.INVESTMENT))
                .says("实际使用外资18.8亿美元。", read("18.8亿美元", "fdi", "实际使用外资", Section.INVESTMENT))
                .says("人均可支配收入48888元。", read("48888元", "income_per_capita", "人均可支配收入", Section.OVERVIEW));
    }

    static Article article() {
        return new Article("seeds/article-2024.txt", "潮标编辑部", Authority.PRESS, LocalDate.of(2025, 3, 31))
                .says(
                        "2024年，全市地区生产总值增长5.5%，一般公共预算收入增长3.3%。",
                        read("5.5%", "gdp", "地区生产总值", Section.OVERVIEW),
                        read("3.3%", "budget_revenue", "一般公共预算收入", Section.OVERVIEW))
                .but("2024年", Exclusion.Reason.YEAR)
                .says(
                        "固定资产投资增长2%，工业技改投资增长70%以上。",
                        read("2%", "fai", "固定资产投资", Section.INVESTMENT),
                        read("70%", "fai_renovation", "工业技改投资", Section.INVESTMENT)
                                .qualifier(Qualifier.AT_LEAST))
                .says(
                        "高新技术企业达5300家，战略性新兴产业增加值占生产总值的14%。",
                        read("5300家", "high_tech_enterprises", "高新技术企业", Section.INNOVATION),
                        read("14%", "strategic_emerging_va", "战略性新兴产业增加值", Section.INDUSTRY)
                                .measure(Measure.SHARE))
                .says(
                        "企业出产大型曲轴近200支，产能提升至少10%。",
                        read("200支", "", "大型曲轴", Section.INDUSTRY)
                                .subject("华锐曲轴")
                                .qualifier(Qualifier.UNDER),
                        read("10%", "", "产能", Section.INDUSTRY).subject("华锐曲轴").qualifier(Qualifier.AT_LEAST))
                .says(
                        "力争2025年地区生产总值增长6%左右。",
                        read("6%", "gdp", "地区生产总值", Section.OVERVIEW)
                                .period("2025")
                                .status(Status.TARGET)
                                .qualifier(Qualifier.ABOUT))
                .says(
                        "新增雏鹰、瞪羚企业超300家，技术合同成交额增长18.7%。",
                        read("300家", "", "雏鹰、瞪羚企业", Section.INNOVATION).qualifier(Qualifier.OVER),
                        read("18.7%", "tech_contracts", "技术合同成交额", Section.INNOVATION))
                .says(
                        "利用研发经费增幅在3%—5%之间。",
                        read("3%", "rd_expenditure", "研发经费", Section.INNOVATION).upTo("5"))
                .says(
                        "这片1.26万平方公里的土地上有36家市级以上技术转移机构。",
                        read("1.26万平方公里", "", "土地", Section.OVERVIEW).period(""),
                        read("36家", "transfer_agencies", "技术转移机构", Section.INNOVATION))
                .says(
                        "=HYPERLINK(\"http://example.org\")是一段文字，不是公式，产值达12亿元。",
                        read("12亿元", "", "=1+1", Section.INDUSTRY).subject("@某公司"));
    }

    static AFigure read(String printed, String indicator, String label, Section section) {
        return AFigure.read(printed).of(indicator).label(label).section(section);
    }
}
