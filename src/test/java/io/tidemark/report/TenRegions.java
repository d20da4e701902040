package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A night with the yearly bulletins of ten regions, which do not exist, over five years. Every number is made up. */
final class TenRegions {
    static final List<String> REGIONS = List.of("东港市", "西岭市", "南屿市", "北原市", "云川市", "临江市", "海州市", "青岩市", "长滩市", "平湖市");

    private static final int FIRST = 2020;
    private static final int LAST = 2024;

    private TenRegions() {}

    static Night night() {
        return night(FIRST);
    }

    /** The same from another year on: forty figures a region and year. */
    static Night night(int first) {
        Night night = new Night();
        for (String region : REGIONS) {
            for (int year = first; year <= LAST; year++) {
                night.reads(bulletin(region, year, 0));
            }
        }
        return night;
    }

    /** The bulletin of a year; a revision adds so many tenths to each level. */
    static Article bulletin(String region, int year, int revision) {
        Article article = new Article(
                "input/text/" + REGIONS.indexOf(region) + "-" + year + ".html",
                region + "统计局",
                region,
                Authority.STATISTICS_OFFICE,
                LocalDate.of(year + 1, 3, 1));
        article.says(region + year + "年国民经济和社会发展统计公报");
        int place = REGIONS.indexOf(region);
        int number = 0;
        for (Indicator indicator : indicators()) {
            number++;
            int base = 300 + 97 * number % 700 - 23 * place + (year - FIRST) * (11 + place);
            String level = base + "." + (number + place + year + revision) % 10 + "亿元";
            String growth = BigDecimal.valueOf((number * 13 + place * 7 + year * 3) % 140 - 25, 1) + "%";
            article.says(
                    year + "年" + indicator.chinese() + level + "，比上年增长" + growth + "。",
                    figure(level, indicator, region, year),
                    figure(growth, indicator, region, year).measure(Measure.GROWTH));
        }
        return article;
    }

    private static AFigure figure(String printed, Indicator indicator, String region, int year) {
        return Nights.read(printed, indicator.code(), indicator.chinese(), indicator.section())
                .subject(region)
                .period(String.valueOf(year));
    }

    /** The first six indicators of each section that are measured in money. */
    private static List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (Indicator indicator : Catalogue.shipped().indicators()) {
            long before = indicators.stream()
                    .filter(other -> other.section() == indicator.section())
                    .count();
            if (indicator.unit().equals(Unit.CNY)
                    && indicator.measures().contains(Measure.GROWTH)
                    && indicator.measures().contains(Measure.LEVEL)
                    && before < 6) {
                indicators.add(indicator);
            }
        }
        return indicators;
    }
}
