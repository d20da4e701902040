package io.tidemark.report.content;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Score;
import io.tidemark.statistics.Finding;
import io.tidemark.store.Rows;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Anchor;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a report says from the store. The streams read when they are gone through: the connection stays open. */
public final class StoredReport {
    private final Connection connection;
    private final Catalogue catalogue;
    private final Run run;
    private final Figures figures;

    /** @param connection closed by its owner, after the report was written */
    public StoredReport(Connection connection, Catalogue catalogue, Run run) {
        this.connection = connection;
        this.catalogue = catalogue;
        this.run = run;
        this.figures = new Figures(connection);
    }

    /** @param imprint what the report was made with when it was made, null for one that is made now */
    public ReportContent content(String title, String region, @Nullable Imprint imprint)
            throws IOException, SQLException {
        List<ReportRow> rows = rows(region);
        Head head = new Head(title, region, run.reportDate(), run.attempt());
        Streamed<SourceRow> sources = sources();
        Streamed<ReadDocument> texts = texts();
        String basis = SourceRow.basis(sources);
        return new ReportContent(
                head,
                catalogue,
                rows,
                evidence(rows),
                new Documents(connection).count(run.vintage()),
                findings(rows),
                lapsed(imprint),
                new Quarantine(connection).of(run.id()).toList(),
                new Streamed<>(
                        figures.excludedCount(run.vintage()),
                        sink -> each(() -> figures.excluded(run.vintage()), "the exclusions", sink)),
                sources,
                texts,
                Ledger.of(texts),
                Changes.of(connection, run, head, rows),
                Score.shipped(),
                basis,
                Anchor.of(connection, run, basis),
                imprint == null ? Balance.of(connection, run.id()) : imprint.balance(),
                run.versions());
    }

    /** The anchor that the report of the run must bear. */
    public String anchor() throws IOException, SQLException {
        return Anchor.of(connection, run, SourceRow.basis(sources()));
    }

    /** The hash of the list of inputs that the report of the run must bear. */
    public String basis() throws IOException, SQLException {
        return SourceRow.basis(sources());
    }

    private List<Decided> lapsed(@Nullable Imprint imprint) throws SQLException {
        Decisions decisions = new Decisions(connection);
        return (imprint == null ? decisions.all() : decisions.asOf(imprint.at()))
                .stream().filter(Decided::isLapsed).toList();
    }

    private List<ReportRow> rows(String region) throws SQLException {
        Observations observations = new Observations(connection);
        List<Held> all = new ArrayList<>(observations.all(run.vintage()).toList());
        all.sort(new ReportOrder(catalogue, region));
        Map<Long, Integer> documents = observations.documents(run.vintage());
        List<ReportRow> rows = new ArrayList<>(all.size());
        long next = 1;
        for (Held held : all) {
            rows.add(new ReportRow(held, documents.getOrDefault(held.id(), 1), next));
            next += count(held);
        }
        return rows;
    }

    private static long count(Held held) {
        Held.Tally tally = held.figures();
        return 1L + tally.agree() + tally.duplicate() + tally.superseded() + tally.conflict();
    }

    private Streamed<Evidence> evidence(List<ReportRow> rows) throws SQLException {
        long behind = rows.stream().mapToLong(row -> count(row.observation())).sum();
        return new Streamed<>(behind + figures.setAsideCount(run.vintage()), sink -> {
            for (ReportRow row : rows) {
                each(() -> figures.behind(row.observation()), "the evidence", sink);
            }
            each(() -> figures.setAside(run.vintage()), "the figures set aside", sink);
        });
    }

    private List<FindingRow> findings(List<ReportRow> rows) throws SQLException {
        Map<Long, ReportRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.observation().id(), row));
        List<FindingRow> findings = new ArrayList<>();
        for (Finding finding : new Findings(connection).of(run.id())) {
            List<ReportRow> about = new ArrayList<>();
            for (long id : finding.observations()) {
                Optional.ofNullable(byId.get(id)).ifPresent(about::add);
            }
            findings.add(new FindingRow(finding, about, rival(finding, about)));
        }
        return findings;
    }

    /** The figures of a conflict are the chosen one and its rivals, by their identifiers. */
    private long rival(Finding finding, List<ReportRow> about) throws SQLException {
        String[] inConflict = finding.arguments().getOrDefault("figures", "").split(", ", -1);
        if (inConflict.length < 2 || about.isEmpty()) {
            return 0;
        }
        long rival = Long.parseLong(inConflict[1]);
        try (Rows<Evidence> behind = figures.behind(about.get(0).observation())) {
            long number = about.get(0).evidence();
            for (Evidence evidence = behind.next(); evidence != null; evidence = behind.next()) {
                if (evidence.id() == rival) {
                    return number;
                }
                number++;
            }
        }
        return 0;
    }

    private Streamed<SourceRow> sources() throws SQLException {
        Inputs inputs = new Inputs(connection);
        long size = inputs.counts(run.id()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Streamed<>(
                size,
                sink -> each(
                        () -> inputs.of(run.id()), "the list of files", (Input input) -> sink.accept(source(input))));
    }

    private SourceRow source(Input input) throws IOException {
        try {
            return new SourceRow(
                    input, new Documents(connection).find(input.document()).orElse(null));
        } catch (SQLException e) {
            throw new IOException("cannot read the documents from the database", e);
        }
    }

    private Streamed<ReadDocument> texts() throws SQLException {
        Documents documents = new Documents(connection);
        return new Streamed<>(
                documents.count(run.vintage()),
                sink -> each(
                        () -> documents.byPath(run.vintage()),
                        "the documents",
                        (StoredDocument document) -> sink.accept(read(document))));
    }

    private ReadDocument read(StoredDocument document) throws IOException {
        try {
            return new ReadDocument(
                    document,
                    new Documents(connection).text(document.id()),
                    figures.of(document.id(), run.vintage()).toList(),
                    figures.excluded(document).toList());
        } catch (SQLException e) {
            throw new IOException("cannot read " + document.path() + " from the database", e);
        }
    }

    private interface Query<T> {
        Rows<T> run() throws SQLException;
    }

    private static <T> void each(Query<T> query, String what, Streamed.Sink<T> sink) throws IOException {
        try (Rows<T> rows = query.run()) {
            for (T row = rows.next(); row != null; row = rows.next()) {
                sink.accept(row);
            }
        } catch (SQLException e) {
            throw new IOException("cannot read " + what + " from the database", e);
        }
    }
}
