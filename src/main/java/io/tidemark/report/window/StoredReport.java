package io.tidemark.report.window;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.content.FindingRow;
import io.tidemark.report.content.Head;
import io.tidemark.report.content.Page;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.content.Streamed;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.Reading;
import io.tidemark.store.Rows;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.evidence.Reported.Place;
import io.tidemark.store.evidence.Whole;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Anchor;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Observations;
import io.tidemark.store.observation.Observations.Told;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a report says from the store. The streams read when they are gone through: the connection stays open. */
public final class StoredReport {
    private final Reading reading;
    private final Connection connection;
    private final Catalogue catalogue;
    private final Run run;
    private final Bounds bounds;
    private final Reported reported;

    /** @param connection closed by its owner, after the report was written; for one thread */
    public StoredReport(Connection connection, Catalogue catalogue, Run run) throws SQLException {
        this(() -> connection, catalogue, run, Bounds.USUAL);
    }

    /** The same with other bounds than those of every report, its rows read by as many threads as there are connections. */
    public StoredReport(Reading reading, Catalogue catalogue, Run run, Bounds bounds) throws SQLException {
        this.reading = reading;
        this.connection = reading.connection();
        this.catalogue = catalogue;
        this.run = run;
        this.bounds = bounds;
        this.reported = new Reported(connection, run.vintage());
    }

    /** @param imprint what the report was made with when it was made, null for one that is made now */
    public ReportContent content(String title, String region, @Nullable Imprint imprint)
            throws IOException, SQLException {
        Whole whole = Whole.of(connection, run);
        Optional<Run> last = new Imprints(connection).before(run);
        long since = last.map(Run::vintage).orElse(0L);
        Window window = Window.of(connection, run, region, since, bounds);
        List<ReportRow> rows = rows(region, window.observations());
        boolean all = rows.size() >= whole.observations() && whole.documents() <= bounds.documents();
        List<Place> fresh = reported.since(all ? 0 : since, bounds.documents());
        Set<Long> behind = new HashSet<>();
        rows.forEach(
                row -> behind.add(Figures.documentOf(row.observation().chosen().id())));
        PageChoice page = PageChoice.of(reading, run.vintage(), together(fresh, behind), since, bounds);
        List<Place> near = together(fresh, page.ids());
        List<Long> told = near.stream().map(Place::id).toList();
        behind.addAll(told);
        SourceList sources = SourceList.of(connection, run, id -> all || behind.contains(id), sourcesAtMost());
        Head head = new Head(title, region, run.reportDate(), run.attempt());
        List<ReportRow> lines = rows.stream().filter(row -> row.evidence() > 0).toList();
        List<FindingRow> findings = findings(window.findings(), rows);
        return new ReportContent(
                head,
                catalogue,
                rows,
                new EvidenceRows(reading, run.vintage(), lines, told, all).stream(bounds.evidence()),
                whole,
                findings,
                severities(findings),
                lapsed(imprint),
                new Quarantine(connection).of(run.id()).toList(),
                exclusions(near),
                sources.rows(reading, run.vintage()),
                page.page(whole.documents()),
                window.changes(head(last, title, region), rows),
                ShippedScore.get(),
                sources.basis(),
                Anchor.of(connection, run, sources.basis()),
                imprint == null ? Balance.of(connection, run.id()) : imprint.balance(),
                run.versions());
    }

    /** What messages tell of a report that was made: its lines, changes and findings, without evidence and sources. */
    public ReportContent told(String title, String region, Imprint imprint) throws SQLException {
        Optional<Run> last = new Imprints(connection).before(run);
        Window window =
                Window.of(connection, run, region, last.map(Run::vintage).orElse(0L), bounds);
        List<ReportRow> rows = rows(region, window.observations());
        List<FindingRow> findings = findings(window.findings(), rows);
        return new ReportContent(
                new Head(title, region, run.reportDate(), run.attempt()),
                catalogue,
                rows,
                Streamed.none(),
                Whole.of(connection, run),
                findings,
                severities(findings),
                lapsed(imprint),
                new Quarantine(connection).of(run.id()).toList(),
                Streamed.none(),
                Streamed.none(),
                new Page(Streamed.none(), Map.of(), 0, Set.of(), false),
                window.changes(head(last, title, region), rows),
                ShippedScore.get(),
                "",
                imprint.anchor(),
                imprint.balance(),
                run.versions());
    }

    private static @Nullable Head head(Optional<Run> run, String title, String region) {
        return run.map(one -> new Head(title, region, one.reportDate(), one.attempt()))
                .orElse(null);
    }

    /** The anchor that the report of the run must bear. */
    public String anchor() throws SQLException {
        return Anchor.of(connection, run, basis());
    }

    /** The hash of the list of inputs that the report of the run must bear. */
    public String basis() throws SQLException {
        return SourceList.of(connection, run, id -> false, 0).basis();
    }

    /** Files that are told of: those of the new documents, and of the lines as many again. */
    private int sourcesAtMost() {
        return 2 * bounds.documents();
    }

    private List<Decided> lapsed(@Nullable Imprint imprint) throws SQLException {
        Decisions decisions = new Decisions(connection);
        return (imprint == null ? decisions.all() : decisions.asOf(imprint.at()))
                .stream().filter(Decided::isLapsed).toList();
    }

    /** The lines; the first ones, as far as the sheet has room, with the number of their first evidence row, the others with 0. */
    private List<ReportRow> rows(String region, Set<Long> observations) throws SQLException {
        ReportOrder order = new ReportOrder(catalogue, region);
        List<Told> all = new ArrayList<>(new Observations(connection).of(observations, run.vintage()));
        all.sort(Comparator.comparing(Told::held, order));
        List<ReportRow> rows = new ArrayList<>(all.size());
        long next = 1;
        for (Told told : all) {
            long count = EvidenceRows.count(told.held());
            boolean fits = next > 0 && next + count - 1 <= bounds.evidence();
            rows.add(new ReportRow(told.held(), told.documents(), fits ? next : 0));
            next = fits ? next + count : 0;
        }
        return rows;
    }

    /** The documents and those that the others name, by path. */
    private List<Place> together(List<Place> documents, Collection<Long> others) throws SQLException {
        Map<Long, Place> places = new HashMap<>();
        documents.forEach(place -> places.put(place.id(), place));
        List<Long> missing =
                others.stream().filter(id -> !places.containsKey(id)).toList();
        reported.places(missing).forEach(place -> places.put(place.id(), place));
        List<Place> together = new ArrayList<>(places.values());
        together.sort(Comparator.comparing(Place::path).thenComparing(Place::id));
        return together;
    }

    private Streamed<Excluded> exclusions(List<Place> documents) {
        List<Long> ids = documents.stream().map(Place::id).toList();
        long size = documents.stream().mapToLong(Place::exclusions).sum();
        return new Streamed<Excluded>(size, sink -> {
                    try {
                        Reported here = new Reported(reading.connection(), run.vintage());
                        EvidenceRows.each(ids, here::excluded, sink);
                    } catch (SQLException e) {
                        throw new IOException("cannot read the exclusions from the database", e);
                    }
                })
                .first(bounds.evidence());
    }

    private List<FindingRow> findings(List<Finding> findings, List<ReportRow> rows) throws SQLException {
        Map<Long, ReportRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.observation().id(), row));
        List<FindingRow> all = new ArrayList<>();
        for (Finding finding : findings) {
            List<ReportRow> about = new ArrayList<>();
            for (long id : finding.observations()) {
                Optional.ofNullable(byId.get(id)).ifPresent(about::add);
            }
            all.add(new FindingRow(finding, about, rival(finding, about)));
        }
        return all;
    }

    /** The figures of a conflict are the chosen one and its rivals, by their identifiers. */
    private long rival(Finding finding, List<ReportRow> about) throws SQLException {
        String[] inConflict = finding.arguments().getOrDefault("figures", "").split(", ", -1);
        if (inConflict.length < 2 || about.isEmpty() || about.get(0).evidence() == 0) {
            return 0;
        }
        long rival = Long.parseLong(inConflict[1]);
        try (Rows<Evidence> behind = new Figures(connection).behind(about.get(0).observation())) {
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

    /** They are counted in the store only where not all are shown. */
    private Map<Severity, Long> severities(List<FindingRow> findings) throws SQLException {
        if (findings.size() >= bounds.findings()) {
            return new Findings(connection).counts(run.id());
        }
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity,
                    findings.stream()
                            .filter(row -> row.finding().severity() == severity)
                            .count());
        }
        return counts;
    }
}
