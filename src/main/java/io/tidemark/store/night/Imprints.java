package io.tidemark.store.night;

import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the reports of runs were made with besides the store.
 *
 * @param connection commits and closes by its owner
 */
public record Imprints(Connection connection) {

    /**
     * What a report was made with.
     *
     * @param at when; what was decided later is not in it
     * @param words region, language, title and profile, by name
     * @param balance what went into the run and what became of it, as it was then
     * @param anchor hash that binds the report to the reports before it, 64 lower-case hexadecimal digits
     */
    public record Imprint(Instant at, SortedMap<String, String> words, Balance balance, String anchor) {}

    /** Keeps it in place of what the run is known to have been made with before. */
    public void put(long run, Imprint imprint) throws SQLException {
        Sql.run(connection, "DELETE FROM imprint WHERE run = ?", run);
        Sql.run(
                connection,
                "INSERT INTO imprint (run, at, words, balance, anchor) VALUES (?, ?, ?, ?, ?)",
                run,
                imprint.at(),
                Json.write(imprint.words()),
                JsonMapper.shared().writeValueAsString(imprint.balance()),
                imprint.anchor());
    }

    /** Empty for a run without a report, and for one that an older version of the program made. */
    public Optional<Imprint> of(long run) throws SQLException {
        return Sql.first(
                connection,
                row -> new Imprint(
                        Instant.parse(row.getString(1)),
                        Json.words(row.getString(2)),
                        JsonMapper.shared().readValue(row.getString(3), Balance.class),
                        row.getString(4)),
                "SELECT at, words, balance, anchor FROM imprint WHERE run = ?",
                run);
    }

    /** The run whose report bears an anchor. */
    public Optional<Run> bearer(String anchor) throws SQLException {
        Optional<Long> run =
                Sql.first(connection, row -> row.getLong(1), "SELECT run FROM imprint WHERE anchor = ?", anchor);
        return run.isEmpty() ? Optional.empty() : Optional.of(new Runs(connection).get(run.get()));
    }
}
