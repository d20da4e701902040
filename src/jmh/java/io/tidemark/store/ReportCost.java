package io.tidemark.store;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Checks;
import io.tidemark.check.RuleBook;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.report.ReportSettings;
import io.tidemark.report.ReportWriter;
import io.tidemark.report.book.Profile;
import io.tidemark.report.window.Bounds;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.ObservationWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report costs over a store of many documents. {@code fill FILE N} makes a store of N documents of 40 figures by one
 * night that ended well; {@code report FILE N} adds a night with ten documents and writes its report, as often as N says;
 * two more numbers take the place of the usual bounds of lines and of documents on the page.
 */
final class ReportCost {
    private static final String READ_BY = "bench";
    private static final int FIGURES = 40;
    private static final int NEW = 10;
    private static final int YEARS = 20;
    private static final int PUBLISHERS = 2;

    private final Database database;
    private final Connection connection;
    private final Catalogue catalogue = Catalogue.shipped();

    private ReportCost(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    public static void main(String[] arguments) throws Exception {
        Database database = Database.open(Path.of(arguments[1]));
        int number = Integer.parseInt(arguments[2]);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            ReportCost cost = new ReportCost(database, connection);
            if (arguments[0].equals("fill")) {
                cost.night(LocalDate.of(2026, 11, 23), books(number), true);
            } else {
                Bounds bounds = Bounds.USUAL;
                if (arguments.length > 3) {
                    int rows = Integer.parseInt(arguments[3]);
                    int documents = Integer.parseInt(arguments[4]);
                    bounds = new Bounds(rows, 5_000, 2_000, 200_000, 20_000, documents, 10_000);
                }
                cost.measure(number, bounds);
            }
        }
    }

    private static List<Yearbook> books(int documents) {
        List<Yearbook> books = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            int page = i / PUBLISHERS;
            books.add(new Yearbook(i % PUBLISHERS, page / YEARS, 2005 + page % YEARS, FIGURES));
        }
        return books;
    }

    /** Of all threads: the machine may have other things to do. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void measure(int times, Bounds bounds) throws Exception {
        List<Yearbook> few = new ArrayList<>();
        for (int i = 0; i < NEW; i++) {
            few.add(new Yearbook(2, i, 2025, FIGURES));
        }
        Run run = new Runs(connection).latest(LocalDate.of(2026, 11, 24)).orElse(null);
        if (run == null) {
            run = night(LocalDate.of(2026, 11, 24), few, false);
        }
        Path output = Files.createTempDirectory("tidemark-report");
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long processor = processor();
            new ReportWriter(catalogue, new ReportSettings("第003市", "zh", "", Profile.OFFICE), bounds)
                    .write(database, run, output, Instant.EPOCH);
            System.out.printf(
                    Locale.ROOT,
                    "report %.3f s, %.3f s of processor time%n",
                    (System.nanoTime() - start) / 1e9,
                    (processor() - processor) / 1e9);
        }
        try (var files = Files.walk(output)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                System.out.printf(Locale.ROOT, "%,14d %s%n", Files.size(each), output.relativize(each));
            }
        }
    }

    /** The steps of a night as the job has them, without reading files and without the report. */
    private Run night(LocalDate date, List<Yearbook> books, boolean done) throws Exception {
        Runs runs = new Runs(connection);
        Run begun = runs.begin(date, 1, 1, Instant.EPOCH, new TreeMap<>());
        List<Listed> listed = new ArrayList<>();
        if (!done) {
            listed.addAll(Sql.list(
                    connection,
                    row -> new Listed(row.getString(1), row.getString(2), row.getLong(3)),
                    "SELECT path, hash, bytes FROM source_document ORDER BY id"));
        }
        int known = listed.size();
        books.forEach(book -> listed.add(book.read().listed()));
        new Inputs(connection).freeze(begun.id(), READ_BY, listed);
        connection.commit();
        Inputs inputs = new Inputs(connection);
        for (int i = 0; i < books.size(); i++) {
            Yearbook.Read read = books.get(i).read();
            new Documents(connection).write(READ_BY, read.document(), read.extraction());
            inputs.mark(begun.id(), known + i + 1, Input.State.READ);
            if (i % 50 == 49) {
                connection.commit();
            }
        }
        connection.commit();
        reconcile(runs.openVintage(begun.id()));
        Run run = runs.get(begun.id());
        check(run.vintage());
        runs.count(run.id(), Map.of("observations", Total.all(connection).get(Total.OBSERVATIONS)));
        if (done) {
            runs.end(run.id(), Run.State.DONE, Instant.EPOCH);
        }
        connection.commit();
        return runs.get(run.id());
    }

    private void reconcile(long vintage) throws SQLException {
        connection.commit();
        try (Connection beside = database.connect();
                Rows<Group> groups = new Awaiting(beside).groups();
                ObservationWriter writer = new ObservationWriter(connection, vintage)) {
            writer.order(catalogue);
            for (Group group = groups.next(); group != null; group = groups.next()) {
                writer.write(Reconciliation.reconcile(group.key(), group.candidates()));
            }
        }
        new Awaiting(connection).settle();
        connection.commit();
    }

    private void check(long vintage) throws SQLException {
        RuleBook book = RuleBook.shipped(catalogue);
        Checks checks = new Checks(book);
        FindingWriter findings = new FindingWriter(connection, vintage);
        Scenes scenes = new Scenes(connection, vintage);
        for (Stretch stretch : new Unchecked(connection, vintage, book.version()).stretches(checks::lookedAtBy)) {
            String concept = stretch.concept();
            findings.keep(
                    concept,
                    stretch.subject(),
                    stretch.from(),
                    checks.check(concept, scenes.of(stretch.subject(), checks.looksAt(concept)), stretch.from()));
        }
        findings.settle(book.version());
        connection.commit();
    }
}
