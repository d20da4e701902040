package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.finding.Findings;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A store whose findings belonged to runs goes on with findings that are held. */
class FindingMigrationTest {
    @TempDir
    Path folder;

    @Test
    void what_each_run_had_found_is_still_what_it_found() throws Exception {
        Path file = folder.resolve("tidemark.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .placeholders(Map.of("id", "INTEGER"))
                .target("3")
                .load()
                .migrate();
        try (Connection connection = source.getConnection()) {
            for (int run = 1; run <= 3; run++) {
                Sql.run(
                        connection,
                        "INSERT INTO run (id, report_date, attempt, state, job_execution, started, vintage, versions,"
                                + " counters) VALUES (?, ?, 1, 'done', 1, '', ?, '{}', '{}')",
                        run,
                        "2026-11-2" + run,
                        run == 2 ? null : run);
            }
            for (int id = 1; id <= 2; id++) {
                Sql.run(
                        connection,
                        "INSERT INTO observation (id, concept, subject, measure, status, period, unit)"
                                + " VALUES (?, 'gdp', '大连市', 'growth', 'actual', ?, '%')",
                        id,
                        "202" + id);
            }
            Sql.run(connection, "INSERT INTO finding VALUES (1, 1, 'CONFLICT-01', 'warning', '{\"text\":\"6.1%\"}')");
            Sql.run(connection, "INSERT INTO finding VALUES (1, 2, 'RANGE-01', 'error', '{}')");
            Sql.run(connection, "INSERT INTO finding VALUES (2, 1, 'RANGE-01', 'note', '{}')");
            Sql.run(connection, "INSERT INTO finding VALUES (3, 1, 'RANGE-01', 'error', '{\"low\":\"1\"}')");
            Sql.run(connection, "INSERT INTO finding_observation VALUES (1, 1, 1, 2)");
            Sql.run(connection, "INSERT INTO finding_observation VALUES (1, 1, 2, 1)");
            Sql.run(connection, "INSERT INTO finding_observation VALUES (1, 2, 1, 1)");
            Sql.run(connection, "INSERT INTO finding_observation VALUES (3, 1, 1, 1)");
        }

        try (Connection connection = Database.open(file).connect()) {
            Findings findings = new Findings(connection);
            assertThat(findings.of(1))
                    .containsExactly(
                            new Finding("RANGE-01", Severity.ERROR, List.of(1L), Map.of()),
                            new Finding("CONFLICT-01", Severity.WARNING, List.of(2L, 1L), Map.of("text", "6.1%")));
            assertThat(findings.of(2)).as("a run that made no vintage").isEmpty();
            assertThat(findings.of(3))
                    .containsExactly(new Finding("RANGE-01", Severity.ERROR, List.of(1L), Map.of("low", "1")));
            assertThat(findings.counts(1)).containsEntry(Severity.ERROR, 1L).containsEntry(Severity.WARNING, 1L);
        }
    }
}
