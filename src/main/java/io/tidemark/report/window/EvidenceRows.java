package io.tidemark.report.window;

import io.tidemark.report.content.ReportRow;
import io.tidemark.report.content.Streamed;
import io.tidemark.store.Many;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.observation.Held;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of the sheet of evidence: the figures behind the lines, in the order of the lines; the other figures of the new
 * documents; figures that are set aside. They are read some hundred lines at a time.
 *
 * @param lines that have evidence
 * @param documents identifiers of the documents that are told of, by path
 * @param whole whether all observations are shown: then no other figures are left
 */
record EvidenceRows(Connection connection, long vintage, List<ReportRow> lines, List<Long> documents, boolean whole) {
    /** Many figures behind one line are the rule where many documents repeat each other. */
    private static final long FIGURES_AT_ONCE = 1000;

    static long count(Held held) {
        Held.Tally tally = held.figures();
        return 1L + tally.agree() + tally.duplicate() + tally.superseded() + tally.conflict();
    }

    /** @param most how many at most */
    Streamed<Evidence> stream(long most) throws SQLException {
        Reported reported = new Reported(connection, vintage);
        Set<Long> shown = new HashSet<>();
        lines.forEach(line -> shown.add(line.observation().id()));
        long size = lines.stream().mapToLong(line -> count(line.observation())).sum();
        if (!whole) {
            size += reported.observations(documents).stream()
                    .filter(observation -> !shown.contains(observation))
                    .count();
        }
        size += reported.setAsideCount(documents);
        return new Streamed<Evidence>(size, sink -> {
                    behind(sink);
                    if (!whole) {
                        each(reported::attached, row -> !shown.contains(row.observation()), sink);
                    }
                    each(reported::setAside, row -> true, sink);
                })
                .first(most);
    }

    private void behind(Streamed.Sink<Evidence> sink) throws IOException {
        Map<Long, List<Evidence>> figures = new HashMap<>();
        List<ReportRow> waiting = new ArrayList<>();
        long count = 0;
        for (ReportRow line : lines) {
            waiting.add(line);
            count += count(line.observation());
            if (count >= FIGURES_AT_ONCE || waiting.size() == Many.AT_ONCE) {
                send(waiting, figures, sink);
                count = 0;
            }
        }
        send(waiting, figures, sink);
    }

    private void send(List<ReportRow> waiting, Map<Long, List<Evidence>> figures, Streamed.Sink<Evidence> sink)
            throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Long> ids = waiting.stream().map(line -> line.observation().id()).toList();
        try (Rows<Evidence> rows = new Figures(connection).behind(ids, vintage)) {
            for (Evidence row = rows.next(); row != null; row = rows.next()) {
                figures.computeIfAbsent(row.observation(), id -> new ArrayList<>())
                        .add(row);
            }
        } catch (SQLException e) {
            throw new IOException("cannot read the evidence from the database", e);
        }
        for (long id : ids) {
            for (Evidence row : figures.getOrDefault(id, List.of())) {
                sink.accept(row);
            }
        }
        waiting.clear();
        figures.clear();
    }

    interface Query<T> {
        Rows<T> of(Collection<Long> documents) throws SQLException;
    }

    private void each(Query<Evidence> query, Predicate<Evidence> which, Streamed.Sink<Evidence> sink)
            throws IOException {
        each(documents, query, row -> {
            if (which.test(row)) {
                sink.accept(row);
            }
        });
    }

    /** The rows of all documents, some hundred documents at a time. */
    static <T> void each(List<Long> documents, Query<T> query, Streamed.Sink<T> sink) throws IOException {
        for (int from = 0; from < documents.size(); from += Many.AT_ONCE) {
            List<Long> some = documents.subList(from, Math.min(from + Many.AT_ONCE, documents.size()));
            try (Rows<T> rows = query.of(some)) {
                for (T row = rows.next(); row != null; row = rows.next()) {
                    sink.accept(row);
                }
            } catch (SQLException e) {
                throw new IOException("cannot read what was read from the documents", e);
            }
        }
    }
}
