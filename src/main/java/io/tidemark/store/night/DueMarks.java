package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of due dates besides the runs. Nothing refers to a run: a purge leaves it alone.
 *
 * @param connection commits and closes by its owner
 */
public record DueMarks(Connection connection) {
    /**
     * Why the report of a date need not come.
     *
     * @param actor who said so
     */
    public record Excuse(String reason, String actor, Instant at) {}

    private record Word(LocalDate date, boolean isWithdrawn, Excuse excuse) {}

    /** The excuses that hold, by date. */
    public Map<LocalDate, Excuse> excuses() throws SQLException {
        Map<LocalDate, Excuse> holding = new TreeMap<>();
        for (Word word : Sql.list(
                connection,
                row -> new Word(
                        LocalDate.parse(row.getString(1)),
                        row.getInt(2) > 0,
                        new Excuse(row.getString(3), row.getString(4), Instant.parse(row.getString(5)))),
                "SELECT report_date, withdrawn, reason, actor, at FROM excuse ORDER BY id")) {
            if (word.isWithdrawn()) {
                holding.remove(word.date());
            } else {
                holding.put(word.date(), word.excuse());
            }
        }
        return holding;
    }

    /** Says that the report of a date need not come. */
    public void excuse(LocalDate date, Excuse excuse) throws SQLException {
        say(date, false, excuse);
    }

    /** Takes it back; both stay in the store. */
    public void withdraw(LocalDate date, Excuse why) throws SQLException {
        say(date, true, why);
    }

    private void say(LocalDate date, boolean isWithdrawn, Excuse word) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO excuse (id, report_date, withdrawn, reason, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
                Sql.number(connection, "SELECT MAX(id) FROM excuse") + 1,
                date,
                isWithdrawn ? 1 : 0,
                word.reason(),
                word.actor(),
                word.at());
    }

    /** The dates that were made up for after their deadline. */
    public Set<LocalDate> caughtUp() throws SQLException {
        return new HashSet<>(
                Sql.list(connection, row -> LocalDate.parse(row.getString(1)), "SELECT report_date FROM caught_up"));
    }

    public boolean isCaughtUp(LocalDate date) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM caught_up WHERE report_date = ?", date) > 0;
    }

    /** Marks a date; answers whether it was not marked before. */
    public boolean catchUp(LocalDate date, Instant at) throws SQLException {
        return Sql.run(
                        connection,
                        "INSERT INTO caught_up (report_date, at) VALUES (?, ?) ON CONFLICT (report_date) DO NOTHING",
                        date,
                        at)
                > 0;
    }
}
