package io.tidemark.store;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Checks;
import io.tidemark.check.RuleBook;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.ObservationWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a night costs in the store: a first one that brings very many figures, and a second one that brings few. Beside them,
 * the same figures through a bare loop of prepared inserts into a table without indexes. The argument is the number of
 * figures of the first night.
 */
final class NightCost {
    private static final int REGIONS = 200;
    private static final int YEARS = 20;
    private static final int CHUNK = 50;
    private static final String READ_BY = "bench";

    private final Database database;
    private final Connection connection;
    private final Catalogue catalogue = Catalogue.shipped();
    private final Map<String, Double> times = new LinkedHashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private String night = "";
    private double sum;

    private NightCost(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    public static void main(String[] arguments) throws Exception {
        int figures = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("tidemark-bench");
        Path file = folder.resolve("tidemark.db");
        Database database = Database.open(file);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            new NightCost(database, connection).run(figures, folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private double time(String name, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        times.put(night + name, seconds);
        sum += seconds;
        System.out.printf(Locale.ROOT, "%-28s %9.3f s%n", night + name, seconds);
        return seconds;
    }

    private void run(int figures, Path folder) throws Exception {
        List<Yearbook> many = many(figures);
        List<Yearbook> few = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            few.add(new Yearbook(3, i * 17, 2010 + i, 100));
        }
        time("making the documents", () -> many.forEach(book -> book.read().listed()));
        night = "first night: ";
        double first = night(LocalDate.of(2026, 11, 23), many);
        night = "next night: ";
        double next = night(LocalDate.of(2026, 11, 24), few);
        night = "";
        double bare = time("bare inserts", () -> bare(folder.resolve("bare.db")));
        System.out.printf(
                Locale.ROOT,
                "first night %,d figures %.1f s, %,.0f figures/s; next night 500 figures %.3f s, %.2f %%;"
                        + " bare inserts %,.0f figures/s, %.2f of the time; %d MiB of heap, %d MiB of file%n",
                figures,
                first,
                figures / first,
                next,
                100 * next / first,
                figures / bare,
                bare / first,
                Runtime.getRuntime().maxMemory() >> 20,
                Files.size(database.file()) >> 20);
    }

    /** Documents with so many figures: all indicators of all regions and years, by one publisher after the other. */
    private static List<Yearbook> many(int figures) {
        List<Yearbook> many = new ArrayList<>();
        int each = Yearbook.INDICATORS.size();
        for (int left = figures, i = 0; left > 0; left -= each, i++) {
            int page = i % (REGIONS * YEARS);
            many.add(new Yearbook(i / (REGIONS * YEARS), page % REGIONS, 2005 + page / REGIONS, Math.min(left, each)));
        }
        return many;
    }

    /** The steps of a night as the job has them, without reading files and without the report. */
    private double night(LocalDate date, List<Yearbook> books) throws Exception {
        sum = 0;
        Runs runs = new Runs(connection);
        Run begun = runs.begin(date, 1, 1, Instant.EPOCH, new TreeMap<>());
        for (Yearbook book : books) {
            listed.add(book.read().listed());
        }
        time("collect", () -> {
            new Inputs(connection).freeze(begun.id(), READ_BY, listed);
            connection.commit();
        });
        time("keep", () -> keep(begun, books));
        time("reconcile", () -> reconcile(runs.openVintage(begun.id())));
        Run run = runs.get(begun.id());
        time("check", () -> check(run.vintage()));
        time("balance", () -> {
            List<String> differences = Balance.of(connection, run.id()).differences();
            if (!differences.isEmpty()) {
                throw new IllegalStateException(differences.toString());
            }
            connection.commit();
        });
        return sum;
    }

    private void keep(Run run, List<Yearbook> books) throws SQLException {
        Inputs inputs = new Inputs(connection);
        int before = listed.size() - books.size();
        int kept = 0;
        for (Yearbook book : books) {
            Yearbook.Read read = book.read();
            new Documents(connection).write(READ_BY, read.document(), read.extraction());
            inputs.mark(run.id(), before + ++kept, Input.State.READ);
            if (kept % CHUNK == 0) {
                connection.commit();
            }
        }
        connection.commit();
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
        try (FindingWriter findings = new FindingWriter(connection, vintage);
                Scenes scenes = new Scenes(connection, vintage)) {
            findings.takeBack();
            for (Stretch stretch : new Unchecked(connection, vintage, book.version()).stretches(checks::lookedAtBy)) {
                String concept = stretch.concept();
                findings.keep(
                        concept,
                        stretch.subject(),
                        stretch.from(),
                        checks.check(concept, scenes.of(stretch.subject(), checks.looksAt(concept)), stretch.from()));
            }
            findings.settle(book.version());
        }
        connection.commit();
    }

    /** Copies the figures with nothing but a prepared statement, in transactions as long as the night's. */
    private void bare(Path file) throws Exception {
        try (Connection target = Database.open(file).connect();
                Connection beside = database.connect()) {
            Sql.run(target, "CREATE TABLE bare AS SELECT * FROM figure");
            target.setAutoCommit(false);
            int columns = (int) Sql.number(target, "SELECT COUNT(*) FROM pragma_table_info('bare')");
            try (Prepared insert =
                            new Prepared(target, "INSERT INTO bare VALUES (?" + ", ?".repeat(columns - 1) + ")");
                    Rows<@Nullable Object[]> rows =
                            Sql.rows(beside, row -> values(row, columns), "SELECT * FROM figure")) {
                int copied = 0;
                for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                    if (insert.add(row)) {
                        insert.flush();
                    }
                    if (++copied % (CHUNK * 120) == 0) {
                        insert.flush();
                        target.commit();
                    }
                }
                insert.flush();
            }
            target.commit();
        }
    }

    private static @Nullable Object[] values(java.sql.ResultSet row, int columns) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }
}
