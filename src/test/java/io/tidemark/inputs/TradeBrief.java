package io.tidemark.inputs;

import io.tidemark.source.ChinesePdf;

/** A short brief on investment and foreign trade in 2024, rounded as a press office would. */
final class TradeBrief {
    private TradeBrief() {}

    static byte[] pdf() {
        return new ChinesePdf()
                .title("2024年大连市投资与外贸简报")
                .paragraph("潮标编辑部　2025年2月20日")
                .heading("一、投资：补短板与强后劲并重")
                .paragraph("2024年，全市经济总量迈上新台阶，地区生产总值9517亿元，比上年增长5.2%。投资的结构比规模更值得关注："
                        + "固定资产投资总体增长2.0%，而基础设施投资增长61.3%，第三产业投资增长8.8%，城市的“里子”正在补齐。")
                .paragraph("企业愿意为将来花钱。全年工业企业技术改造项目315个，比上年增长19.3%；与之对应，" + "工业企业技术改造投资增长75.6%，在各类投资中走在前面。")
                .heading("二、外贸外资：一稳一进")
                .paragraph("出口稳。2024年，外贸出口总额约2200亿元，增长5.8%，船舶、机电产品仍是主力。")
                .paragraph("外资进。2024年，实际使用外资18.8亿美元，比上年增长94.2%，一批老朋友追加了投资，也有新面孔第一次落户大连。")
                .heading("三、2024年主要数字")
                .row("指标", "总量", "比上年增长")
                .row("地区生产总值", "9517亿元", "增长5.2%")
                .row("外贸出口总额", "约2200亿元", "增长5.8%")
                .row("实际使用外资", "18.8亿美元", "增长94.2%")
                .paragraph("数据来源：大连市统计局2025年1月20日发布的公开数据，部分数字经四舍五入。本简报仅作演示之用。")
                .bytes();
    }
}
