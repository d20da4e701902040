package io.tidemark.store.night;

import io.tidemark.store.Prepared;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Input.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frozen lists of files, one a run.
 *
 * @param connection commits and closes by its owner
 */
public record Inputs(Connection connection) {
    private static final String SELECT =
            "SELECT ordinal, path, hash, bytes, state, document FROM run_input WHERE run = ?";

    /**
     * Freezes the list of a run and gives each new content its document's identifier, in the order of the list. A list that is
     * frozen stays as it is.
     *
     * @param readBy the versions of all that decides how a file is read
     * @param files in the order in which documents are numbered
     */
    public void freeze(long run, String readBy, List<Listed> files) throws SQLException {
        if (isFrozen(run)) {
            return;
        }
        List<Input> inputs;
        try (Prepared documents =
                new Prepared(connection, "SELECT id, state FROM source_document WHERE hash = ? AND read_by = ?")) {
            inputs = inputs(documents, readBy, files);
        }
        Sql.batch(
                connection,
                "INSERT INTO source_document (id, hash, read_by, path, bytes, state) VALUES (?, ?, ?, ?, ?, 'listed')"
                        + " ON CONFLICT DO NOTHING",
                inputs.stream().filter(input -> input.document() > 0).toList(),
                input -> new @Nullable Object[] {input.document(), input.hash(), readBy, input.path(), input.bytes()});
        Sql.batch(
                connection,
                "INSERT INTO run_input (run, ordinal, path, hash, bytes, state, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
                inputs,
                input -> new @Nullable Object[] {
                    run,
                    input.ordinal(),
                    input.path(),
                    input.hash(),
                    input.bytes(),
                    input.state().code(),
                    input.document() > 0 ? input.document() : null
                });
    }

    private List<Input> inputs(Prepared documents, String readBy, List<Listed> files) throws SQLException {
        long next = Sql.number(connection, "SELECT MAX(id) FROM source_document") + 1;
        Map<String, Long> numbered = new HashMap<>();
        List<Input> inputs = new ArrayList<>(files.size());
        for (Listed file : files) {
            int ordinal = inputs.size() + 1;
            if (file.hash() == null) {
                inputs.add(new Input(ordinal, file.path(), null, file.bytes(), State.QUARANTINED, 0));
                continue;
            }
            Input known = documents
                    .list(
                            row -> new Input(
                                    ordinal,
                                    file.path(),
                                    file.hash(),
                                    file.bytes(),
                                    row.getString(2).equals("read") ? State.KNOWN : State.NEW,
                                    row.getLong(1)),
                            file.hash(),
                            readBy)
                    .stream()
                    .findFirst()
                    .orElse(null);
            if (known != null) {
                inputs.add(known);
                continue;
            }
            Long twin = numbered.putIfAbsent(file.hash(), next);
            inputs.add(new Input(
                    ordinal, file.path(), file.hash(), file.bytes(), State.NEW, twin == null ? next++ : twin));
        }
        return inputs;
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
    }

    public boolean isFrozen(long run) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM run_input WHERE run = ?", run) > 0;
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
        return Sql.rows(connection, Inputs::read, SELECT + " ORDER BY ordinal", run);
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

    /** Notes what became of a file. */
    public void mark(long run, int ordinal, State state) throws SQLException {
        Sql.run(connection, "UPDATE run_input SET state = ? WHERE run = ? AND ordinal = ?", state.code(), run, ordinal);
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
