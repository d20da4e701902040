package io.tidemark.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A process that has the store open for writing, as a database browser has, until it is killed. */
final class Locking {
    private Locking() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            System.out.println("locked");
            new CountDownLatch(1).await();
        }
    }
}
