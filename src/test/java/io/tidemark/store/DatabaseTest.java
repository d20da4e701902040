package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void a_new_file_gets_its_folders_its_schema_and_its_settings() throws Exception {
        Database database = Database.open(folder.resolve("deep/er/tidemark.db"));
        try (Connection connection = database.connect()) {
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).isEqualTo("2");
            assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
            assertThat(Sql.number(connection, "SELECT COUNT(*) FROM run")).isZero();
        }
    }

    @Test
    void every_connection_has_the_settings() throws Exception {
        Database database = Database.open(folder.resolve("tidemark.db"));
        try (Connection one = database.connect();
                Connection two = database.connect()) {
            assertThat(one).isNotSameAs(two);
            assertThat(pragma(two, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(two, "busy_timeout")).isEqualTo("10000");
        }
    }

    @Test
    void opening_again_keeps_what_is_there() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection connection = Database.open(file).connect()) {
            Sql.run(connection, "INSERT INTO indicator_order (code, rank) VALUES ('gdp', 1)");
        }
        try (Connection connection = Database.open(file).connect()) {
            assertThat(Sql.number(connection, "SELECT rank FROM indicator_order"))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_awaited_its_observations_under_the_third_schema_awaits_them_still() throws Exception {
        Path file = folder.resolve("tidemark.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .placeholders(Map.of("id", "INTEGER"))
                .target("3")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String document : List.of("1, 'a', 'read', 1", "2, 'b', 'read', 0", "3, 'c', 'replaced', 0")) {
                Sql.run(
                        connection,
                        "INSERT INTO source_document (id, hash, read_by, path, bytes, state, reconciled) VALUES ("
                                + document.replaceFirst(", '[abc]'", "$0, 'extractor-1', 'p', 1") + ")");
            }
            for (int document = 1; document <= 3; document++) {
                Sql.run(
                        connection,
                        "INSERT INTO figure (document, place, start_offset, end_offset, sentence_start, sentence_end, text,"
                                + " value, unit, qualifier, quantum, measure, status, period, label, indicator, subject,"
                                + " section, derivation, concept, key_subject, set_aside) VALUES (?, '¶1', 0, 2, 0, 2, '5%',"
                                + " '5', '%', '', '1', 'growth', 'actual', '2024', 'GDP', 'gdp', ?, 'overview', '{}', 'gdp',"
                                + " ?, '')",
                        document,
                        "region " + document,
                        "region " + document);
            }
        }
        try (Connection connection = Database.open(file).connect()) {
            assertThat(Sql.list(connection, row -> row.getString(1), "SELECT subject FROM touched_key"))
                    .containsExactly("region 2", "region 3");
            assertThat(Sql.number(connection, "SELECT COUNT(*) FROM source_document"))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_reader_sees_the_last_commit_and_cannot_write() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection writer = Database.open(file).connect();
                Connection reader = Database.readOnly(file).connect()) {
            Sql.run(writer, "INSERT INTO indicator_order (code, rank) VALUES ('gdp', 1)");
            assertThat(Sql.number(reader, "SELECT COUNT(*) FROM indicator_order"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> Sql.run(reader, "DELETE FROM indicator_order"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void reading_a_file_that_is_not_there_says_so_and_makes_none() {
        Path file = folder.resolve("none.db");
        assertThatThrownBy(() -> Database.readOnly(file)).isInstanceOf(NoSuchFileException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void reading_a_file_of_another_schema_says_which() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection connection = Database.open(file).connect()) {
            Sql.run(connection, "UPDATE flyway_schema_history SET version = '99' WHERE version = ?", Database.SCHEMA);
        }
        assertThatThrownBy(() -> Database.readOnly(file)).hasMessageContaining("schema 99");
    }

    @Test
    void a_file_of_a_newer_program_is_not_opened_for_writing() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection connection = Database.open(file).connect()) {
            Sql.run(
                    connection,
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                            + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', '', 1, 1)");
        }
        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("99");
    }

    @Test
    void a_store_that_is_up_to_date_is_known_by_its_history() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Migrations.areApplied(connection)).isFalse();
            Database.open(file);
            assertThat(Migrations.areApplied(connection)).isTrue();
            Sql.run(connection, "UPDATE flyway_schema_history SET success = 0 WHERE version = '3'");
            assertThat(Migrations.areApplied(connection)).isFalse();
        }
    }

    @Test
    void a_migration_that_reads_otherwise_here_is_refused() throws Exception {
        Path file = folder.resolve("tidemark.db");
        try (Connection connection = Database.open(file).connect()) {
            Sql.run(connection, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'");
        }
        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void a_file_that_is_no_database_is_not_opened_for_writing() throws Exception {
        Path file = Files.writeString(folder.resolve("tidemark.db"), "no database, however long this text may be");
        assertThatThrownBy(() -> Database.open(file)).isInstanceOf(FlywayException.class);
        assertThat(file).hasContent("no database, however long this text may be");
    }

    @Test
    void reading_a_file_that_is_no_database_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("tidemark.db"), "no database, however long this text may be");
        assertThatThrownBy(() -> Database.readOnly(file)).isInstanceOf(SQLException.class);
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "PRAGMA " + name).orElseThrow();
    }
}
