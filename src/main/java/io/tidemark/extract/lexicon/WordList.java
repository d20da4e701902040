package io.tidemark.extract.lexicon;

import java.util.Locale;

/**
 * What a word says beside its class. The words stand in {@code words.yml} as those of a {@link WordClass} do; one that is in no
 * class is {@link WordClass#PLAIN}.
 */
public enum WordList {
    /** 该区: the place of that kind that was named last. */
    THIS_PLACE,
    /** 全区, 我市: the whole of a place of that kind, the document's or the one spoken of. */
    WHOLE_PLACE,
    /** 该项目: the project that was named last. */
    THIS_PROJECT,
    /** 未 of 未开工项目: says no to the verb after it. */
    NOT,
    /** 完成 of 第一产业完成增加值: stands between whose an amount is and its name. */
    CARRIES,
    /** 养殖 of 养殖产量: a verb that tells which of several things is meant. */
    QUALIFIES,
    /** 修改 of 修改法规4部: a verb, or what counts clauses, before the words that name a quantity. */
    FRONT,
    /** 增加值: names an amount that needs to be told whose it is. */
    HEAD,
    /** 占比: names a share of what was named before. */
    SHARE_TAIL,
    /** 年度计划: of the sum named before, what the year's plan holds. */
    YEARLY,
    /** 目标 of 预期增长目标: makes an aim of the growth before it. */
    AIM,
    /** 居住 of 居住下降: a verb that names an item where only its movement follows. */
    ITEM,
    /** 按 of 地区生产总值按增长5%安排: stands before a number and names nothing. */
    TRAILING,
    /** 加快: what moves a pace and no amount. */
    PACE,
    /** 竣工 of 该厂竣工: says that a project began or was finished, so what stands before it is the project. */
    STARTS_PROJECT,
    /** 全国首个 of a name that is none: tells of which kind, not which one. */
    KIND,
    /** 全国首个 of 全国首个产业海关: the first one of a kind, which no name begins with. */
    FIRST_OF_KIND,
    /** 提升 of 提升30所高中办学能力: makes things better and not more. */
    IMPROVES,
    /** 自 of 某公司自成立: tells since when somebody does something. */
    SINCE_WHEN,
    /** 产值, 营收: what is counted in money. */
    MONEY_NOUN,
    /** 总人口: what is counted without a measure word. */
    HEAD_COUNT,
    /** 全会 of 八次全会: a session of a body. */
    SESSION,
    /** 人大: what has sessions. */
    BODY,
    /** 不满 of 不满16周岁: a limit of age. */
    AGE_BEFORE,
    /** 加工: an activity, which is no name of a company. */
    ACTIVITY,
    /** 区, 新区: ends the name of a place. */
    DISTRICT,
    /** 开发区: names a place of a document by itself. */
    ZONE,
    /** 位于: what is said of a place as such. */
    LOCATED,
    /** 企业 of 亿元以上企业: what is told apart by its size. */
    SIZED,
    /** 台阶: what is climbed on the way. */
    MILESTONE,
    /** 过境免签 of 144小时过境免签: what has its hours in its name. */
    BY_HOURS,
    /** 完成 of 完成年度计划的57%: stands between what is fulfilled and the aim. */
    FULFILS,
    /** 支出 beside 收入: the other side of one account. */
    COUNTERPART,
    /** 销量: what is told of a product that was named before. */
    OF_PRODUCT,
    /** 收入 of 机器人收入…销量: what stands behind the name of a product. */
    PRODUCT_TAIL,
    /** 新增 of 新增企业60家, and of 企业412家，新增60家: says that what is counted is new, and not all there is. */
    FLOW,
    /** 每人每月: per whom an amount is, right before it. */
    PER,
    /** 增量: names a change by itself. */
    INCREMENT,
    /** 分季度看: goes on with what the sentence before was about. */
    BY_PARTS,
    /** 相比: after what something is compared with. */
    COMPARED_WITH,
    /** 规模: how large the thing is that is named behind the number. */
    EXTENT,
    /** 带动 of 带动就业: a verb whose object may be a verb, too. */
    BRINGS,
    /** 生产 of 企业生产原煤: stands between who makes a thing and the thing. */
    MAKES,
    /** 项目: what has investment. */
    PROJECT_NOUN,
    /** 建成后: of a project named right before. */
    WHEN_BUILT,
    /** 总经理: who speaks for an organisation. */
    OFFICER,
    /** 年产 of 年产120万吨以上煤矿: says how much a thing can make. */
    CAPACITY,
    /** 走进 of 走进产业园: goes to whom a paragraph tells of. */
    ENTERS,
    /** 车间: where a company works. */
    WORKPLACE,
    /** 古镇: ends the name of a place that is visited. */
    SITE,
    /** 发布 of 海关发布统计数据: tells what is of others. */
    ANNOUNCES,
    /** 年报: what a company tells of itself. */
    OWN_REPORT,
    /** 简介 of 高新区简介: makes a heading of a name. */
    ACCOUNT_OF,
    /** 总投资: what is said of a project right after its name. */
    ACCOUNT_OF_PROJECT,
    /** 区内: the whole of a zone. */
    WITHIN,
    /** 净利润: what a company has and a product has not. */
    PROFIT,
    /** 就业 of 就业补贴: a verb without an object, which tells the noun behind it apart. */
    INTRANSITIVE,
    /** 入选 of 3所高校入选名单: says what list those are on that were counted. */
    ENTERS_LIST,
    /** 获评 of 5个镇获评强镇: says what those have become that were counted. */
    BECOMES,
    /** 名单: what one enters, and no part of the name. */
    ROLL,
    /** 产值: names an amount of a thing, which stands before it or was named before. */
    AMOUNT_OF_THING,
    /** 方面 of 养殖业方面: after what the sentence is about. */
    TOPIC_END;

    /** The name in {@code words.yml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
