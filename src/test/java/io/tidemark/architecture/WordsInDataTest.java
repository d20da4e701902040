package io.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Chinese word that the program knows stands in the data files of the catalogue, and none in its code. */
class WordsInDataTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** What a person is shown as an example; no word that is looked for. */
    private static final Set<String> EXAMPLES = Set.of(
            "io/tidemark/cli/ExtractCommand.java",
            "io/tidemark/cli/look/TraceCommand.java",
            "io/tidemark/deliver/mail/Recipient.java",
            "io/tidemark/extract/Score.java",
            "io/tidemark/job/settings/Expectation.java");

    /** Files whose words are yet to move to the data: this list only gets shorter. */
    private static final Set<String> TO_DO = Set.of(
            "io/tidemark/extract/label/Accounts.java",
            "io/tidemark/extract/label/Aside.java",
            "io/tidemark/extract/label/Base.java",
            "io/tidemark/extract/label/Brackets.java",
            "io/tidemark/extract/label/Holder.java",
            "io/tidemark/extract/label/IndicatorFinder.java",
            "io/tidemark/extract/label/LabelReader.java",
            "io/tidemark/extract/label/NounAfter.java",
            "io/tidemark/extract/label/Owner.java",
            "io/tidemark/extract/label/Subjects.java",
            "io/tidemark/extract/label/Topics.java",
            "io/tidemark/extract/label/Traits.java",
            "io/tidemark/extract/label/WordsBefore.java",
            "io/tidemark/extract/label/Zone.java",
            "io/tidemark/extract/table/Layout.java",
            "io/tidemark/extract/table/Leftovers.java",
            "io/tidemark/extract/table/Measured.java",
            "io/tidemark/extract/table/Places.java",
            "io/tidemark/extract/table/RowReader.java",
            "io/tidemark/extract/table/TableReader.java",
            "io/tidemark/extract/table/cell/CellReader.java",
            "io/tidemark/extract/table/head/HeadDraft.java",
            "io/tidemark/extract/table/head/HeadReader.java",
            "io/tidemark/extract/table/head/Marks.java",
            "io/tidemark/extract/table/head/PeriodText.java",
            "io/tidemark/extract/table/head/UnitText.java");

    @Test
    void no_literal_holds_a_chinese_character() throws IOException {
        Map<String, List<String>> found = ChineseLiterals.below(MAIN);
        found.keySet().removeAll(EXAMPLES);
        found.keySet().removeAll(TO_DO);

        assertThat(found)
                .as("put these words into a list of catalogue/*.yml and ask for the list by its name")
                .isEmpty();
    }

    @Test
    void no_file_is_excepted_that_needs_it_no_longer() throws IOException {
        Set<String> excepted = new TreeSet<>(EXAMPLES);
        excepted.addAll(TO_DO);
        excepted.removeAll(ChineseLiterals.below(MAIN).keySet());

        assertThat(excepted).as("take these files off the list").isEmpty();
    }

    @Test
    void planted_literals_are_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Planted.java"), """
                /** 增长 of 增长5%% */
                class Planted { // "下降"
                    String quote = "\\"增长\\" // no comment";
                    char sign = '%s';
                    String escaped = "\\%s";
                    String block = \"""
                        /* 同比 */
                        \""";
                    /* "累计" */ String marks = "，。：" + "//" + '"' + '\\'' + "/*";
                    String last = "末";
                }
                """.formatted("年", "u5e74"));

        assertThat(ChineseLiterals.below(folder).get("Planted.java"))
                .hasSize(5)
                .element(3)
                .asString()
                .contains("同比");
    }
}
