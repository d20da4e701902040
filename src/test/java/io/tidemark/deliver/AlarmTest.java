package io.tidemark.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.deliver.Alarm.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlarmTest {
    @Test
    void it_says_what_is_missing_why_what_to_do_and_where() {
        Alarm alarm = alarm(Why.NONE, "");
        assertThat(alarm.subject("en")).isEqualTo("[Alarm] 大连市经济数据简报: no good report of 2026-11-23");
        assertThat(alarm.text("en").lines())
                .containsExactly(
                        "By 2026-11-23 07:30 Asia/Shanghai no good report of 2026-11-23 lay there: no night was run for it.",
                        "Make it:  tidemark run --date 2026-11-23   Why it did not start:  tidemark doctor",
                        "Where: desk, /srv/tidemark");
        assertThat(alarm(Why.FAILED, "").text("en")).contains("due by weekday: the days off of 2026 are not");
        assertThat(alarm(Why.GONE, "/srv/a.xlsx").text("zh").lines())
                .contains("截至 2026-11-23 07:30 Asia/Shanghai，没有 2026-11-23 的完好报告：工作簿不在原处。", "/srv/a.xlsx");
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void every_reason_has_its_words_in_both_languages(Why why) {
        for (String language : new String[] {"en", "zh"}) {
            assertThat(alarm(why, "").text(language)).doesNotContain("{").hasLineCount(why == Why.FAILED ? 4 : 3);
        }
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(ResourceBundle.getBundle("deliver.alarm", Locale.ENGLISH).keySet())
                .isEqualTo(ResourceBundle.getBundle("deliver.alarm", Locale.CHINESE)
                        .keySet());
    }

    @Test
    void an_address_is_told_the_same_in_json() {
        JsonNode json = JsonMapper.shared()
                .readTree(alarm(Why.DAMAGED, "no database").json("k", Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(json.get("kind").asString()).isEqualTo("alarm");
        assertThat(json.get("why").asString()).isEqualTo("damaged");
        assertThat(json.get("deadline").asString()).isEqualTo("2026-11-23T07:30+08:00");
        assertThat(json.get("detail").asString()).isEqualTo("no database");
    }

    private static Alarm alarm(Why why, String detail) {
        return new Alarm(
                "大连市经济数据简报",
                LocalDate.of(2026, 11, 23),
                ZonedDateTime.parse("2026-11-23T07:30+08:00[Asia/Shanghai]"),
                why,
                detail,
                why == Why.FAILED,
                "desk, /srv/tidemark");
    }
}
