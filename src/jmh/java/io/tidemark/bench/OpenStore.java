package io.tidemark.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What nothing that answers from a store can be faster than: a Java that opens the file and counts one table's rows. */
final class OpenStore {
    private OpenStore() {}

    /** @param arguments the file; no + joins it, which the JVM would have to link at each start */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:".concat(arguments[0]));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM run")) {
            if (!rows.next()) {
                throw new SQLException("a count without a row");
            }
        }
    }
}
