package io.tidemark.extract.label;

import io.tidemark.extract.label.Label.Trait;
import java.util.List;

/** What words are by how they end and what they hold: a rate, a share, a growth. */
final class Traits {
    private static final List<String> GROWTH_ENDS = List.of("增速", "增幅", "涨幅", "增长率", "增长速度", "增长幅度");
    private static final List<String> FALL_ENDS = List.of("降幅", "跌幅", "下降幅度");
    private static final List<String> RATE_ENDS = List.of("率", "强度", "比例", "比率", "浓度", "密度", "系数", "指数", "满意度", "普及程度");
    private static final List<String> RATIO_ENDS =
            List.of("收入比", "比值", "倍差", "指数", "满意度", "系数", "得分", "评分", "性别比", "分值", "PMI");
    private static final List<String> SHARES = List.of("占", "比重", "份额", "相当于", "之比");
    private static final List<String> NO_SHARES = List.of("占地面积", "占地约", "占有量", "占用", "侵占");

    private Traits() {}

    static int of(String text) {
        int traits = 0;
        if (endsWithOne(text, RATE_ENDS)) {
            traits |= Trait.RATE.bit();
        }
        if (endsWithOne(text, RATIO_ENDS)) {
            traits |= Trait.RATIO.bit();
        }
        if (endsWithOne(text, GROWTH_ENDS)) {
            traits |= Trait.GROWTH_NOUN.bit();
        }
        if (endsWithOne(text, FALL_ENDS)) {
            traits |= Trait.GROWTH_NOUN.bit() | Trait.FALLING.bit();
        }
        if (holdsOne(text, SHARES) && !holdsOne(text, NO_SHARES)) {
            traits |= Trait.SHARE.bit();
        }
        return traits;
    }

    private static boolean endsWithOne(String text, List<String> ends) {
        for (String end : ends) {
            if (text.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
