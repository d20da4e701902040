package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    @Test
    void each_thread_has_a_connection_of_its_own_and_keeps_it_and_all_are_closed_together(@TempDir Path folder)
            throws Exception {
        Database database = FreshStore.open(folder.resolve("tidemark.db"));
        Connection here;
        Connection there;
        try (Readers readers = new Readers(database)) {
            here = readers.connection();
            there = CompletableFuture.supplyAsync(() -> connection(readers)).get();
            assertThat(there).isNotSameAs(here);
            assertThat(readers.connection()).isSameAs(here);
            assertThat(Sql.number(here, "SELECT COUNT(*) FROM run")).isZero();
        }
        assertThat(here.isClosed()).isTrue();
        assertThat(there.isClosed()).isTrue();
    }

    private static Connection connection(Readers readers) {
        try {
            return readers.connection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
