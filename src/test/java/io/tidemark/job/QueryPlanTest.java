package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Silence;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.evidence.Whole;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.finding.Publications;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Keys;
import io.tidemark.store.observation.Newest;
import io.tidemark.store.observation.Observations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the database goes about the statements of a night, all of them, as they were prepared while it ran, by the writer and by
 * those who read beside it.
 */
@Tag("job")
class QueryPlanTest {
    /** Tables that have a row for every document, figure, value, finding or event that there ever was. */
    private static final String GROWING = "source_document|source_text|source_original|run_input|known_input|seen_file"
            + "|figure|exclusion|observation|observation_vintage|observation_figure|finding|finding_observation"
            + "|quarantine|audit_event";

    /** What lies there is compared with what lay there, once; and all is checked where nothing was, or by other rules. */
    private static final Set<String> WHOLE = Set.of(
            "SCAN seen_file USING INDEX sqlite_autoindex_seen_file_1",
            "SCAN k USING INDEX known_input_open",
            "SCAN observation USING COVERING INDEX sqlite_autoindex_observation_1",
            // The hash over the list of files, and the newest lines of a report, down to its limit.
            "SCAN known_input USING INDEX known_input_open",
            "SCAN o USING INDEX observation_weight");

    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)\\b.*");

    @TempDir
    static Path home;

    private static final Set<String> NIGHT = Collections.synchronizedSet(new LinkedHashSet<>());
    private static final Set<String> LOOKS = new LinkedHashSet<>();

    @BeforeAll
    static void run_nights_and_look_at_them() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        night("2026-11-23");
        SmallProject.write(home, "input/text/gdp-07-2025-01-20.txt", "2024年，大连市外贸进出口总额1007.7亿元，同比增长7.1%。\n");
        SmallProject.write(home, "input/text/bad.pdf", "no pdf\n");
        SmallProject.write(home, "config/application.yml", "tidemark:\n  region: 大连\n");
        night("2026-11-24");
        night("2026-11-25");
        try (Connection connection = noting(Database.open(project.database()).connect(), LOOKS)) {
            new Documents(connection).at("input/text/gdp-07-2025-01-20.txt", 1);
            Whole.of(connection, new Runs(connection).get(1));
            new Reported(connection, 1).since(0, 10);
            new Newest(connection).of("大连市", 1, 1);
            new Inputs(connection).of(1).toList();
            new Awaiting(connection).groups().toList();
            new Publications(connection).newest("大连市统计局", LocalDate.parse("2026-11-23"));
            new Figures(connection).of(1, 1).toList();
            new Figures(connection).at("abcdef-1-2", 1);
            new Findings(connection).counts(1);
            new Quarantine(connection).of("input/text/bad.pdf");
            new Observations(connection).called(0, "gdp", "地区生产总值", 2).toList();
            new Observations(connection).changed(1).toList();
            new Keys(connection).of("input/text/gdp-07-2025-01-20.txt", "");
            new Keys(connection).paths();
            new Decisions(connection).of(1);
            new Deliveries(connection).toldBefore("webhook", "http://localhost/", 1);
        }
    }

    @Test
    void no_statement_of_a_night_reads_a_growing_table_from_end_to_end() throws Exception {
        List<String> scans = new ArrayList<>();
        try (Connection connection =
                Database.readOnly(home.resolve("output/tidemark.db")).connect()) {
            for (String sql : NIGHT) {
                for (String line : plan(connection, sql)) {
                    if (!WHOLE.contains(line) && isScan(line, sql) && !sql.endsWith("DESC LIMIT 1")) {
                        scans.add(line + " in " + sql);
                    }
                }
            }
        }
        assertThat(NIGHT).hasSizeGreaterThan(60);
        assertThat(scans).isEmpty();
    }

    /** Of a growing table, by its own name or by the short one that the statement gives it. */
    private static boolean isScan(String line, String sql) {
        Matcher scan = SCAN.matcher(line);
        return scan.matches()
                && (scan.group(1).matches(GROWING)
                        || Pattern.compile("(FROM|JOIN) (%s) %s\\b".formatted(GROWING, scan.group(1)))
                                .matcher(sql)
                                .find());
    }

    @Test
    void every_index_serves_a_statement_of_a_night_or_of_a_look_at_it() throws Exception {
        Set<String> used = new TreeSet<>();
        Pattern index = Pattern.compile("INDEX (\\w+)");
        try (Connection connection =
                Database.readOnly(home.resolve("output/tidemark.db")).connect()) {
            for (String sql : (Iterable<String>) Stream.concat(NIGHT.stream(), LOOKS.stream())::iterator) {
                for (String line : plan(connection, sql)) {
                    Matcher found = index.matcher(line);
                    while (found.find()) {
                        used.add(found.group(1));
                    }
                }
            }
            assertThat(Sql.list(
                            connection,
                            row -> row.getString(1),
                            "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'"
                                    + " AND tbl_name NOT LIKE 'flyway%'"))
                    .isSubsetOf(used);
        }
    }

    private static List<String> plan(Connection connection, String sql) throws SQLException {
        return sql.matches("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*")
                ? Sql.list(connection, row -> row.getString(4), "EXPLAIN QUERY PLAN " + sql)
                : List.of();
    }

    private static void night(String date) throws Exception {
        Project project = Project.open(home);
        Database plain = Database.open(project.database());
        Database database = new Database(plain.file(), noting(plain.dataSource()));
        try (RunLock lock = RunLock.take(project.lockFile(), LockHolder.self(ZoneOffset.UTC, "test"));
                Connection connection = database.connect()) {
            Outcome outcome = NightJob.run(
                    new Workplace(
                            project,
                            database,
                            connection,
                            Catalogue.shipped(),
                            new Silence(),
                            LocalDate.parse(date),
                            1),
                    "test",
                    "",
                    lock);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        }
    }

    /** Whoever reads beside the writer is noted, too. */
    private static DataSource noting(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                QueryPlanTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> noting((Connection) method.invoke(source, arguments), NIGHT));
    }

    /** The connection, with a note of each statement that is prepared on it. */
    private static Connection noting(Connection connection, Set<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                QueryPlanTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
