package io.tidemark.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Texts;
import io.tidemark.source.Characters;
import io.tidemark.source.Document;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frames that a figure was read in, each at the words that say it. */
class FrameChainTest {
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());
    private static final String TITLE = "临澄市2026年政府工作报告\n一、2025年工作回顾\n";

    @Test
    void what_holds_comes_from_the_document_its_sections_the_paragraph_and_the_sentence() {
        assertThat(chain(TITLE + "五年来，我们接续奋斗。2024年，地区生产总值增长5.2%。", "5.2%"))
                .containsExactly(
                        "document 2026年 report 2025",
                        "section 2025年 report 2025",
                        "paragraph 五年来 report 2021/2025",
                        "sentence 2024年 2024");
    }

    @Test
    void a_level_that_says_nothing_of_its_own_is_left_out() {
        assertThat(chain(TITLE + "（一）工业\n全市" + "规模以上工业增加值增长7.1%，产业结构持续优化，企业效益明显改善，新动能加快成长。", "7.1%"))
                .containsExactly("document 2026年 report 2025", "section 2025年 report 2025");
    }

    @Test
    void words_of_the_mode_stand_below_those_of_the_time() {
        assertThat(chain(TITLE + "今年，主要预期目标是地区生产总值增长5%左右，居民收入与经济增长基本同步，就业保持稳定。", "5%"))
                .contains("paragraph 今年 plan 2026", "mode 主要预期目标 plan");
    }

    @Test
    void a_sentence_after_one_that_narrowed_the_time_points_at_the_words_that_did() {
        assertThat(chain(TITLE + "2025年，全市出口增长3%。上半年，工业投资增长4%。民间投资增长7.1%。", "7.1%"))
                .last()
                .isEqualTo("sentence 上半年 2025-H1");
    }

    @Test
    void extraction_without_explaining_keeps_derivations_as_they_are() {
        Document document = document(TITLE + "2024年，地区生产总值增长5.2%。");
        List<Figure> explained = EXTRACTOR.explained(document).figures();

        assertThat(EXTRACTOR.extract(document).figures())
                .isEqualTo(explained.stream().map(FrameChainTest::withoutFrame).toList());
    }

    private static Figure withoutFrame(Figure figure) {
        Derivation read = figure.derivation();
        assertThat(read.parts().get(0).rule()).isEqualTo("frame");
        return figure.derivedBy(new Derivation(
                read.rule(),
                read.start(),
                read.end(),
                read.result(),
                read.parts().subList(1, read.parts().size())));
    }

    private static Document document(String text) {
        return Texts.of(text, "临澄市", LocalDate.parse("2026-01-30"));
    }

    private static List<String> chain(String text, String figure) {
        Derivation frame = EXTRACTOR.explained(document(text)).figures().stream()
                .filter(one -> one.text().equals(figure))
                .findFirst()
                .orElseThrow()
                .derivation()
                .parts()
                .get(0);
        List<String> lines = new ArrayList<>();
        frame.parts().forEach(part -> add(lines, new Characters(text), part));
        return lines;
    }

    private static void add(List<String> lines, Characters text, Derivation part) {
        lines.add(part.rule() + " " + text.between(part.start(), part.end()) + " " + part.result());
        part.parts().forEach(below -> add(lines, text, below));
    }
}
