package io.tidemark.job.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite itself answers, made into what an operator can use. */
class MishapTest {
    @TempDir
    Path folder;

    @Test
    void a_store_that_is_no_database_is_brought_back_from_a_backup_and_not_continued() throws Exception {
        Files.writeString(store(), "this is no database, and it is long enough to be looked at as one. ".repeat(40));

        Mishap mishap = mishap(() -> Database.open(store()));

        assertThat(mishap.what()).contains("the store is no database").contains("SQLITE_NOTADB");
        assertThat(mishap.remedy()).contains("tidemark restore FILE").contains("tidemark doctor");
        assertThat(mishap.canContinue()).isFalse();
    }

    @Test
    void a_damaged_store_is_brought_back_from_a_backup_and_not_continued() throws Exception {
        FreshStore.open(store());
        byte[] bytes = Files.readAllBytes(store());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
        Files.write(store(), bytes);

        Mishap mishap = mishap(() -> Database.open(store()));

        assertThat(mishap.what()).contains("the store is damaged");
        assertThat(mishap.canContinue()).isFalse();
    }

    @Test
    void a_store_that_is_locked_full_or_may_only_be_read_goes_on_when_that_is_mended() throws Exception {
        FreshStore.open(store());
        try (Connection one = DriverManager.getConnection("jdbc:sqlite:" + store());
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + store() + "?busy_timeout=0")) {
            Sql.run(one, "BEGIN IMMEDIATE");
            assertThat(mishap(() -> Sql.run(other, "BEGIN IMMEDIATE")))
                    .isEqualTo(new Mishap(
                            "another process has locked the store (SQLITE_BUSY)",
                            "End what works on tidemark.db, such as a database browser, then try again.",
                            true));
            Sql.run(one, "ROLLBACK");
            Sql.number(one, "PRAGMA max_page_count = 1");
            assertThat(mishap(() -> Sql.run(one, "CREATE TABLE big AS SELECT zeroblob(9999999) AS zeros"))
                            .words())
                    .startsWith("the disk is full (SQLITE_FULL). Make room");
        }
        try (Connection reading = Database.readOnly(store()).connect()) {
            assertThat(mishap(() -> Sql.run(reading, "DELETE FROM run")).words())
                    .contains("the store may only be read (SQLITE_READONLY)")
                    .contains("right to write");
        }
    }

    @Test
    void a_store_in_a_folder_that_is_not_there_cannot_be_opened() {
        assertThat(mishap(() -> DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("no/store.db") + "?mode=ro"))
                        .what())
                .contains("cannot be opened")
                .contains("SQLITE_CANTOPEN");
    }

    @Test
    void the_cause_that_says_most_is_told_whatever_stands_around_it() {
        Throwable full = new FileSystemException("output/x.xlsx", null, "No space left on device");

        assertThat(Mishap.of(new IllegalStateException("outer", full)).words())
                .startsWith("the disk is full (output/x.xlsx: No space left on device). Make room");
        assertThat(Mishap.of(new IllegalStateException("outer", new IOException("File too large")))
                        .what())
                .isEqualTo("the disk is full (File too large)");
        assertThat(Mishap.of(new RuntimeException(new AccessDeniedException("a.txt")))
                        .words())
                .isEqualTo("no right to read or write a.txt");
        assertThat(Mishap.of(new IllegalStateException("outer", new IOException("inner")))
                        .words())
                .isEqualTo("inner");
    }

    private interface Attempt {
        void make() throws IOException, SQLException;
    }

    private static Mishap mishap(Attempt attempt) {
        return Mishap.of(catchThrowable(attempt::make));
    }

    private Path store() {
        return folder.resolve("tidemark.db");
    }
}
