package io.tidemark.inputs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/**
 * The inputs of ten regions and five years: a bulletin a region and year, and an indicator sheet a region. Regions and
 * numbers are invented; the same seed gives the same files. Needs nothing but the JDK, so that a script runs it too:
 * {@code java InventedRegions.java FOLDER} fills FOLDER/input.
 */
final class InventedRegions {
    static final List<String> NAMES = List.of("望潮市", "听澜市", "星屿市", "岚汀市", "青岬市", "云汐市", "沐川市", "白帆市", "霁湾市", "松渚市");

    static final int FIRST = 2020;
    static final int LAST = 2024;

    /** What grows by itself: name, unit, decimals, least and most in the year before the first, least and most growth. */
    private static final String[] GROWING = {
        "第一产业增加值 亿元 1 60 420 1 5",
        "第二产业增加值 亿元 1 500 3400 2 9",
        "第三产业增加值 亿元 1 700 4600 3 8",
        "社会消费品零售总额 亿元 1 300 2400 -3 9",
        "一般公共预算收入 亿元 1 90 820 -2 9",
        "出口总额 亿元 1 120 1900 -6 14",
        "进口总额 亿元 1 100 1700 -8 12",
        "实际使用外资 亿美元 1 3 28 -12 24",
        "城镇居民人均可支配收入 元 0 38000 56000 3 7",
        "农村居民人均可支配收入 元 0 17000 26000 4 9",
        "常住人口 万人 1 180 760 -0.6 0.9",
        "研发经费支出 亿元 1 18 290 5 14",
        "技术合同成交额 亿元 1 12 380 6 24",
        "高新技术企业 家 0 260 4100 6 18",
        "有效发明专利 件 0 1900 24000 7 16",
        "规模以上工业增加值 % 1 0 0 2 11",
        "固定资产投资 % 1 0 0 -4 10",
        "基础设施投资 % 1 0 0 -8 22",
        "房地产开发投资 % 1 0 0 -14 8",
    };

    private final Random random;
    /** How large the region is among the ten, from 0 to 1. */
    private final double size;

    private final TreeMap<String, BigDecimal> stated = new TreeMap<>();

    private InventedRegions(int region) {
        random = new Random(20_241_231L + 7919L * region);
        size = (region * 7 + 6) % NAMES.size() / (double) (NAMES.size() - 1);
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("input/text"));
        Path tables = Files.createDirectories(folder.resolve("input/tables"));
        StringBuilder knownTexts = new StringBuilder();
        StringBuilder knownTables = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            InventedRegions region = new InventedRegions(i);
            region.imagine();
            String name = NAMES.get(i);
            for (int year = FIRST; year <= LAST; year++) {
                String file = "region-%02d-bulletin-%d.txt".formatted(i + 1, year);
                Files.writeString(texts.resolve(file), region.bulletin(name, year));
                knownTexts.append(known(file, name, year + 1, "03-10"));
            }
            String file = "region-%02d-yearbook.csv".formatted(i + 1);
            Files.writeString(tables.resolve(file), region.yearbook(name));
            knownTables.append(known(file, name, LAST + 1, "06-30"));
        }
        Files.writeString(texts.resolve("sources.yml"), knownTexts);
        Files.writeString(tables.resolve("sources.yml"), knownTables);
    }

    private static String known(String file, String name, int year, String day) {
        return "%s:\n  publisher: %s统计局\n  published: %d-%s\n  region: %s\n  authority: statistics_office\n"
                .formatted(file, name, year, day, name);
    }

    /** Levels first; growth is what two printed levels give, so that a check of one against the other holds. */
    private void imagine() {
        for (String line : GROWING) {
            String[] word = line.split(" ");
            int decimals = Integer.parseInt(word[2]);
            double share = Math.min(1, Math.max(0, size + 0.2 * random.nextDouble() - 0.1));
            BigDecimal level = round(between(word[3], word[4], share), decimals);
            for (int year = FIRST; year <= LAST; year++) {
                double growth = between(word[5], word[6], random.nextDouble());
                if (word[1].equals("%")) {
                    stated.put(word[0] + ":%" + year, round(growth, 1));
                } else {
                    BigDecimal before = level;
                    level = round(before.doubleValue() * (1 + growth / 100), decimals);
                    stated.put(word[0] + year, level);
                    stated.put(word[0] + ":%" + year, growth(level, before));
                }
            }
        }
        BigDecimal before = null;
        for (int year = FIRST; year <= LAST; year++) {
            BigDecimal total =
                    level("第一产业增加值", year).add(level("第二产业增加值", year)).add(level("第三产业增加值", year));
            stated.put("地区生产总值" + year, total);
            stated.put("地区生产总值:%" + year, before == null ? new BigDecimal("4.6") : growth(total, before));
            before = total;
            stated.put("进出口总额" + year, level("出口总额", year).add(level("进口总额", year)));
            stated.put("人均地区生产总值" + year, total.movePointRight(4).divide(level("常住人口", year), 0, RoundingMode.HALF_UP));
            stated.put(
                    "研发经费投入强度" + year, level("研发经费支出", year).movePointRight(2).divide(total, 2, RoundingMode.HALF_UP));
        }
    }

    private String bulletin(String name, int year) {
        return fill(
                """
                @市%d年统计简报

                @市统计局　%d年3月10日

                本文的地区与数字均为虚构，只用来展示报表。

                一、综合

                %d年，@市地区生产总值【地区生产总值】亿元，比上年增长【地区生产总值:%%】%%。一般公共预算收入【一般公共预算收入】亿元，比上年增长【一般公共预算收入:%%】%%。社会消费品零售总额【社会消费品零售总额】亿元，比上年增长【社会消费品零售总额:%%】%%。进出口总额【进出口总额】亿元，其中出口总额【出口总额】亿元，进口总额【进口总额】亿元。

                %d年，城镇居民人均可支配收入【城镇居民人均可支配收入】元，农村居民人均可支配收入【农村居民人均可支配收入】元。%d年末，常住人口【常住人口】万人。

                二、产业

                %d年，第一产业增加值【第一产业增加值】亿元，第二产业增加值【第二产业增加值】亿元，第三产业增加值【第三产业增加值】亿元。规模以上工业增加值比上年增长【规模以上工业增加值:%%】%%。

                三、创新

                %d年，研发经费支出【研发经费支出】亿元，比上年增长【研发经费支出:%%】%%。技术合同成交额约【约技术合同成交额】亿元。%d年末，高新技术企业总量超过【超高新技术企业】家。

                四、投资

                %d年，固定资产投资比上年增长【固定资产投资:%%】%%，房地产开发投资比上年增长【房地产开发投资:%%】%%。实际使用外资【实际使用外资】亿美元。
                """.replace("@市", name)
                        .replace("%d年3", (year + 1) + "年3")
                        .replace("%d", String.valueOf(year))
                        .replace("%%", "%"),
                year);
    }

    /** Puts in the numbers: 约 and 超 are rounded, a negative growth is a fall. */
    private String fill(String text, int year) {
        String filled = text;
        for (var entry : stated.entrySet()) {
            String key = entry.getKey();
            if (key.endsWith(String.valueOf(year))) {
                String name = key.substring(0, key.length() - 4);
                String number = entry.getValue().toPlainString();
                if (entry.getValue().signum() < 0) {
                    filled = filled.replace("增长【" + name + "】", "下降" + number.substring(1));
                }
                filled = filled.replace("【" + name + "】", number)
                        .replace("【约" + name + "】", entry.getValue().setScale(0, RoundingMode.HALF_UP) + "")
                        .replace("【超" + name + "】", hundreds(entry.getValue()));
            }
        }
        return filled;
    }

    private String yearbook(String name) {
        StringBuilder rows = new StringBuilder("地区,时期,指标,度量,数值,单位\n");
        for (int year = FIRST; year <= LAST; year++) {
            row(rows, name, year, "地区生产总值", "亿元");
            row(rows, name, year, "进出口总额", "亿元");
            row(rows, name, year, "人均地区生产总值", "元");
            row(rows, name, year, "研发经费投入强度", "%");
            for (String line : GROWING) {
                String[] word = line.split(" ");
                row(rows, name, year, word[0], word[1]);
            }
        }
        return rows.toString();
    }

    private void row(StringBuilder rows, String name, int year, String indicator, String unit) {
        BigDecimal level = stated.get(indicator + year);
        BigDecimal growth = stated.get(indicator + ":%" + year);
        if (level != null) {
            rows.append("%s,%d年,%s,总量,%s,%s\n".formatted(name, year, indicator, level.toPlainString(), unit));
        }
        if (growth != null) {
            rows.append("%s,%d年,%s,增速,%s,%%\n".formatted(name, year, indicator, growth.toPlainString()));
        }
    }

    private BigDecimal level(String indicator, int year) {
        return stated.get(indicator + year);
    }

    private static String hundreds(BigDecimal value) {
        return value.setScale(-2, RoundingMode.DOWN).toPlainString();
    }

    private static BigDecimal growth(BigDecimal level, BigDecimal before) {
        return level.divide(before, 9, RoundingMode.HALF_UP)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static double between(String low, String high, double share) {
        double least = Double.parseDouble(low);
        return least + (Double.parseDouble(high) - least) * share;
    }

    private static BigDecimal round(double value, int decimals) {
        return new BigDecimal(String.format(Locale.ROOT, "%.9f", value)).setScale(decimals, RoundingMode.HALF_UP);
    }
}
