package io.tidemark.store.keep;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Verification;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a store is sound.
 *
 * @param schema its newest migration, empty where that cannot be read
 * @param chain what a walk along its audit log showed
 * @param damage what SQLite found broken, in words; empty for nothing
 */
public record Inspection(String schema, Verification chain, List<String> damage) {
    private static final Verification NO_CHAIN = new Verification(0, "", "");

    public Inspection {
        damage = List.copyOf(damage);
    }

    /** Looks at every page, every reference and every event of a store of any version. */
    public static Inspection of(Path store) throws IOException {
        try (Connection connection = Database.ofAnySchema(store).connect()) {
            List<String> damage =
                    new ArrayList<>(Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check(10)"));
            damage.remove("ok");
            damage.addAll(Sql.list(
                    connection,
                    row -> "row " + row.getLong(2) + " of " + row.getString(1) + " refers to a row of "
                            + row.getString(3) + " that is not there",
                    "SELECT * FROM pragma_foreign_key_check LIMIT 10"));
            return new Inspection(Database.schema(connection), chain(connection), damage);
        } catch (SQLException e) {
            return new Inspection("", NO_CHAIN, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Whether nothing is broken and nothing was altered. */
    public boolean isSound() {
        return damage.isEmpty() && chain.holds();
    }

    /** What is wrong, in words; empty for a sound store. */
    public String words() {
        return chain.holds() ? String.join("; ", damage) : String.join("; ", damage) + " audit log: " + chain.broken();
    }

    private static Verification chain(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'audit_event'") == 0
                ? NO_CHAIN
                : AuditLog.verify(connection);
    }
}
