package io.tidemark.inputs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Any number of bulletins of some {@value #CHARACTERS} characters with some forty figures each: 250 invented regions, twenty
 * years, eight periods a year. Document n of a seed number is always the same, and needs no other document. Where two speak of
 * one region and period they agree, as far as they round; a growth is what two levels give.
 *
 * @param seed another one gives other documents of the same regions
 */
public record InventedBulletins(long seed) {
    /** How long a document is, give or take a sentence. */
    public static final int CHARACTERS = 3_000;

    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final int A_FOLDER = 1_000;
    private static final int SENTENCES = 23;

    private static final String[] FRONT = "望 听 星 岚 青 云 沐 白 霁 松 澄 泠 碧 翠 丹 锦 霜 渔 枫 梧 荻 苇 鹭 鸥 棠".split(" ");
    private static final String[] BACK = "澜 屿 汀 岬 汐 川 帆 渚 湾 浦".split(" ");

    /** As a text writes it, months of the year so far, the day on which it is published in the year that the period ends. */
    private static final String[][] PERIODS = {
        {"", "12", "13-03-10"},
        {"一季度", "3", "04-20"},
        {"上半年", "6", "07-20"},
        {"前三季度", "9", "10-20"},
        {"1—2月", "2", "03-16"},
        {"1—4月", "4", "05-17"},
        {"1—8月", "8", "09-15"},
        {"1—11月", "11", "12-15"},
    };

    /** Name, unit, decimals, level of the smallest region in the first year. */
    private static final String[] INDICATORS = {
        "地区生产总值 亿元 1 300",
        "一般公共预算收入 亿元 2 40",
        "一般公共预算支出 亿元 2 70",
        "社会消费品零售总额 亿元 1 120",
        "进出口总额 亿元 1 90",
        "实际使用外资 亿美元 2 2",
        "第一产业增加值 亿元 1 25",
        "第二产业增加值 亿元 1 130",
        "第三产业增加值 亿元 1 145",
        "规模以上工业营业收入 亿元 1 350",
        "规模以上工业利润总额 亿元 2 22",
        "工业用电量 亿千瓦时 2 18",
        "全社会用电量 亿千瓦时 2 30",
        "技术合同成交额 亿元 2 6",
        "研发经费支出 亿元 2 5",
        "高新技术企业 家 0 60",
        "有效发明专利 件 0 700",
        "科技型中小企业 家 0 140",
        "房地产开发投资 亿元 1 60",
        "商品房销售面积 万平方米 1 90",
        "商品房销售额 亿元 1 55",
        "城镇居民人均可支配收入 元 0 11000",
        "农村居民人均可支配收入 元 0 5200",
        "城镇新增就业 人 0 18000",
        "港口货物吞吐量 万吨 0 2400",
        "集装箱吞吐量 万标箱 1 60",
        "旅游总收入 亿元 1 35",
        "接待游客 万人次 1 500",
        "快递业务量 万件 0 900",
        "粮食产量 万吨 1 45",
        "水产品产量 万吨 1 12",
        "汽车产量 辆 0 9000",
        "新能源汽车产量 辆 0 700",
        "工业机器人产量 套 0 260",
        "金融机构本外币存款余额 亿元 1 800",
        "金融机构本外币贷款余额 亿元 1 650",
    };

    private static final String[] WHO = "各地各部门 重点企业 各产业园区 沿线乡镇 有关单位 项目专班 服务窗口 科研院所 行业协会 街道社区".split(" ");
    private static final String[] HOW = "坚持稳中求进 围绕既定目标 按照统一部署 结合自身实际 在往年基础上 面对外部压力 立足长远 聚焦薄弱环节 因地制宜 加强协同配合".split(" ");
    private static final String[] DOES =
            "推动重点任务落地见效 完善要素保障机制 提升办事效率 优化营商环境 加快补齐设施短板 扩大优质服务供给 引导创新资源集聚 稳住外贸基本盘 促进消费回暖 改善生态质量".split(" ");
    private static final String[] SO =
            "市场预期逐步改善 产业结构更趋合理 群众获得感不断增强 发展后劲得到巩固 区域协调水平提高 经营主体活力释放 绿色转型步伐加快 民生底线兜得更牢 运行质量稳步提高 重点领域风险总体可控".split(" ");
    private static final String[] SECTIONS = "综合 产业 创新 投资与消费 开放 民生".split(" ");

    /** Writes documents {@code from} up to {@code to} below a project's folder of texts, a thousand a folder. */
    public void write(Path home, int from, int to) throws IOException {
        for (int index = from; index < to; index++) {
            Path file = home.resolve(path(index));
            if (index == from || index % A_FOLDER == 0) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text(index));
        }
    }

    /** Where document {@code index} lies. */
    public String path(int index) {
        return "input/text/s%d-%03d/bulletin-%06d.txt".formatted(seed, index / A_FOLDER, index);
    }

    /** What document {@code index} says. */
    public String text(int index) {
        return new Writing(new Dice(mix(seed * 0x9E3779B97F4A7C15L + index))).text();
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Numbers by chance, the same after the same start on any Java. */
    private static final class Dice {
        private long state;

        Dice(long state) {
            this.state = state;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            return (int) Long.remainderUnsigned(mix(state), bound);
        }

        String of(String[] words) {
            return words[below(words.length)];
        }
    }

    /** One document at work. */
    private static final class Writing {
        private final StringBuilder text = new StringBuilder(CHARACTERS + 100);
        private final Dice dice;
        private final int region;
        private final int year;
        private final String[] period;
        /** How this publisher prints: 0 in full, 1 with a decimal less, 2 with a decimal less and about. */
        private final int rounding;

        Writing(Dice dice) {
            this.dice = dice;
            region = dice.below(FRONT.length * BACK.length);
            year = dice.below(YEARS);
            period = PERIODS[dice.below(PERIODS.length)];
            rounding = dice.below(3);
        }

        String text() {
            String name = FRONT[region / BACK.length] + BACK[region % BACK.length] + "市";
            String when = (FIRST_YEAR + year) + "年" + period[0];
            text.append(name)
                    .append(when)
                    .append("经济运行情况\n\n")
                    .append(name)
                    .append(List.of("统计局", "人民政府", "日报").get(rounding));
            text.append('　').append(published()).append("\n\n");
            int first = dice.below(INDICATORS.length);
            for (int i = 0; i < SENTENCES; i++) {
                if (i % 4 == 0) {
                    text.append(i == 0 ? "" : "\n\n")
                            .append(i == 0 ? "" : paragraph(i))
                            .append('\n')
                            .append(when)
                            .append("，");
                } else {
                    prose(1);
                }
                indicator((first + i * 5) % INDICATORS.length, name);
            }
            prose(0);
            return text.append('\n').toString();
        }

        private String paragraph(int sentence) {
            return "（" + "一二三四五六".charAt(sentence / 4) + "）" + SECTIONS[sentence / 4] + "\n";
        }

        private String published() {
            String[] day = period[2].split("-");
            return day.length == 3
                    ? (FIRST_YEAR + year + 1) + "-" + day[1] + "-" + day[2]
                    : (FIRST_YEAR + year) + "-" + period[2];
        }

        /** At least so many sentences without a number, or as many as the document still lacks. */
        private void prose(int least) {
            int until = least == 0 ? CHARACTERS : text.length() + 85;
            while (text.length() < until) {
                text.append(dice.of(WHO))
                        .append(dice.of(HOW))
                        .append("，")
                        .append(dice.of(DOES))
                        .append("，");
                text.append(dice.of(SO)).append("。");
            }
        }

        private void indicator(int indicator, String owner) {
            String[] word = INDICATORS[indicator].split(" ");
            int growth = growth(indicator, year);
            text.append(owner).append(word[0]).append(rounding == 2 ? "约" : "").append(level(indicator, word));
            text.append(word[1]).append(period[0].isEmpty() ? "，比上年" : "，同比").append(growth < 0 ? "下降" : "增长");
            text.append(BigDecimal.valueOf(Math.abs(growth), 1).toPlainString()).append("%。");
        }

        /** In tenths of a per cent. */
        private int growth(int indicator, int year) {
            return (int) Long.remainderUnsigned(mix(region * 1_000_003L + indicator * 1_009L + year), 150) - 30;
        }

        private String level(int indicator, String[] word) {
            double level = Double.parseDouble(word[3])
                    * (1 + Long.remainderUnsigned(mix(region * 31L + indicator), 900) / 100.0);
            for (int each = 1; each <= year; each++) {
                level *= 1 + growth(indicator, each) / 1000.0;
            }
            int decimals = Math.max(0, Integer.parseInt(word[2]) - (rounding == 0 ? 0 : 1));
            double sofar = level * Integer.parseInt(period[1]) / 12 * Math.pow(10, decimals);
            return BigDecimal.valueOf(Math.max(1, Math.round(sofar)), decimals).toPlainString();
        }
    }
}
