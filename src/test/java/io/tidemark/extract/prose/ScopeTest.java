package io.tidemark.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a time reaches that a sentence names, in a bulletin of 2024. */
class ScopeTest {
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());
    private static final String TITLE = "临澄市2024年国民经济和社会发展统计公报/";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        // the frame, where nothing is named
        "出口增长3%。进口增长4%。, 2024 2024",
        // of the sentence that names it
        "投资增长2%。出口在2023年增长3%。进口增长4%。, 2024 2023 2024",
        // of the clause that names it behind a figure
        "出口增长3%，2023年进口增长4%。, 2024 2023",
        // within the frame, of the rest of the paragraph
        "上半年，出口增长3%。进口增长4%。, 2024-H1 2024-H1",
        "全市出口增长3%。上半年，进口增长4%。投资增长5%。, 2024 2024-H1 2024-H1",
        "全市出口增长3%。上半年，进口增长4%。/投资增长5%。, 2024 2024-H1 2024",
        // a day is of its sentence
        "全市出口增长3%。5月1日，游客1万人次。住宿收入增长5%。, 2024 2024-05-01 2024",
        // a base, a name and an event are of none
        "全市出口较2019年增长3%。, 2024",
        "《2018—2020年行动计划》投资增长3%。, 2024",
    })
    void a_time_reaches_as_far_as_its_words_say(String text, String periods) {
        assertThat(periods(TITLE + text)).containsExactly(periods.split(" "));
    }

    private static List<String> periods(String text) {
        return EXTRACTOR
                .extract(Texts.of(text.replace('/', '\n'), "临澄市", LocalDate.parse("2025-03-20")))
                .figures()
                .stream()
                .map(figure -> figure.periodCode())
                .toList();
    }
}
