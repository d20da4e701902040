package io.tidemark.extract.label;

/** How it was found whose figure it is. */
public enum SubjectRule {
    /** The region of the document. */
    REGION,
    /** 恒力重工开工30艘船 */
    ORGANISATION,
    /** 某公司实施的项目接近40项: for the sentence only */
    MAKER,
    /** 装置正式投产，拉动投资达5亿元 */
    PROJECT,
    /** 总投资410亿元的新材料项目 */
    OWNER_AFTER,
    /** 兰州新区经济总量突破500亿元 */
    PLACE,
    /** 全国104种产品 */
    NATION
}
