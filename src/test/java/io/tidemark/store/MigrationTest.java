package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Event;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.keep.Inspection;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteDataSource;

/** A store of every earlier version, with a night in it, becomes one of this version and goes on. */
class MigrationTest {
    private static List<String> ofANewStore;

    @TempDir
    Path folder;

    /** Every version that there is a migration to. */
    static Stream<String> versions() {
        return Arrays.stream(flyway(new SQLiteDataSource(), null).info().all())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf);
    }

    @Test
    void the_newest_migration_is_the_version_that_the_program_needs() {
        assertThat(versions().max((a, b) -> new BigDecimal(a).compareTo(new BigDecimal(b))))
                .contains(Database.SCHEMA);
    }

    @ParameterizedTest(name = "from schema {0}")
    @MethodSource("versions")
    void a_store_with_a_night_goes_on(String version) throws Exception {
        Path file = folder.resolve("tidemark.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        flyway(source, "1").migrate();
        try (Connection connection = source.getConnection()) {
            aNightOfTheFirstSchema(connection);
        }
        boolean logged = !version.equals("1");
        if (logged) {
            flyway(source, "2").migrate();
            try (Connection connection = source.getConnection()) {
                for (String kind : List.of("run.begun", "run.sealed")) {
                    AuditLog.append(connection, new Event(Nights.AT, "someone@here", kind, "2026-11-23/1", Map.of()));
                }
            }
        }
        flyway(source, version).migrate();

        try (Connection connection = Database.open(file).connect()) {
            Inspection inspection = Inspection.of(file);
            assertThat(inspection.words()).isEmpty();
            assertThat(inspection.schema()).isEqualTo(Database.SCHEMA);
            assertThat(inspection.chain().events()).isEqualTo(logged ? 2 : 0);
            assertThat(Total.differences(connection)).isEmpty();
            assertThat(schema(connection))
                    .as("the same tables as in a new store")
                    .isEqualTo(ofANewStore);

            Run run = new Runs(connection).get(1);
            assertThat(run.state()).isEqualTo(Run.State.DONE);
            assertThat(new Inputs(connection).of(1).toList())
                    .extracting(Input::path)
                    .containsExactly("input/a.txt");
            assertThat(new Observations(connection).all(1).toList())
                    .extracting(held -> held.key().concept() + " " + held.text() + " "
                            + held.key().unit().code())
                    .containsExactly("land 5平方公里 m2");
            assertThat(new Findings(connection).of(1))
                    .containsExactly(new Finding("RANGE-01", Severity.ERROR, List.of(1L), Map.of("low", "9")));

            Sample next = Sample.of("input/b.txt", "2025年，耕地6平方公里。")
                    .with(AFigure.read("6平方公里").of("wood"));
            Run later = new Nights(connection).night(LocalDate.of(2026, 11, 24), "v2", next);
            assertThat(new Observations(connection).all(later.vintage()).toList())
                    .extracting(Held::text)
                    .contains("5平方公里", "6平方公里");
            assertThat(Total.differences(connection)).isEmpty();
        }
    }

    private static void aNightOfTheFirstSchema(Connection connection) throws Exception {
        for (String row : List.of(
                "run (id, report_date, attempt, state, job_execution, started, ended, vintage, versions, counters) VALUES"
                        + " (1, '2026-11-23', 1, 'done', 1, '2026-11-23T02:30:00Z', '2026-11-23T02:31:00Z', 1, '{}', '{}')",
                "source_document (id, hash, read_by, path, bytes, state, publisher, runs, figures, reconciled) VALUES"
                        + " (1, '" + "a".repeat(64) + "', 'v1', 'input/a.txt', 30, 'read', 'p', 2, 1, 1)",
                "source_text (document, text) VALUES (1, '2024年，耕地5平方公里。')",
                "run_input (run, ordinal, path, hash, bytes, state, document) VALUES (1, 1, 'input/a.txt', '"
                        + "a".repeat(64) + "', 30, 'read', 1)",
                "figure (id, document, place, start_offset, end_offset, sentence_start, sentence_end, text, value, unit,"
                        + " qualifier, quantum, measure, status, period, label, indicator, subject, section, derivation,"
                        + " concept, key_subject, set_aside) VALUES (10000001, 1, '¶1', 8, 13, 0, 14, '5平方公里', '5', 'km2', '',"
                        + " '1', 'level', 'actual', '2024', '耕地', 'land', '大连市', 'overview',"
                        + " '{\"rule\":\"r\",\"start\":8,\"end\":13,\"result\":\"\",\"parts\":[]}', 'land', '大连市', '')",
                "observation (id, concept, subject, measure, status, period, unit) VALUES"
                        + " (1, 'land', '大连市', 'level', 'actual', '2024', 'km2')",
                "observation_vintage (observation, held_from, figure, text, value, qualifier, quantum, section, label)"
                        + " VALUES (1, 1, 10000001, '5平方公里', '5', '', '1', 'overview', '耕地')",
                "observation_figure (observation, held_from, ordinal, figure, verdict) VALUES (1, 1, 1, 10000001, 'chosen')",
                "finding (run, ordinal, code, severity, arguments) VALUES (1, 1, 'RANGE-01', 'error', '{\"low\":\"9\"}')",
                "finding_observation (run, finding, ordinal, observation) VALUES (1, 1, 1, 1)",
                "report_file (run, name, hash, bytes) VALUES (1, 'tidemark-2026-11-23.xlsx', 'h', 9)")) {
            Sql.run(connection, "INSERT INTO " + row);
        }
    }

    @BeforeAll
    static void a_new_store(@TempDir Path other) throws Exception {
        try (Connection connection = Database.open(other.resolve("new.db")).connect()) {
            ofANewStore = schema(connection);
        }
    }

    private static List<String> schema(Connection connection) throws Exception {
        return Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master"
                        + " WHERE name NOT LIKE 'sqlite%' ORDER BY 1");
    }

    private static Flyway flyway(SQLiteDataSource source, @Nullable String target) {
        if (source.getUrl() == null || source.getUrl().isEmpty()) {
            source.setUrl("jdbc:sqlite::memory:");
        }
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
                .placeholders(Map.of("id", "INTEGER"))
                .target(target == null ? "latest" : target)
                .load();
    }
}
