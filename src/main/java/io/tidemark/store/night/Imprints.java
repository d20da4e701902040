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

    /** Keeps it in place of what the run is known to have been made with before, and with it the report before. */
    public void put(Run run, Imprint imprint) throws SQLException {
        Long before = before(run).map(Run::id).orElse(null);
        Sql.run(connection, "DELETE FROM imprint WHERE run = ?", run.id());
        Sql.run(
                connection,
                "INSERT INTO imprint (run, at, words, balance, anchor, before) VALUES (?, ?, ?, ?, ?, ?)",
                run.id(),
                imprint.at(),
                Json.write(imprint.words()),
                JsonMapper.shared().writeValueAsString(imprint.balance()),
                imprint.anchor(),
                before);
    }

    /**
     * The run whose report came before that of the given one. It stays what it was when the report was made, also where a
     * night in between that had failed is finished later.
     */
    public Optional<Run> before(Run run) throws SQLException {
        Runs runs = new Runs(connection);
        Optional<Long> kept =
                Sql.first(connection, row -> row.getLong(1), "SELECT before FROM imprint WHERE run = ?", run.id());
        if (kept.isEmpty()) {
            return runs.before(run);
        }
        return kept.get() == 0 ? Optional.empty() : Optional.of(runs.get(kept.get()));
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

    /** The anchor of the run's report alone. */
    public Optional<String> anchor(long run) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT anchor FROM imprint WHERE run = ?", run);
    }

    /** The run whose report bears an anchor. */
    public Optional<Run> bearer(String anchor) throws SQLException {
        Optional<Long> run =
                Sql.first(connection, row -> row.getLong(1), "SELECT run FROM imprint WHERE anchor = ?", anchor);
        return run.isEmpty() ? Optional.empty() : Optional.of(new Runs(connection).get(run.get()));
    }
}
