package io.tidemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void both_languages_say_the_same_things() {
        ResourceBundle english = ResourceBundle.getBundle("cli.words", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("cli.words", Locale.CHINESE);
        assertThat(chinese.getLocale()).isEqualTo(Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(holes(chinese.getString(key))).as(key).isEqualTo(holes(english.getString(key)));
        });
    }

    @Test
    void the_locale_of_the_terminal_decides_the_language() {
        assertThat(Words.locale(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Words.locale(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Words.locale(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN", "LANG", "en_US.UTF-8")))
                .isEqualTo(Locale.CHINESE);
        assertThat(new Words(Locale.CHINESE).say("done", "2026-11-23")).isEqualTo("2026-11-23：已完成");
        assertThat(new Words(Locale.GERMAN).say("idle")).isEqualTo("no night is running");
    }

    @Test
    void numbers_are_said_as_they_are_in_every_locale() {
        assertThat(new Words(Locale.ENGLISH).say("files", 123456)).isEqualTo("123456 files");
    }

    private static long holes(String pattern) {
        return pattern.chars().filter(character -> character == '{').count();
    }
}
