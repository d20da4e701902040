package io.tidemark.extract.label;

/** How the words that name a quantity were found. */
public enum LabelRule {
    /** 高新技术企业达5300家 */
    BEFORE_NUMBER,
    /** 13座城市公园 */
    AFTER_NUMBER,
    /** 11家企业入选国家重点产业链链主企业 */
    OBJECT_AFTER,
    /** 船用曲轴0.01毫米的加工精度 */
    AROUND_NUMBER,
    /** 开工30艘船: a noun of one character takes its verb */
    VERB_AND_NOUN,
    /** 新开工项目946个、增长12% */
    INHERITED,
    /** 产量增至82万辆、占比达到45% */
    DEPENDENT,
    /** 城镇和农村居民人均可支配收入分别超过8万元、4.5万元 */
    SEPARATE,
    /** 投资、消费均增长5% */
    JOINT,
    /** nothing names it */
    UNNAMED
}
