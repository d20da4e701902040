package io.tidemark.extract.prose;

import io.tidemark.extract.label.Distribution;
import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.LabelRule;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Measure;

/** What a quantity says about its indicator; the first rule that fits counts. */
enum MeasureRule {
    /** 翻一番, 倍增 */
    DOUBLED(Measure.GROWTH),
    /** 高于全国0.5个百分点 */
    GAP(Measure.CHANGE),
    /** 提高4.9个百分点 */
    POINTS(Measure.CHANGE),
    /** 是2020年的1.5倍 */
    TIMES_BASE(Measure.MULTIPLE),
    /** 增长2.4倍 */
    TIMES_MORE(Measure.GROWTH),
    /** 增长5.2%, 下降2.1% */
    MOVED(Measure.GROWTH),
    /** 5%以上的增长, 两位数增长 */
    GROWTH_AFTER(Measure.GROWTH),
    /** 增速5.2%, 涨幅2% */
    GROWTH_NOUN(Measure.GROWTH),
    /** 净增42家 */
    NET(Measure.CHANGE),
    /** 增加1207元, 减少1.19亿元 */
    MOVED_AMOUNT(Measure.CHANGE),
    /** 增加学位, 减少租赁费 with the number after the noun */
    MOVED_NOUN(Measure.CHANGE),
    /** 占…14%, 比重, 份额 */
    SHARE(Measure.SHARE),
    /** 89.4%的公园 */
    PART_OF(Measure.SHARE),
    /** an amount, a count or a rate as it stands */
    LEVEL(Measure.LEVEL);

    private static final long MOVE = WordClass.mask(WordClass.RISE, WordClass.FALL);
    private static final long QUANTITY =
            WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE, WordClass.DEPENDENT, WordClass.RATE_NOUN);

    private final Measure measure;

    MeasureRule(Measure measure) {
        this.measure = measure;
    }

    Measure measure() {
        return measure;
    }

    /** The rule for a number with what stands around it and the words that name it. */
    static MeasureRule of(Tokens tokens, int number, Zone zone, Label label) {
        Run run = tokens.run(number);
        boolean moved = zone.verb >= 0 && tokens.is(zone.verb, MOVE) && !tokens.is(zone.verb, WordClass.TO);
        if (Quantities.isDoubling(run)) {
            return DOUBLED;
        }
        if (run.hasUnit("pp")) {
            return zone.gap >= 0 ? GAP : POINTS;
        }
        if (run.hasUnit("x")) {
            return moved ? TIMES_MORE : TIMES_BASE;
        }
        if (zone.gap >= 0 && !run.isPercent() && !run.hasUnit("‰")) {
            return GAP;
        }
        if (run.hasUnit("‰") && isPoints(tokens, run)) {
            return POINTS;
        }
        boolean percent = run.isPercent() || run.hasUnit("‰");
        if (percent) {
            return ofPercent(tokens, number, zone, label, moved);
        }
        if (zone.has(WordClass.NET)) {
            return NET;
        }
        if (zone.isMore() || moved && !isImproved(tokens, number, zone, label)) {
            return MOVED_AMOUNT;
        }
        return label.movedBy() >= 0 ? MOVED_NOUN : LEVEL;
    }

    /** 提升30所高中办学能力, 农房风貌提升5万户: what was done to so many things, whose number does not move. */
    private static boolean isImproved(Tokens tokens, int number, Zone zone, Label label) {
        Run run = tokens.run(number);
        boolean things = run.counts() && !tokens.hasUnit(run, Phrase.UNITS_OF_PLACE)
                || tokens.hasUnit(run, Phrase.UNITS_OF_LAND);
        boolean quantity = label.rule() != LabelRule.AFTER_NUMBER && tokens.is(label.to() - 1, QUANTITY);
        return things && !quantity && !label.isRate() && tokens.is(zone.verb, WordList.IMPROVES);
    }

    /** 0.75个千分点: its unit's word ends as 百分点 does. */
    private static boolean isPoints(Tokens tokens, Run run) {
        return tokens.endsAt(run.start(), run.end(), Phrase.POINT_ENDING);
    }

    private static MeasureRule ofPercent(Tokens tokens, int number, Zone zone, Label label, boolean moved) {
        if (moved) {
            return MOVED;
        }
        int after = Quantities.afterQualifiers(tokens, number);
        if (Quantities.isGrowthAfter(tokens, after)) {
            return GROWTH_AFTER;
        }
        if (label.isGrowthNoun() || zone.growthNoun >= 0) {
            return GROWTH_NOUN;
        }
        if (label.isShare() || Distribution.isComposition(tokens, number)) {
            return SHARE;
        }
        if (zone.has(WordClass.COMPARE) && zone.verb < 0 && !label.isRate()) {
            return MOVED;
        }
        boolean part = tokens.is(after, WordClass.DE) || label.rule() == LabelRule.AFTER_NUMBER;
        if (part && zone.verb < 0 && !label.isRate()) {
            return PART_OF;
        }
        return label.movedBy() >= 0 ? MOVED : LEVEL;
    }

    /** Whether the words around a number make it fall. */
    boolean isFalling(Tokens tokens, Zone zone, Label label) {
        if (measure != Measure.GROWTH && measure != Measure.CHANGE) {
            return false;
        }
        if (zone.gap >= 0) {
            return zone.gapDown;
        }
        return zone.verb >= 0 && tokens.is(zone.verb, WordClass.FALL)
                || zone.verb >= 0 && tokens.begins(zone.verb, Phrase.NET_FALL)
                || label.movedBy() >= 0 && tokens.is(label.movedBy(), WordClass.FALL)
                || zone.isLess(tokens)
                || zone.growthNoun >= 0 && tokens.is(zone.growthNoun, WordClass.FALL)
                || label.is(Label.Trait.FALLING);
    }
}
