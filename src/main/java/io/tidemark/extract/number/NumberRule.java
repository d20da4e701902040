package io.tidemark.extract.number;

/** The ways in which a number is written. */
public enum NumberRule {
    /** 5300, 1,234.5, ３４ */
    ARABIC,
    /** 1.26万, 3万4000, 1.1万亿 */
    ARABIC_WITH_SCALE,
    /** 一万五千亿, 三十五 */
    CHINESE,
    /** 伍仟万 */
    FINANCIAL,
    /** 数十亿, 几百万: between one and ten of the scale word */
    SOME,
    /** 三角八分, 5元6角 */
    COINS,
    /** 十五点八 */
    CHINESE_DECIMAL,
    /** 百分之十五点八 */
    PER_CENT,
    /** 千分之二点五 */
    PER_MILLE,
    /** 万分之三, 十万分之八 */
    PER_MANY,
    /** 三分之二 */
    FRACTION,
    /** 六成, 三成五 */
    TENTHS,
    /** 一半, 过半 */
    HALF,
    /** 3%—5%, 10至15家 */
    RANGE,
    /** 二十三四, 三五 */
    CHINESE_RANGE,
    /** 2.7:40.4:56.9: one of the parts of a whole */
    COMPOSITION,
    /** 2.5:1 */
    RATIO,
    /** 两位数 */
    DIGITS,
    /** 翻一番, 倍增 */
    DOUBLING
}
