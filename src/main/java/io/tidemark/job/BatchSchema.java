package io.tidemark.job;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables in which Spring Batch keeps its executions, from the script that it ships. */
final class BatchSchema {
    private BatchSchema() {}

    /** Makes the tables where they are missing: all of them or, after a crash, none. */
    static void ensure(Connection connection) throws SQLException {
        if (Sql.number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'BATCH_JOB_INSTANCE'") > 0) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/springframework/batch/core/schema-sqlite.sql"));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
