package io.tidemark.extract.label;

/** How it was found whose figure it is. */
public enum SubjectRule {
    /** The region of the document. */
    REGION,
    /** 某某重工开工6艘船 */
    ORGANISATION,
    /** 某某炭素2021年实现营业收入: a name by the accounts that only companies have */
    COMPANY,
    /** 某公司实施的项目接近40项: for the sentence only */
    MAKER,
    /** 支持某公司开工6艘船: for the clause only, where it names no figure */
    OBJECT,
    /** 生产线建成投产，完成投资3亿元 */
    PROJECT,
    /** 总投资8亿元的新材料项目 */
    OWNER_AFTER,
    /** 高新区工业产值突破90亿元 */
    PLACE,
    /** 全国104种产品 */
    NATION
}
