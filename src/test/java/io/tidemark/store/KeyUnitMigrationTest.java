package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.catalogue.Conversion;
import io.tidemark.statistics.Unit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A store whose keys were in printed units goes on in base units. */
class KeyUnitMigrationTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_store_of_version_3() throws Exception {
        file = folder.resolve("tidemark.db");
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
            Sql.run(
                    connection,
                    "INSERT INTO source_document (id, hash, read_by, path, bytes, state, reconciled, runs)"
                            + " VALUES (1, 'h', 'v', 'seeds/a.txt', 9, 'read', 1, 7)");
        }
    }

    @Test
    void what_was_read_before_covered_runs_were_counted_is_taken_as_covered() throws Exception {
        try (Connection connection = Database.open(file).connect()) {
            assertThat(Sql.number(connection, "SELECT covered FROM source_document WHERE id = 1"))
                    .isEqualTo(7);
        }
    }

    @Test
    void every_unit_of_the_catalogue_gets_the_base_that_the_program_computes() throws Exception {
        Set<String> since = Set.of("MW", "GW", "MWh", "GJ", "t标准煤", "kg标准煤", "大卡");
        Map<String, String> expected = new TreeMap<>();
        for (UnitWord word : Catalogue.shipped().units()) {
            if (!since.contains(word.unit().code())) {
                expected.put(
                        word.unit().code(), Conversion.of(word.unit()).base().code());
            }
        }
        try (Connection connection = connect()) {
            for (String unit : expected.keySet()) {
                figure(connection, "c", unit);
            }
        }

        try (Connection connection = Database.open(file).connect()) {
            Map<String, String> units = new TreeMap<>();
            Sql.list(
                            connection,
                            row -> Map.entry(row.getString(1), row.getString(2)),
                            "SELECT unit, key_unit FROM figure")
                    .forEach(entry -> units.put(entry.getKey(), entry.getValue()));
            assertThat(units).isEqualTo(expected).containsEntry("km2", "m2").containsEntry("家", "家");
        }
        assertThat(Conversion.of(new Unit("km2")).base().code()).isEqualTo("m2");
    }

    @Test
    void an_observation_keeps_its_number_its_value_and_its_printed_unit() throws Exception {
        try (Connection connection = connect()) {
            observation(connection, 1, "land", "km2");
            observation(connection, 2, "wood", "亩");
            observation(connection, 3, "wood", "ha");
            observation(connection, 4, "road", "m");
            observation(connection, 5, "road", "km");
            observation(connection, 6, "firms", "家");
        }

        try (Connection connection = Database.open(file).connect()) {
            assertThat(column(
                            connection,
                            "SELECT o.id || ' ' || o.concept || ' ' || o.unit || ' ' || w.value || ' ' || w.unit"
                                    + " FROM observation o JOIN observation_vintage w ON w.observation = o.id"
                                    + " ORDER BY o.id"))
                    .as("of two that come together the first goes on, the other is for the next night to end")
                    .containsExactly(
                            "1 land m2 5 km2",
                            "2 wood m2 5 亩",
                            "3 wood ha 5 ha",
                            "4 road m 5 m",
                            "5 road km 5 km",
                            "6 firms 家 5 家");
            assertThat(column(connection, "SELECT concept || ' ' || unit FROM touched_key ORDER BY 1"))
                    .as("what the next night looks at again")
                    .containsExactly("land m2", "road km", "road m", "wood ha", "wood m2");
        }
    }

    private Connection connect() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    private static void observation(Connection connection, long id, String concept, String unit) throws SQLException {
        long figure = figure(connection, concept, unit);
        Sql.run(
                connection,
                "INSERT INTO observation (id, concept, subject, measure, status, period, unit)"
                        + " VALUES (?, ?, '大连市', 'level', 'actual', '2024', ?)",
                id,
                concept,
                unit);
        Sql.run(
                connection,
                "INSERT INTO observation_vintage (observation, held_from, figure, text, value, qualifier, quantum,"
                        + " section, label) VALUES (?, 1, ?, '5', '5', '', '1', 'overview', 'a')",
                id,
                figure);
    }

    private static long figure(Connection connection, String concept, String unit) throws SQLException {
        long id = Sql.number(connection, "SELECT MAX(id) FROM figure") + 1;
        Sql.run(
                connection,
                "INSERT INTO figure (id, document, place, start_offset, end_offset, sentence_start, sentence_end, text,"
                        + " value, unit, qualifier, quantum, measure, status, period, label, indicator, subject, section,"
                        + " derivation, concept, key_subject, set_aside) VALUES (?, 1, '', 0, 1, 0, 1, '5', '5', ?, '',"
                        + " '1', 'level', 'actual', '2024', 'a', '', '大连市', 'overview', '{}', ?, '大连市', '')",
                id,
                unit,
                concept);
        return id;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), sql);
    }
}
