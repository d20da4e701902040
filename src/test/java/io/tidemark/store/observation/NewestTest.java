package io.tidemark.store.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class NewestTest {
    private static final List<String> PERIODS = List.of(
            "",
            "2024",
            "2024-H1",
            "2024-H2",
            "2024-Q1",
            "2024-Q2",
            "2024-Q3",
            "2024-Q4",
            "2024-08",
            "2024-01/2024-08",
            "2021/2025",
            "2024-10-15");

    @TempDir
    Path folder;

    @Test
    void what_the_catalogue_has_comes_before_what_it_has_not_and_the_newest_period_first() {
        assertThat(List.of(key("label:x", "2025"), key("gdp", "2024"), key("gdp", "2024-H1"), key("gdp", "")))
                .extracting(Newest::weight)
                .containsExactly("0 2025-12", "1 2024-12", "1 2024-06", "1 ");
    }

    @Test
    void the_migration_weighs_what_was_there_before_as_the_program_does() throws Exception {
        Path file = folder.resolve("tidemark.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .ignoreMigrationPatterns("")
                .placeholders(Map.of("id", "INTEGER"))
                .target("21")
                .load()
                .migrate();
        try (Connection connection = source.getConnection()) {
            for (String period : PERIODS) {
                for (String concept : List.of("gdp", "label:曲轴")) {
                    Sql.run(
                            connection,
                            "INSERT INTO observation (concept, subject, measure, status, period, unit)"
                                    + " VALUES (?, '大连市', 'level', 'actual', ?, '%')",
                            concept,
                            period);
                }
            }
        }
        try (Connection connection = Database.open(file).connect()) {
            List<Map.Entry<String, String>> weights = Sql.list(
                    connection,
                    row -> Map.entry(row.getString(1) + " " + row.getString(2), row.getString(3)),
                    "SELECT concept, period, weight FROM observation");
            assertThat(weights).hasSize(2 * PERIODS.size()).allSatisfy(weight -> {
                String[] words = weight.getKey().split(" ", 2);
                assertThat(weight.getValue()).as(weight.getKey()).isEqualTo(Newest.weight(key(words[0], words[1])));
            });
        }
    }

    private static Key key(String concept, String period) {
        return new Key(concept, "大连市", Measure.LEVEL, Figure.Status.ACTUAL, period, Unit.PERCENT);
    }
}
