package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTest {
    private static final String NUMBERS = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4";

    /** Even numbers alone. */
    private static final Sql.Reader<Long> EVEN = row -> row.getLong(1) % 2 == 0 ? row.getLong(1) : null;

    @Test
    void a_row_that_its_reader_passes_over_ends_nothing(@TempDir Path folder) throws Exception {
        try (Connection connection =
                        FreshStore.open(folder.resolve("tidemark.db")).connect();
                Prepared prepared = new Prepared(connection, NUMBERS)) {
            assertThat(Sql.list(connection, EVEN, NUMBERS)).containsExactly(2L, 4L);
            assertThat(Sql.first(connection, EVEN, NUMBERS)).contains(2L);
            assertThat(prepared.list(EVEN)).containsExactly(2L, 4L);
        }
    }
}
