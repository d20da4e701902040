package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.number.Chars;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What holds of every text: no exception, spans that point at exactly their characters, every number-like run accounted for,
 * the same result twice. Random texts from fixed seeds.
 */
class AnyTextTest {
    private static final int TEXTS = 1500;
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 2, 1);
    private static final String SIGNS =
            "０１２３4567890.,，.%％‰-—–~～至到:：/·+、。；（）()[]〔〕“”《》 \t\u00a0\u3000\u2009\u202f$￥€年月日季度";
    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两〇○萬億兩半成倍余多几数近超约第负数上角分壹伍拾佰仟";
    private static final String WORDS = "增长下降同比占比重达到亿元万人家个项目企业百分点分别均翻番倍今年去年上半年力争预计全国GDP5G";

    private final Extractor extractor = new Extractor(Catalogue.shipped());
    private final List<String> sentences =
            Corpus.examples().stream().map(Corpus.Example::text).toList();

    @Test
    void random_unicode_is_read_exactly() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            check(text(random, 120, r -> point(r)));
        }
    }

    @Test
    void random_digits_numerals_marks_and_words_are_read_exactly() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            check(text(random, 80, r -> switch (r.nextInt(4)) {
                case 0 -> one(r, SIGNS);
                case 1 -> one(r, NUMERALS);
                default -> one(r, WORDS);
            }));
        }
    }

    @Test
    void mutated_sentences_of_the_corpus_are_read_exactly() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(sentences.get(random.nextInt(sentences.size())));
            for (int k = 1 + random.nextInt(6); k > 0 && text.length() > 2; k--) {
                int at = random.nextInt(text.length() - 1);
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, at + 1 + random.nextInt(Math.min(4, text.length() - at)));
                    case 1 -> text.insert(at, one(random, random.nextBoolean() ? SIGNS : NUMERALS));
                    case 2 -> text.insert(at, sentences.get(random.nextInt(sentences.size())));
                    default -> text.insert(at, text.substring(at));
                }
            }
            check(text.toString());
        }
    }

    @Test
    void long_texts_without_an_end_of_sentence_are_read_exactly() {
        for (String piece : List.of(
                "5万", "一", "1", "，", "“", "1-", "5%、", "分别5%", "总量5", "预期目标", "2025年", "增长5%，", "（3", "企业5家", "3亿4",
                "百分之", "从5到", "1 000 ", "伍仟", "5 万", "5元5角", "$5", "数十亿元", "5岁以上")) {
            check(piece.repeat(1500));
        }
    }

    private void check(String text) {
        Extraction extraction = extractor.extract(Texts.of(text, "滨江市", PUBLISHED));
        int[] points = text.codePoints().toArray();
        boolean[] covered = new boolean[points.length];
        for (Figure figure : extraction.figures()) {
            assertThat(characters(points, figure.span())).as(text).isEqualTo(figure.text());
            cover(covered, figure.span());
            for (Derivation part : figure.derivation().parts()) {
                assertThat(part.start()).as(part.rule() + text).isBetween(0, part.end());
                assertThat(part.end()).as(part.rule() + text).isLessThanOrEqualTo(points.length);
            }
        }
        for (Exclusion exclusion : extraction.exclusions()) {
            assertThat(characters(points, exclusion.span())).as(text).isEqualTo(exclusion.text());
            cover(covered, exclusion.span());
        }
        assertThat(firstUncovered(points, covered)).as(text).isNegative();
        assertThat(extractor.extract(Texts.of(text, "滨江市", PUBLISHED))).as(text).isEqualTo(extraction);
    }

    private static int firstUncovered(int[] points, boolean[] covered) {
        for (int i = 0; i < points.length; i++) {
            boolean basic = points[i] < Character.MIN_SUPPLEMENTARY_CODE_POINT;
            if (basic && Chars.isNumber((char) points[i]) && !covered[i]) {
                return i;
            }
        }
        return -1;
    }

    private static String characters(int[] points, Span span) {
        return new String(points, span.start(), span.end() - span.start());
    }

    private static void cover(boolean[] covered, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            covered[i] = true;
        }
    }

    private static String text(Random random, int longest, Function<Random, String> piece) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(longest); k >= 0; k--) {
            text.append(piece.apply(random));
        }
        return text.toString();
    }

    private static String one(Random random, String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private static String point(Random random) {
        int point = switch (random.nextInt(5)) {
            case 0 -> random.nextInt(0x110000);
            case 1 -> 0x4e00 + random.nextInt(0x5200);
            case 2 -> random.nextInt(0x80);
            case 3 -> 0xff00 + random.nextInt(0xf0);
            default -> NUMERALS.charAt(random.nextInt(NUMERALS.length()));
        };
        return new String(Character.toChars(point));
    }
}
