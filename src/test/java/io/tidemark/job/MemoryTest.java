package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands tell of two nights, between which one file was corrected. */
@Tag("job")
class MemoryTest {
    @TempDir
    static Path home;

    private static Program program;

    @BeforeAll
    static void run_two_nights() throws Exception {
        program = SmallProject.ofTwoTexts(home).program();
        assertThat(program.run("run", "--date", "2026-11-23").code()).isZero();
        SmallProject.write(home, "seeds/budget-2025-01-21.txt", "2024年，大连市一般公共预算收入751.1亿元，增长3.3%。\n");
        assertThat(program.run("run", "--date", "2026-11-24").code()).isZero();
    }

    @Test
    void changes_tells_old_and_new_value_with_cause_and_document() throws Exception {
        assertThat(program.run("changes").out().lines())
                .containsExactly(
                        "2026-11-24",
                        "  corrected  budget_revenue  level  actual  2024  大连市: 750.1亿元 -> 751.1亿元"
                                + "  seeds/budget-2025-01-21.txt",
                        "1 values changed; 1 stand on other figures and are the same");
    }

    @Test
    void changes_since_a_date_tells_every_night_from_it_on() throws Exception {
        List<String> lines =
                program.run("changes", "--since", "2026-11-20").out().lines().toList();

        assertThat(lines)
                .hasSize(8)
                .startsWith("2026-11-23")
                .contains("  new  gdp  growth  actual  2024  大连市: nothing -> 5.2%  input/text/gdp-2025-01-20.txt")
                .contains("2026-11-24");
        assertThat(program.run("changes", "--since", "2026-11-25").out())
                .isEqualToIgnoringNewLines("0 values changed; 0 stand on other figures and are the same");
    }

    @Test
    void changes_are_objects_for_programs() throws Exception {
        JsonNode change =
                JsonMapper.shared().readTree(program.run("changes", "--json").out());

        assertThat(change.get("cause").asString()).isEqualTo("corrected");
        assertThat(change.get("reportDate").asString()).isEqualTo("2026-11-24");
        assertThat(change.get("before").get("value").asString()).isEqualTo("75010000000");
        assertThat(change.get("after").get("text").asString()).isEqualTo("751.1亿元");
    }

    @Test
    void observations_tells_what_was_held_on_a_night() throws Exception {
        assertThat(program.run("observations").out()).contains("751.1亿元").doesNotContain("750.1亿元");
        assertThat(program.run("observations", "--as-of", "2026-11-23").out())
                .contains("750.1亿元")
                .doesNotContain("751.1亿元");
        assertThat(program.run("observations", "--section", "industry").out()).isEmpty();
        assertThat(program.run("observations", "--json").out().lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(
                                JsonMapper.shared().readTree(line).get("held").get("unit"))
                        .isNotNull());
    }

    @Test
    void a_night_before_the_first_one_held_nothing() throws Exception {
        Program.Answer answer = program.run("observations", "--as-of", "2026-11-22");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("nothing was held on 2026-11-22");
    }
}
