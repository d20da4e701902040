package io.tidemark.report.window;

import io.tidemark.report.content.ReportRow;
import io.tidemark.report.content.Streamed;
import io.tidemark.store.Many;
import io.tidemark.store.Reading;
import io.tidemark.store.Rows;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.observation.Held;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The rows of the sheet of evidence: the figures behind the lines, in the order of the lines; the other figures of the new
 * documents; figures that are set aside. They are read some hundred lines at a time.
 *
 * @param lines that have evidence
 * @param reading what the rows are read on, each time that they are gone through
 * @param documents identifiers of the documents that are told of, by path
 * @param whole whether all observations are shown: then no other figures are left
 */
record EvidenceRows(Reading reading, long vintage, List<ReportRow> lines, List<Long> documents, boolean whole) {
    /** Many figures behind one line are the rule where many documents repeat each other. */
    private static final long FIGURES_AT_ONCE = 1000;

    static long count(Held held) {
        Held.Tally tally = held.figures();
        return 1L + tally.agree() + tally.duplicate() + tally.superseded() + tally.conflict();
    }

    /** @param most how many at most */
    Streamed<Evidence> stream(long most) throws SQLException {
        Reported reported = reported();
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
                    try {
                        behind(sink);
                        Reported here = reported();
                        if (!whole) {
                            LongPredicate left = observation -> !shown.contains(observation);
                            each(documents, some -> here.attached(some, left), sink);
                        }
                        each(documents, here::setAside, sink);
                    } catch (SQLException e) {
                        throw new IOException("cannot read the evidence from the database", e);
                    }
                })
                .first(most);
    }

    private Reported reported() throws SQLException {
        return new Reported(reading.connection(), vintage);
    }

    private void behind(Streamed.Sink<Evidence> sink) throws IOException, SQLException {
        Figures stored = new Figures(reading.connection());
        Map<Long, List<Evidence>> figures = new HashMap<>();
        List<ReportRow> waiting = new ArrayList<>();
        long count = 0;
        for (ReportRow line : lines) {
            waiting.add(line);
            count += count(line.observation());
            if (count >= FIGURES_AT_ONCE || waiting.size() == Many.AT_ONCE) {
                send(stored, waiting, figures, sink);
                count = 0;
            }
        }
        send(stored, waiting, figures, sink);
    }

    private void send(
            Figures stored, List<ReportRow> waiting, Map<Long, List<Evidence>> figures, Streamed.Sink<Evidence> sink)
            throws IOException, SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Long> ids = waiting.stream().map(line -> line.observation().id()).toList();
        try (Rows<Evidence> rows = stored.behind(ids, vintage)) {
            for (Evidence row = rows.next(); row != null; row = rows.next()) {
                figures.computeIfAbsent(row.observation(), id -> new ArrayList<>())
                        .add(row);
            }
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

    /**
     * The rows of all documents in the order of the list. Documents that follow each other and whose identifiers ascend, as those
     * of one night do, are asked for together, some hundred at a time: the store has their rows in that order and sorts nothing.
     */
    static <T> void each(List<Long> documents, Query<T> query, Streamed.Sink<T> sink) throws IOException, SQLException {
        int from = 0;
        for (int until = 1; until <= documents.size(); until++) {
            boolean ascends = until < documents.size() && documents.get(until) > documents.get(until - 1);
            if (ascends && until - from < Many.AT_ONCE) {
                continue;
            }
            try (Rows<T> rows = query.of(documents.subList(from, until))) {
                for (T row = rows.next(); row != null; row = rows.next()) {
                    sink.accept(row);
                }
            }
            from = until;
        }
    }
}
