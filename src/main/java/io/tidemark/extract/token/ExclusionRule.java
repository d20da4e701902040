package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.time.Time;
import io.tidemark.statistics.Exclusion.Reason;
import org.jspecify.annotations.Nullable;

/** What makes a number no figure; the first rule that fits counts. */
public enum ExclusionRule {
    /** 二〇二五 without 年, a run of more digits than a number has */
    DIGIT_STRING(Reason.CODE, (tokens, i, run) -> run.numeral() == null && Chars.isDigit(tokens.chars()[run.start()])),
    /** Chinese numerals that make no number */
    WORD(Reason.IDIOM, (tokens, i, run) -> run.numeral() == null),
    /** 3.5 · 亿元: a scale word whose number stands apart from it, so that neither says how much */
    SCALE_APART(Reason.BARE, (tokens, i, run) -> Apart.isScale(tokens, i, run) || Apart.isNumber(tokens, i, run)),
    /** 12 3456万元: digits that a blank parts where no group of thousands ends, so that neither number is one */
    DIGITS_APART(Reason.BARE, (tokens, i, run) -> Apart.isDigits(tokens, i, run)),
    /** 居全国第4位, 全球前1%, 排名由9位升至6位 */
    PLACE_IN_RANKING(Reason.RANK, (tokens, i, run) -> {
        boolean place = run.unit() == null || tokens.hasUnit(run, Phrase.UNITS_OF_PLACE);
        return (place || run.isPercent())
                        && tokens.is(i - 1, WordClass.RANK)
                        && (!tokens.is(i - 1, Phrase.ORDINAL_SIGN)
                                || run.unit() != null
                                || tokens.is(i - 2, WordClass.REGION))
                || Limits.isPlaceMoved(tokens, i, run);
    }),
    /** 后三名 */
    LAST_IN_RANKING(
            Reason.RANK,
            (tokens, i, run) -> tokens.hasUnit(run, Phrase.UNITS_OF_PLACE)
                    && tokens.endsAt(Math.max(0, run.start() - 2), run.start(), Phrase.LAST_PLACES)),
    /** 80岁以上老年人: which persons */
    AGE_LIMIT(Reason.REFERENCE, (tokens, i, run) -> Limits.isAge(tokens, i, run)),
    /** 产值超500亿元的县域12个: which ones are counted */
    CLASS_LIMIT(
            Reason.REFERENCE,
            (tokens, i, run) -> Limits.isOfCountedClass(tokens, i, run) || Sizes.isBound(tokens, i, run)),
    /** 每10万人拥有医生300人: per how many */
    BASIS(Reason.REFERENCE, (tokens, i, run) -> Limits.isBasis(tokens, run)),
    /** 二类地区: which one; two of them are 两类 */
    SECOND(Reason.ORDINAL, (tokens, i, run) -> {
        Numeral numeral = run.numeral();
        return run.counts()
                && numeral != null
                && numeral.end() - numeral.start() == 1
                && tokens.isAt(run.start(), Phrase.SECOND);
    }),
    /** 十六届人大五次会议: which meeting of a body that was elected for a term, not how many */
    SESSION(
            Reason.ORDINAL,
            (tokens, i, run) -> tokens.hasUnit(run, Phrase.UNIT_TIMES)
                    && tokens.isAt(run.end(), Phrase.SESSIONS)
                    && Limits.isAfterTerm(tokens, i)),
    /** 四个方面工作, 十方面: a part of the speech itself */
    ASPECTS(
            Reason.REFERENCE,
            (tokens, i, run) -> run.counts() && isChinese(tokens, run) && tokens.isAt(run.end(), Phrase.PARTS_OF_SPEECH)
                    || (run.counts() || run.unit() == null) && tokens.isAt(run.end(), Phrase.SIDES_OF_SUBJECT)),
    /** 五方会谈: parties, no cubic metres */
    PARTIES(
            Reason.IDIOM,
            (tokens, i, run) -> run.unit() != null
                    && run.end() - run.start() == 2
                    && isChinese(tokens, run)
                    && tokens.endsAt(run.start(), run.end(), Phrase.PARTY)),
    /** 全国6个试点城市之一 */
    ONE_OF(Reason.REFERENCE, (tokens, i, run) -> run.counts() && Limits.isOneOf(tokens, i)),
    /** 第16届, 第三 */
    ORDINAL(
            Reason.ORDINAL,
            (tokens, i, run) -> tokens.is(i - 1, WordClass.RANK) && !tokens.is(i - 1, Phrase.FIRST_PLACES)),
    /** 5G, PM2.5, A4, DCU2 */
    LETTERS(Reason.NAME, (tokens, i, run) -> {
        char[] text = tokens.chars();
        return run.start() > 0 && isLatinBefore(text, run.start()) && !tokens.is(i - 1, WordClass.INDICATOR)
                || run.unit() == null && run.end() < text.length && Chars.isLatin(text[run.end()]);
    }),
    /** 电话：0411-83630000, 〔2025〕12号, GB/T 19001 */
    CODE(Reason.CODE, (tokens, i, run) -> {
        int before = tokens.isMark(i - 1, "：:") ? i - 2 : i - 1;
        return run.unit() == null
                && (tokens.is(before, WordClass.CODE_BEFORE)
                        || tokens.isMark(i - 1, "〔") && tokens.isMark(i + 1, "〕")
                        || tokens.isMark(i - 1, "〕") && tokens.isAt(run.end(), Phrase.NUMBER_OF_PAPER)
                        || isAfterLatinAndSpace(tokens.chars(), run.start()));
    }),
    /** 专栏3, 表1 */
    NUMBERED_PART(
            Reason.LIST_NUMBER, (tokens, i, run) -> run.unit() == null && tokens.is(i - 1, WordClass.PART_BEFORE)),
    /** 国道318 */
    NAME_BEFORE(Reason.NAME, (tokens, i, run) -> tokens.is(i - 1, WordClass.NAME_BEFORE) && run.unit() == null),
    /** 1+4, 23·7 */
    JOINED(
            Reason.NAME,
            (tokens, i, run) -> run.unit() == null
                    && (isJoint(tokens, i - 1) && touches(tokens, i)
                            || isJoint(tokens, i + 1) && touches(tokens, i + 1))),
    /** “六个建设”, “双千” */
    QUOTED(Reason.NAME, (tokens, i, run) -> Quotes.isName(tokens, i)),
    /** [3] */
    FOOTNOTE(
            Reason.FOOTNOTE,
            (tokens, i, run) -> run.unit() == null && tokens.isMark(i - 1, "[【〔") && tokens.isMark(i + 1, "]】〕")),
    /** （一）, 1. at the start */
    LIST_NUMBER(Reason.LIST_NUMBER, (tokens, i, run) -> {
        boolean bracketed = tokens.isMark(i - 1, "（(") && tokens.isMark(i + 1, "）)") && i <= 1;
        return run.unit() == null && (bracketed || i == 0 && tokens.isMark(1, ".、．") && tokens.size() > 2);
    }),
    /** 500强, 2号线, 三期: the number is part of a name */
    NAME_AFTER(Reason.NAME, (tokens, i, run) -> {
        if (run.unit() == null || isChinese(tokens, run) && tokens.hasUnit(run, Phrase.UNITS_OF_ORDER)) {
            Numeral numeral = run.numeral();
            return run.unit() != null || numeral != null && !numeral.scaled() && startsName(tokens, run.end());
        }
        return false;
    }),
    /** 三篇大文章 */
    WRITINGS(
            Reason.NAME,
            (tokens, i, run) -> tokens.hasUnit(run, Phrase.UNIT_WRITINGS)
                    && isChinese(tokens, run)
                    && tokens.isAt(run.end(), Phrase.WRITINGS)),
    /** 三大产业, 6大类: a name for what is told of together */
    GREAT(Reason.NAME, (tokens, i, run) -> run.unit() == null && tokens.isAt(run.end(), Phrase.GREAT)),
    /** 三封段: a stretch between two places, after the first characters of their names */
    STRETCH(
            Reason.NAME,
            (tokens, i, run) -> run.counts()
                    && isChinese(tokens, run)
                    && run.end() - run.start() == 2
                    && tokens.is(i + 1, Phrase.STRETCH)),
    /** 单位：亿元, （万人）: a unit with its scale word, and no number */
    UNIT_LINE(
            Reason.TABLE,
            (tokens, i, run) -> run.unit() != null
                    && isLoneScale(tokens, run)
                    && Chars.value(tokens.chars()[run.start()]) > 1
                    && (tokens.isMark(i - 1, "：:（(、，,/") && !tokens.is(i + 1, WordClass.AT_LEAST_AFTER))),
    /** 千座公园城市, 百家企业: a round number without 余 or 多 counts nothing */
    ROUND(
            Reason.IDIOM,
            (tokens, i, run) -> run.counts()
                    && isLoneScale(tokens, run)
                    && !tokens.isAt(run.start(), Phrase.TEN)
                    && !tokens.is(i - 1, WordClass.ACT)
                    && QualifierRule.before(tokens, i - 1) == null),
    /** 万吨级泊位, 百亿县区, 750千伏输电环网: a size in the name of a kind of things */
    SIZE_CLASS(
            Reason.NAME,
            (tokens, i, run) -> run.unit() != null
                            && isLoneScale(tokens, run)
                            && !run.hasUnit("CNY")
                            && tokens.isAt(run.end(), Phrase.OF_CLASS)
                    || Sizes.isName(tokens, i, run)
                    || Sizes.isOfUndertaking(tokens, i, run)),
    /** 1. 甲公司20万吨新材料项目。: a size in the name of the one thing that an item of a list is about */
    NAME_OF_ITEM(Reason.NAME, (tokens, i, run) -> run.unit() != null && Sizes.isInNameOfItem(tokens, i)),
    /** 一个, 一家: not counted */
    INDEFINITE_ONE(
            Reason.IDIOM,
            (tokens, i, run) -> run.counts()
                    && run.end() - run.start() >= 2
                    && tokens.isAt(run.start(), Phrase.ONE)
                    && !Chars.isNumber(tokens.chars()[run.start() + 1])),
    /** 3千亿、4千亿两个大关, “甲、乙”两项机制, 甲、乙、丙三类: counts what was just listed */
    COUNT_OF_LISTED(
            Reason.REFERENCE,
            (tokens, i, run) -> run.counts() && isChinese(tokens, run) && NumberLists.isCounted(tokens, i, run)),
    /** 连续跨越7万亿、8万亿元台阶, 接连突破7万亿元、8万亿元: steps on the way */
    STEP(Reason.REFERENCE, (tokens, i, run) -> NumberLists.isStep(tokens, i)),
    /** 连续9年, 连续举办6届: how often something goes on without a break */
    STREAK(Reason.DURATION, (tokens, i, run) -> Quantities.isStreak(tokens, i)),
    /** 五年来, 近3年, 三年行动 */
    DURATION(Reason.DURATION, (tokens, i, run) -> {
        boolean years = tokens.hasUnit(run, Phrase.UNIT_YEARS);
        boolean months = tokens.hasUnit(run, Phrase.UNITS_OF_MONTHS);
        boolean kept = isBroken(run) || tokens.is(i + 1, WordClass.AT_LEAST_AFTER) && years;
        return (years || months) && !kept
                || run.hasUnit("d") && (tokens.is(i - 1, Phrase.REACHING_OVER) || isOfHoliday(tokens, i)) && !kept;
    }),
    /** 1小时交通圈, 15分钟社区生活圈, 24小时开放 */
    CIRCLE(
            Reason.NAME,
            (tokens, i, run) -> (run.hasUnit("h") || run.hasUnit("min"))
                    && (Sizes.isOfCircle(tokens, i)
                            || tokens.is(i + 1, WordList.BY_HOURS)
                            || tokens.isAt(run.end(), Phrase.KEPT_OPEN)
                                    && QualifierRule.before(tokens, i - 1) == null)),
    /** 两先区: a word that begins with a numeral; told by the reader of sentences where nothing makes it a quantity */
    COMPOUND(Reason.NAME, (tokens, i, run) -> false),
    /** a number that nothing around it makes a quantity */
    BARE(Reason.BARE, (tokens, i, run) -> false);

    /** Whether a number at token {@code i} is no figure by a rule. */
    @FunctionalInterface
    private interface Condition {
        boolean fits(Tokens tokens, int i, Run run);
    }

    private final Reason reason;
    private final Condition condition;

    ExclusionRule(Reason reason, Condition condition) {
        this.reason = reason;
        this.condition = condition;
    }

    public Reason reason() {
        return reason;
    }

    /** The first rule that makes a number no figure, null where none does. */
    public static @Nullable ExclusionRule of(Tokens tokens, int i) {
        return tokens.exclusion(i);
    }

    static @Nullable ExclusionRule find(Tokens tokens, int i) {
        Run run = tokens.run(i);
        if (run.numeral() != null && run.numeral().rule() == NumberRule.DOUBLING) {
            return Quotes.isName(tokens, i) ? QUOTED : isNoun(tokens, i) ? COMPOUND : null;
        }
        for (ExclusionRule rule : ALL) {
            if (rule.condition.fits(tokens, i, run)) {
                return rule;
            }
        }
        return null;
    }

    /** 协同倍增企业: a doubling that touches a noun after it is part of the noun's name. */
    private static boolean isNoun(Tokens tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.start(i + 1) == tokens.end(i)
                && tokens.is(i + 1, WordClass.mask(WordClass.TEXT, WordClass.PLAIN, WordClass.SELF))
                && !tokens.is(i + 1, WordClass.mask(WordClass.DE, WordClass.ADVERB, WordClass.CONJ));
    }

    private static final ExclusionRule[] ALL = values();

    /** What a number is that no reading accepts as a quantity. */
    public static ExclusionRule refused(Tokens tokens, int i) {
        Run run = tokens.run(i);
        char next = charAt(tokens, run.end());
        return isChinese(tokens, run) && Character.isIdeographic(next) ? COMPOUND : BARE;
    }

    /** 受教育年限11.7年: years with a decimal are a result. */
    private static boolean isBroken(Run run) {
        return run.numeral() != null && run.numeral().low().quantum() < 0;
    }

    /** 亿, 百: a scale word with no digits before it. */
    private static boolean isLoneScale(Tokens tokens, Run run) {
        Numeral numeral = run.numeral();
        return numeral != null && numeral.end() - run.start() == 1 && Chars.isScale(tokens.chars()[run.start()]);
    }

    /** 国庆假期8天, 假期共8天: the length of a time that is named. */
    private static boolean isOfHoliday(Tokens tokens, int i) {
        int before = tokens.is(i - 1, WordClass.mask(WordClass.ADVERB, WordClass.REACH)) ? i - 2 : i - 1;
        return tokens.is(before, WordClass.TIME) && tokens.time(before).kind() == Time.Kind.HOLIDAY;
    }

    private static boolean isAfterLatinAndSpace(char[] text, int start) {
        return start > 1 && text[start - 1] == ' ' && Chars.isLatin(text[start - 2]);
    }

    private static boolean isChinese(Tokens tokens, Run run) {
        return !Chars.isDigit(tokens.chars()[run.start()]);
    }

    private static boolean touches(Tokens tokens, int i) {
        return tokens.start(i) == tokens.end(i - 1);
    }

    private static boolean isJoint(Tokens tokens, int i) {
        return tokens.isMark(i, "+＋·/=＝&＆");
    }

    private static boolean isLatinBefore(char[] text, int start) {
        char before = text[start - 1];
        return Chars.isLatin(before) || (before == '-' || before == '_') && start > 1 && Chars.isLatin(text[start - 2]);
    }

    private static char charAt(Tokens tokens, int at) {
        return at < tokens.chars().length ? tokens.chars()[at] : '\n';
    }

    private static boolean startsName(Tokens tokens, int at) {
        return tokens.isAt(at, Phrase.AFTER_NUMBER_IN_NAME);
    }
}
