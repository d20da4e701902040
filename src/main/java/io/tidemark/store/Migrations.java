package io.tidemark.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema's migrations, by Flyway; and whether there is anything for it to do, which it takes a tenth of a start to find out. */
final class Migrations {
    private static final List<String> FOLDERS = List.of("db/migration/common", "db/migration/sqlite");

    private Migrations() {}

    /** A migration as the store remembers it. */
    private record Applied(String script, int checksum, boolean success) {
        static Applied of(java.sql.ResultSet row) throws SQLException {
            return new Applied(row.getString(1), row.getInt(2), row.getBoolean(3));
        }
    }

    /** Brings the schema up to date; refuses a history that is not this program's. */
    static void apply(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(FOLDERS.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .ignoreMigrationPatterns("")
                .placeholders(Map.of("id", "INTEGER"))
                .load()
                .migrate();
    }

    /**
     * Whether the newest migration is the one that this program ends with, and every one that was applied went well and reads
     * as it does here. What is doubtful is not: Flyway looks closer and says what is wrong.
     */
    static boolean areApplied(Connection connection) throws SQLException {
        if (Sql.number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'flyway_schema_history'") == 0
                || !Database.schema(connection).equals(Database.SCHEMA)) {
            return false;
        }
        return Sql.list(connection, Applied::of, "SELECT script, checksum, success FROM flyway_schema_history").stream()
                .allMatch(each -> each.success() && FOLDERS.stream().anyMatch(folder -> reads(folder, each)));
    }

    private static boolean reads(String folder, Applied applied) {
        try (InputStream script = Migrations.class.getResourceAsStream("/" + folder + "/" + applied.script())) {
            return script != null && checksum(script) == applied.checksum();
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its " + applied.script(), e);
        }
    }

    /** As Flyway counts it: over the lines, whatever ends them. */
    private static int checksum(InputStream script) throws IOException {
        CRC32 checksum = new CRC32();
        BufferedReader lines = new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            checksum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }
}
