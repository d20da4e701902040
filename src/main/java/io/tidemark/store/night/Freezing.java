package io.tidemark.store.night;

import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Input.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the list of one run. What stays as it was in the list before is only counted; rows are written for what is new,
 * changed or gone.
 */
final class Freezing {
    private static final int PAGE = 500;

    private final Connection connection;
    private final long run;
    private final String readBy;
    private final List<Listed> files;
    private final long number;
    private final BitSet standing = new BitSet();
    private final BitSet documents = new BitSet();
    private final List<Input> own = new ArrayList<>();
    private final List<Input> begun = new ArrayList<>();
    private final List<Interval> ended = new ArrayList<>();
    private long known;
    private long runs;
    private long figures;
    private long exclusions;

    private record Interval(String path, long from) {}

    /** A content that these versions have read, or will. */
    private record Content(String hash, long document, boolean isRead, long runs, long figures, long exclusions) {}

    private record Open(Interval interval, Content content) {}

    Freezing(Connection connection, long run, String readBy, List<Listed> files) throws SQLException {
        this.connection = connection;
        this.run = run;
        this.readBy = readBy;
        this.files = files;
        this.number = Sql.number(connection, "SELECT MAX(number) FROM input_list") + 1;
    }

    void freeze() throws SQLException {
        stay();
        sort();
        write();
    }

    /** Looks at what the list before held, in one read. */
    private void stay() throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            places.put(files.get(i).path(), i);
        }
        try (Rows<Open> open = Sql.rows(
                connection,
                row -> new Open(
                        new Interval(row.getString(1), row.getLong(2)),
                        new Content(
                                row.getString(3),
                                row.getLong(4),
                                row.getInt(5) == 1,
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8))),
                "SELECT k.path, k.held_from, k.hash, d.id,"
                        + " CASE WHEN d.state = 'read' AND d.read_by = ? THEN 1 ELSE 0 END, d.runs, d.figures, d.exclusions"
                        + " FROM known_input k JOIN source_document d ON d.id = k.document WHERE k.held_until IS NULL",
                readBy)) {
            for (Open each = open.next(); each != null; each = open.next()) {
                Integer place = places.get(each.interval().path());
                if (place != null
                        && each.content().isRead()
                        && each.content().hash().equals(files.get(place).hash())) {
                    standing.set(place);
                    count(each.content());
                } else {
                    ended.add(each.interval());
                }
            }
        }
    }

    /** What does not stay is known otherwise, new, or cannot be read. */
    private void sort() throws SQLException {
        long next = Sql.number(connection, "SELECT MAX(id) FROM source_document") + 1;
        Map<String, Long> numbered = new HashMap<>();
        for (int from = standing.nextClearBit(0); from < files.size(); ) {
            List<Integer> page = new ArrayList<>();
            while (page.size() < PAGE && from < files.size()) {
                page.add(from);
                from = standing.nextClearBit(from + 1);
            }
            Map<String, Content> contents = contents(page);
            for (int place : page) {
                Listed file = files.get(place);
                if (file.hash() == null) {
                    own.add(input(place, State.QUARANTINED, 0));
                    continue;
                }
                Content content = contents.get(file.hash());
                if (content != null && content.isRead()) {
                    begun.add(input(place, State.KNOWN, content.document()));
                    count(content);
                } else if (content != null) {
                    own.add(input(place, State.NEW, content.document()));
                } else {
                    Long twin = numbered.putIfAbsent(file.hash(), next);
                    own.add(input(place, State.NEW, twin == null ? next++ : twin));
                }
            }
        }
    }

    private Map<String, Content> contents(List<Integer> page) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(readBy);
        for (int place : page) {
            if (files.get(place).hash() != null) {
                values.add(files.get(place).hash());
            }
        }
        Map<String, Content> contents = new HashMap<>();
        if (values.size() > 1) {
            Sql.list(
                            connection,
                            row -> new Content(
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getString(3).equals("read"),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6)),
                            "SELECT hash, id, state, runs, figures, exclusions FROM source_document"
                                    + " WHERE read_by = ? AND hash IN (" + Sql.places(values.size() - 1) + ")",
                            values.toArray())
                    .forEach(content -> contents.put(content.hash(), content));
        }
        return contents;
    }

    private Input input(int place, State state, long document) {
        Listed file = files.get(place);
        return new Input(place + 1, file.path(), file.hash(), file.bytes(), state, document);
    }

    /** Two paths with one content are one document. */
    private void count(Content content) {
        known++;
        int document = Math.toIntExact(content.document());
        if (!documents.get(document)) {
            documents.set(document);
            runs += content.runs();
            figures += content.figures();
            exclusions += content.exclusions();
        }
    }

    private void write() throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO source_document (id, hash, read_by, path, bytes, state) VALUES (?, ?, ?, ?, ?, 'listed')"
                        + " ON CONFLICT DO NOTHING",
                own.stream().filter(input -> input.document() > 0).toList(),
                input -> new @Nullable Object[] {input.document(), input.hash(), readBy, input.path(), input.bytes()});
        Sql.batch(
                connection,
                "INSERT INTO run_input (run, ordinal, path, hash, bytes, state, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
                own,
                input -> new @Nullable Object[] {
                    run,
                    input.ordinal(),
                    input.path(),
                    input.hash(),
                    input.bytes(),
                    input.state().code(),
                    input.document() > 0 ? input.document() : null
                });
        Sql.batch(
                connection, "UPDATE known_input SET held_until = ? WHERE path = ? AND held_from = ?", ended, interval ->
                        new Object[] {number, interval.path(), interval.from()});
        Sql.batch(
                connection,
                "INSERT INTO known_input (path, held_from, hash, bytes, document) VALUES (?, ?, ?, ?, ?)",
                begun,
                input -> new @Nullable Object[] {input.path(), number, input.hash(), input.bytes(), input.document()});
        Sql.run(
                connection,
                "INSERT INTO input_list (run, number, read_by, known, runs, figures, exclusions)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                run,
                number,
                readBy,
                known,
                runs,
                figures,
                exclusions);
    }
}
