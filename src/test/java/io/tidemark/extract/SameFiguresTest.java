package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What changes nothing that a text says changes no figure of it. Each kind of change holds a floor, the share of figures in
 * percent that stay the same; to be raised whenever the reader is better, never lowered. The goal is 100.
 */
class SameFiguresTest {
    private static final int SHOWN = Integer.getInteger("gold.errors", 0);
    private static final int SHOWN_ON_FAILURE = 40;
    private static final int SECOND_PART = 1_000_000;
    private static final int LONGEST_HEADING = 45;
    private static final Pattern PART = Pattern.compile("(?m)^([ \\u3000]*)([一二三四五六七八九十]+)、");
    private static final Pattern CHAPTER = Pattern.compile("(?m)^([ \\u3000]*)（([一二三四五六七八九十]+)）");
    private static final Pattern NUMBERED =
            Pattern.compile("^(第?[一二三四五六七八九十]+(、|部分|章|节)|（[一二三四五六七八九十]+）|\\d+[.、．]).{0,38}");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(?<=[0-9])(?=[百千万亿余多%％个家项件户亩吨公平元美])");
    private static final Pattern PARTS_OF_DATE = Pattern.compile("(?<=[0-9])(?=[年月日])|(?<=[年月])(?=[0-9])");
    /** With these a clause goes on with what stands before it, so nothing may be put between them. */
    private static final String TIED = "高低快好比较其占居增下同分提环两（";

    private final Extractor extractor = new Extractor(Catalogue.shipped());
    private final List<GoldDocument> documents = GoldDocument.all();
    private final Map<GoldDocument, List<GoldFigure>> read = new LinkedHashMap<>();

    SameFiguresTest() {
        documents.forEach(document -> read.put(document, document.read(extractor)));
    }

    /** Compares a document's figures with those of changed texts. */
    private interface Change {
        void apply(GoldDocument document, SameFigures result);
    }

    @TestFactory
    Stream<DynamicTest> what_changes_nothing_changes_no_figure() {
        return Stream.of(
                kind("published later", 97, this::publishedLater),
                kind("lines of the site", 97, this::linesOfTheSite),
                kind("paragraph cut", 98, this::paragraphCut),
                kind("aside", 99, (document, result) -> aside(document, "，2014年为3%", result)),
                kind("aside in brackets", 99, (document, result) -> aside(document, "（2014年为3%）", result)),
                kind("two joined", 96, this::twoJoined),
                kind("other numbering", 99, this::otherNumbering),
                kind(
                        "blanks",
                        91,
                        (document, result) ->
                                rewritten(document, text(document).replaced(NUMBER_AND_UNIT, match -> " "), result)),
                kind(
                        "blanks in dates",
                        99,
                        (document, result) ->
                                rewritten(document, text(document).replaced(PARTS_OF_DATE, match -> " "), result)),
                kind(
                        "full-width digits",
                        99,
                        (document, result) ->
                                rewritten(document, text(document).mapped(SameFiguresTest::fullWidth), result)));
    }

    private DynamicTest kind(String name, int floor, Change change) {
        return DynamicTest.dynamicTest(name, () -> {
            SameFigures result = new SameFigures();
            documents.forEach(document -> change.apply(document, result));
            System.out.println(result.report(name, SHOWN));
            assertThat(result.percent())
                    .as(result.report(name, SHOWN_ON_FAILURE))
                    .isGreaterThanOrEqualTo(floor);
        });
    }

    private void publishedLater(GoldDocument document, SameFigures result) {
        LocalDate day = document.published();
        Rewritten text = text(document);
        TreeSet<LocalDate> days = new TreeSet<>(
                List.of(day.plusMonths(1), day.withMonth(8), day.withMonth(12).withDayOfMonth(31)));
        days.stream()
                .filter(other -> other.isAfter(day) && other.getYear() == day.getYear())
                .forEach(other -> result.compare(
                        document.name() + " on " + other,
                        before(document),
                        text,
                        document.read(extractor, document.text(), other),
                        text));
    }

    private void linesOfTheSite(GoldDocument document, SameFigures result) {
        int title = document.text().indexOf('\n');
        Rewritten text = text(document);
        rewritten(document, text.with(0, "当前位置：首页 > 政务公开 > 要闻\n字号：大 中 小\n下载 打印 收藏\n"), result);
        rewritten(
                document,
                text.with(title, "\n发布时间：" + document.published() + " 09:30　来源：本站　浏览次数：1024次　【字体：大 中 小】"),
                result);
        rewritten(document, text.followedBy("\n责任编辑：王敏\n扫一扫在手机打开当前页\n打印本页 关闭窗口\n"), result);
    }

    private void paragraphCut(GoldDocument document, SameFigures result) {
        Rewritten text = text(document);
        for (Line line : body(document.text())) {
            Rewritten cut = text.without(line.start(), line.end());
            result.compare(
                    document.name() + " without "
                            + line.text().substring(0, Math.min(12, line.text().length())),
                    before(document).stream()
                            .filter(figure -> figure.start() < line.start() || figure.start() >= line.end())
                            .toList(),
                    text,
                    document.read(extractor, cut.text(), document.published()),
                    cut);
        }
    }

    private void aside(GoldDocument document, String aside, SameFigures result) {
        Rewritten text = text(document);
        List<GoldFigure> before = before(document);
        before.stream()
                .filter(figure -> figure.unit().equals("%"))
                .mapToInt(GoldFigure::end)
                .distinct()
                .filter(end -> mayStop(document.text(), end))
                .forEach(end -> {
                    String where = document.name() + " with an aside at " + end;
                    Rewritten changed = text.with(end, aside);
                    List<GoldFigure> after = document.read(extractor, changed.text(), document.published());
                    List<GoldFigure> own = after.stream()
                            .filter(figure -> changed.origin(figure) == Rewritten.NEW)
                            .toList();
                    List<GoldFigure> others = new ArrayList<>(after);
                    others.removeAll(own);
                    result.compare(where, before, text, others, changed);
                    result.hold(
                            where,
                            own.size() == 1
                                    && own.get(0).value().equals("3")
                                    && own.get(0).period().equals("2014"),
                            "the aside is read as " + own);
                });
    }

    private void twoJoined(GoldDocument document, SameFigures result) {
        GoldDocument second = documents.get((documents.indexOf(document) + 1) % documents.size());
        LocalDate later = document.published().isAfter(second.published()) ? document.published() : second.published();
        Rewritten one = text(document);
        Rewritten other = text(second).shifted(SECOND_PART);
        Rewritten both = one.followedBy("\n\n").followedBy(other);
        List<GoldFigure> figures = document.read(extractor, both.text(), later);
        result.compare(
                document.name() + " before " + second.name(),
                document.read(extractor, document.text(), later),
                one,
                figures.stream()
                        .filter(figure -> both.origin(figure) < SECOND_PART)
                        .toList(),
                both);
        result.compare(
                second.name() + " after " + document.name(),
                document.read(extractor, second.text(), later),
                other,
                figures.stream()
                        .filter(figure -> both.origin(figure) >= SECOND_PART)
                        .toList(),
                both);
    }

    private void otherNumbering(GoldDocument document, SameFigures result) {
        Rewritten text = text(document);
        Rewritten changed = text.replaced(PART, match -> match.group(1) + "第" + match.group(2) + "部分　")
                .replaced(CHAPTER, match -> match.group(1) + arabic(match.group(2)) + ".");
        if (!changed.text().equals(document.text())) {
            rewritten(document, changed, result);
        }
    }

    private void rewritten(GoldDocument document, Rewritten changed, SameFigures result) {
        result.compare(
                document.name(),
                before(document),
                text(document),
                document.read(extractor, changed.text(), document.published()),
                changed);
    }

    private List<GoldFigure> before(GoldDocument document) {
        return read.getOrDefault(document, List.of());
    }

    private static Rewritten text(GoldDocument document) {
        return Rewritten.of(document.text());
    }

    /**
     * A line of a text.
     *
     * @param start its first character
     * @param end after its line break
     * @param text without indent
     */
    private record Line(int start, int end, String text) {}

    /**
     * The paragraphs that say nothing about others: no title, no heading, nothing that announces what follows, and not the
     * first one, which often names whom and when the text is about.
     */
    private static List<Line> body(String text) {
        List<Line> body = new ArrayList<>();
        int start = 0;
        int seen = 0;
        for (String line : text.split("(?<=\n)")) {
            String words = line.strip();
            boolean isBody = start > 0 && !words.isEmpty() && !isHeading(words) && !words.endsWith("：");
            if (isBody) {
                seen++;
                if (seen > 1) {
                    body.add(new Line(start, start + line.length(), words));
                }
            }
            start += line.length();
        }
        return body;
    }

    private static boolean isHeading(String words) {
        return NUMBERED.matcher(words).matches()
                || words.length() < LONGEST_HEADING && "。；！？…”）)".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static boolean mayStop(String text, int end) {
        char next = end + 1 < text.length() ? text.charAt(end) : '\n';
        return next == '。' || next == '；' || next == '，' && TIED.indexOf(text.charAt(end + 1)) < 0;
    }

    private static int fullWidth(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0' + '０';
        }
        return character == '%' ? '％' : character;
    }

    private static int arabic(String number) {
        int value = 0;
        for (char digit : number.toCharArray()) {
            int one = "一二三四五六七八九".indexOf(digit) + 1;
            value = digit == '十' ? Math.max(value, 1) * 10 : value + one;
        }
        return value;
    }
}
