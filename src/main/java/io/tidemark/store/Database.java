package io.tidemark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file. One process and one connection of it write at a time; any number read beside it and see the last commit.
 *
 * @param file where it lies
 * @param dataSource a new connection each time, without a pool, each with the settings of this class; in auto-commit as JDBC
 *     has it
 */
public record Database(Path file, DataSource dataSource) {
    /** The newest migration. A file with another number was made by another version of the program. */
    public static final String SCHEMA = "28.1";

    /** System property: how many milliseconds a write waits for another process that has locked the file. */
    public static final String BUSY_MILLIS = "tidemark.busy-millis";

    private static final int USUAL_BUSY_MILLIS = 10_000;
    private static final int CACHE_KIB = 65_536;
    private static final int READERS_CACHE_KIB = 8_192;

    /**
     * Opens for writing, makes file and folders where they are missing, and brings the schema up to date.
     *
     * @throws org.flywaydb.core.api.FlywayException for a file that is no database, or one of a newer version of the program
     */
    public static Database open(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        PrivateFiles.file(absolute);
        DataSource source = source(absolute, false);
        if (!isUpToDate(source)) {
            Migrations.apply(source(absolute, false, false));
        }
        return new Database(absolute, source);
    }

    private static boolean isUpToDate(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Migrations.areApplied(connection);
        } catch (SQLException unreadable) {
            return false; // Flyway meets the same and says more
        }
    }

    /**
     * Opens for reading only, as it is.
     *
     * @throws NoSuchFileException for a file that is not there
     * @throws SQLException for a file that is no database of this version
     */
    public static Database readOnly(Path file) throws IOException, SQLException {
        Database database = ofAnySchema(file);
        try (Connection connection = database.connect()) {
            String schema = schema(connection);
            if (!schema.equals(SCHEMA)) {
                throw new SQLException("the database has schema " + schema + ", this program needs " + SCHEMA
                        + "; tidemark run brings an earlier one up to date, a later one needs its own program");
            }
        }
        return database;
    }

    /**
     * Opens for reading only, whatever version of the program made it.
     *
     * @throws NoSuchFileException for a file that is not there
     */
    public static Database ofAnySchema(Path file) throws NoSuchFileException {
        Path absolute = file.toAbsolutePath();
        if (!Files.isRegularFile(absolute)) {
            throw new NoSuchFileException(file.toString());
        }
        return new Database(absolute, source(absolute, true));
    }

    /**
     * The newest migration that a store has seen.
     *
     * @throws SQLException for a file that is no store
     */
    public static String schema(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT version FROM flyway_schema_history WHERE success = 1"
                                + " ORDER BY installed_rank DESC LIMIT 1")
                .orElse("0");
    }

    /** A new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** The same with a small cache: several may read at a time, and what they read once they seldom need again. */
    Connection connectToRead() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -" + READERS_CACHE_KIB);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static DataSource source(Path file, boolean readOnly) {
        return source(file, readOnly, true);
    }

    /** @param referring whether rows must refer to what there is: not while a migration makes a table anew */
    private static DataSource source(Path file, boolean readOnly, boolean referring) {
        SQLiteConfig config = new SQLiteConfig();
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        }
        // An audit event or a delivery that was reported as done survives a power cut.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(Integer.getInteger(BUSY_MILLIS, USUAL_BUSY_MILLIS));
        config.enforceForeignKeys(referring);
        config.setCacheSize(-CACHE_KIB);
        config.setReadOnly(readOnly);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + (readOnly && isAtRest(file) ? file.toUri() + "?immutable=1" : file));
        return source;
    }

    /** SQLite writes a file beside the database even to read it; where it may not, and nobody is at work, it need not. */
    private static boolean isAtRest(Path file) {
        Path folder = file.getParent();
        return folder != null
                && !Files.isWritable(folder)
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }
}
