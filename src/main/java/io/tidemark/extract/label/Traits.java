package io.tidemark.extract.label;

import io.tidemark.extract.label.Label.Trait;
import java.util.List;

/** What words are by how they end and what they hold: a rate, a share, a growth. */
final class Traits {
    private static final WordTable GROWTH_ENDS =
            new WordTable(List.of("增速", "增幅", "涨幅", "增长率", "增长速度", "增长幅度", "上涨幅度"));
    private static final String NATURAL_GROWTH = "自然增长率";
    private static final WordTable FALL_ENDS = new WordTable(List.of("降幅", "跌幅", "下降幅度"));
    private static final WordTable RATE_ENDS =
            new WordTable(List.of("率", "强度", "比例", "比率", "浓度", "密度", "系数", "指数", "满意度", "普及程度"));
    private static final WordTable RATIO_ENDS =
            new WordTable(List.of("收入比", "比值", "倍差", "指数", "满意度", "系数", "得分", "评分", "性别比", "分值", "PMI"));
    private static final WordTable SHARES = new WordTable(List.of("占", "比重", "份额", "相当于", "之比"));
    private static final WordTable NO_SHARES = new WordTable(List.of("占地面积", "占地约", "占有率", "市占率", "占有量", "占用", "侵占"));

    private Traits() {}

    static int of(String text) {
        int traits = 0;
        if (RATE_ENDS.endsOne(text)) {
            traits |= Trait.RATE.bit();
        }
        if (RATIO_ENDS.endsOne(text)) {
            traits |= Trait.RATIO.bit();
        }
        if (GROWTH_ENDS.endsOne(text) && !text.endsWith(NATURAL_GROWTH)) {
            traits |= Trait.GROWTH_NOUN.bit();
        }
        if (FALL_ENDS.endsOne(text)) {
            traits |= Trait.GROWTH_NOUN.bit() | Trait.FALLING.bit();
        }
        if (SHARES.standsIn(text) && !NO_SHARES.standsIn(text)) {
            traits |= Trait.SHARE.bit();
        }
        return traits;
    }
}
