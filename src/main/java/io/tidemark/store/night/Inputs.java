package io.tidemark.store.night;

import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.night.FrozenList.Known;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Input.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frozen lists of files, one a run. Files that were known to the run are kept by interval, from list to list; a run has
 * rows of its own for what was new to it or could not be read.
 *
 * @param connection commits and closes by its owner
 */
public record Inputs(Connection connection) {
    private static final String SELECT =
            "SELECT ordinal, path, hash, bytes, state, document FROM run_input WHERE run = ?";

    /** The known files of a list, its number given three times. */
    private static final String KNOWN = "SELECT path, hash, bytes, document FROM known_input"
            + " WHERE held_until IS NULL AND held_from <= ? UNION ALL"
            + " SELECT path, hash, bytes, document FROM known_input WHERE held_until > ? AND held_from <= ?"
            + " ORDER BY path";

    /**
     * Freezes the list of a run and gives each new content its document's identifier, in the order of the list. A list that is
     * frozen stays as it is.
     *
     * @param readBy the versions of all that decides how a file is read
     * @param files in the order in which documents are numbered
     */
    public void freeze(long run, String readBy, List<Listed> files) throws SQLException {
        if (!isFrozen(run)) {
            new Freezing(connection, run, readBy, files).freeze();
        }
    }

    /**
     * A run that goes on under other versions than those of its list reads what is left under the new ones; what another run
     * has read under them is known.
     *
     * @param readBy the versions that read it now
     */
    public void relabel(long run, String readBy) throws SQLException {
        Sql.run(
                connection,
                "UPDATE run_input SET state = 'known', document ="
                        + " (SELECT d.id FROM source_document d WHERE d.hash = run_input.hash AND d.read_by = ?)"
                        + " WHERE run = ? AND state = 'new' AND EXISTS (SELECT 1 FROM source_document d"
                        + " WHERE d.hash = run_input.hash AND d.read_by = ? AND d.state = 'read')",
                readBy,
                run,
                readBy);
        Sql.run(
                connection,
                "UPDATE source_document SET read_by = ? WHERE state = 'listed' AND id IN"
                        + " (SELECT document FROM run_input WHERE run = ? AND state = 'new')"
                        + " AND NOT EXISTS (SELECT 1 FROM source_document d"
                        + " WHERE d.hash = source_document.hash AND d.read_by = ?)",
                readBy,
                run,
                readBy);
        Sql.run(connection, "UPDATE input_list SET read_by = ? WHERE run = ?", readBy, run);
    }

    /** The versions under which a frozen list is read. */
    public String readBy(long run) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT read_by FROM input_list WHERE run = ?", run)
                .orElseThrow(() -> new NoSuchElementException("no list of run " + run));
    }

    public boolean isFrozen(long run) throws SQLException {
        return number(run) > 0;
    }

    private long number(long run) throws SQLException {
        return Sql.number(connection, "SELECT number FROM input_list WHERE run = ?", run);
    }

    /** Whether a run's list names the same paths with the same contents. */
    public boolean areThose(long run, List<Listed> files) throws SQLException {
        Map<String, @Nullable String> hashes = new HashMap<>();
        files.forEach(file -> hashes.put(file.path(), file.hash()));
        try (Rows<Input> inputs = of(run)) {
            int count = 0;
            for (Input input = inputs.next(); input != null; input = inputs.next(), count++) {
                if (!hashes.containsKey(input.path()) || !Objects.equals(hashes.get(input.path()), input.hash())) {
                    return false;
                }
            }
            return count == hashes.size();
        }
    }

    /** The list of a run, in its order. */
    public Rows<Input> of(long run) throws SQLException {
        long number = number(run);
        Rows<Known> known = Sql.rows(
                connection,
                row -> new Known(new Listed(row.getString(1), row.getString(2), row.getLong(3)), row.getLong(4)),
                KNOWN,
                number,
                number,
                number);
        return new FrozenList(Sql.rows(connection, Inputs::read, SELECT + " ORDER BY ordinal", run), known);
    }

    /** Files still to be read, in the order of the list: a page of at most {@code limit}. */
    public List<Input> pending(long run, int afterOrdinal, int limit) throws SQLException {
        return Sql.list(
                connection,
                Inputs::read,
                SELECT + " AND ordinal > ? AND state = 'new' ORDER BY ordinal LIMIT ?",
                run,
                afterOrdinal,
                limit);
    }

    /** What became of a file. */
    public record Mark(int ordinal, State state) {}

    /** Notes what became of files. */
    public void mark(long run, List<Mark> marks) throws SQLException {
        Sql.batch(connection, "UPDATE run_input SET state = ? WHERE run = ? AND ordinal = ?", marks, mark ->
                new Object[] {mark.state().code(), run, mark.ordinal()});
    }

    /** Notes what became of one file. */
    public void mark(long run, int ordinal, State state) throws SQLException {
        mark(run, List.of(new Mark(ordinal, state)));
    }

    /** How many files of a run are in each state; a state without files is left out. */
    public Map<State, Long> counts(long run) throws SQLException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        Sql.list(
                        connection,
                        row -> Map.entry(State.of(row.getString(1)), row.getLong(2)),
                        "SELECT state, COUNT(*) FROM run_input WHERE run = ? GROUP BY state",
                        run)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        long known = Sql.number(connection, "SELECT known FROM input_list WHERE run = ?", run);
        if (known > 0) {
            counts.merge(State.KNOWN, known, Long::sum);
        }
        return counts;
    }

    private static Input read(ResultSet row) throws SQLException {
        return new Input(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                State.of(row.getString(5)),
                row.getLong(6));
    }
}
