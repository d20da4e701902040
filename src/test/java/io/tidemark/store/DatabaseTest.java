package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
    void reading_a_file_that_is_no_database_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("tidemark.db"), "no database, however long this text may be");
        assertThatThrownBy(() -> Database.readOnly(file)).isInstanceOf(SQLException.class);
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "PRAGMA " + name).orElseThrow();
    }
}
