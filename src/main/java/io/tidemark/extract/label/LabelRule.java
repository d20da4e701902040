package io.tidemark.extract.label;

/** How the words that name a quantity were found. */
public enum LabelRule {
    /** 高新技术企业达5300家 */
    BEFORE_NUMBER,
    /** 13座城市公园 */
    AFTER_NUMBER,
    /** 4家企业入选省级链主企业 */
    OBJECT_AFTER,
    /** 齿轮0.02毫米的加工误差 */
    AROUND_NUMBER,
    /** 开工30艘船: a noun of one character takes its verb */
    VERB_AND_NOUN,
    /** 新开工项目946个、增长12% */
    INHERITED,
    /** 销量增至20万台、占比达到三成 */
    DEPENDENT,
    /** 完成年度计划的57%: how much of an aim was reached by what was said before */
    FULFILMENT,
    /** 第一、第二产业投资分别超过2亿元、9亿元 */
    SEPARATE,
    /** 投资、消费均增长5% */
    JOINT,
    /** 投资增速前二名：甲县增长9%，乙县增长8%: the place is whose it is, what it is of was said before the list */
    LISTED,
    /** nothing names it */
    UNNAMED
}
