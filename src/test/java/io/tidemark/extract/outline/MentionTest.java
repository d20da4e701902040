package io.tidemark.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first time of a sentence does in it. */
class MentionTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Phrases PHRASES = new Phrases(CATALOGUE.vocabulary());
    private static final Lexicon LEXICON = Lexicon.of(CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "出口由2020年的10.5万元增至12万元。, BASE",
        "其中2020年的10.5万元已经到位。, OWN",
        "利润较2020年增长8%。, BASE",
        "产值高于2020年。, BASE",
        "产值从2020年的5家增加到8家。, BASE",
        "与2020年相比增长8%。, BASE",
        "产值是2020年的1.5倍。, BASE",
        "在2020年的基础上增长8%。, BASE",
        "新华社2026年5月3日电。, DATELINE",
        "4月11日召开的会议提出三项任务。, DATELINE",
        "《制造业2020—2022年行动计划》提出三项任务。, NAME",
        "“十四五”规划提出三项任务。, NAME",
        "2022年以来增长8%。, SINCE",
        "2019年成立以来累计增长8%。, SINCE",
        "2021年8月开工，总投资8亿元。, EVENT",
        "2021年8月，总投资8亿元。, TOPIC",
        "到2030年达到8亿元。, HORIZON",
        "力争到2030年达到8亿元。, HORIZON",
        "2022年开工的项目达到8个。, ATTRIBUTE",
        "2025年工业增加值增长8%。, TOPIC",
        "去年工业增加值增长8%。, TOPIC",
    })
    void the_words_around_a_time_tell_its_role(String sentence, Mention role) {
        Tokens tokens = new Tokens();
        new Scanner(LEXICON).scan(sentence.toCharArray(), 0, sentence.length(), tokens);
        int time = 0;
        while (time < tokens.size() && !tokens.is(time, WordClass.TIME)) {
            time++;
        }

        assertThat(tokens.is(time, WordClass.TIME)).as("a time in the sentence").isTrue();
        assertThat(Mention.of(tokens, time, PHRASES)).isEqualTo(role);
    }
}
