package io.tidemark.cli.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCommandTest {
    /** The words of a command are parted by bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "rerun|--date|2026-11-23|--reason|new bulletin; rerun --date 2026-11-23 --reason 'new bulletin'",
                "run|--smtp-password=hunter2; run --smtp-password=***",
                "run|--smtp-password=hunter 2; run --smtp-password=***",
                "run|--mail.token|hunter2|--date|2026-11-23; run --mail.token *** --date 2026-11-23",
                "run|--password|two words; run --password ***",
                "run|--to|smtp://desk:hunter2@mail.example:587; run --to smtp://desk:***@mail.example:587",
                "hold|add|--reason|the password: hunter2 was seen; hold add --reason 'the password: *** was seen'",
                "hold|add|--reason|it's fine; hold add --reason 'it'\\''s fine'"
            })
    void what_looks_like_a_secret_does_not_reach_the_audit_log(String typed, String kept) {
        assertThat(TypedCommand.of(List.of(typed.split("\\|")))).isEqualTo("tidemark " + kept);
    }
}
