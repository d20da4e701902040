package io.tidemark.cli.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rerun --date 2026-11-23 --reason new bulletin | rerun --date 2026-11-23 --reason new bulletin",
                "run --smtp-password=hunter2 | run --smtp-password=***",
                "run --mail.token hunter2 --date 2026-11-23 | run --mail.token *** --date 2026-11-23",
                "run --to smtp://desk:hunter2@mail.example:587 | run --to smtp://desk:***@mail.example:587"
            })
    void what_looks_like_a_secret_does_not_reach_the_audit_log(String typed, String logged) {
        assertThat(Secrets.masked(typed)).isEqualTo(logged);
    }
}
