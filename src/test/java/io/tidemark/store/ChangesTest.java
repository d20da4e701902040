package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Touched;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Changes;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why values change from night to night. */
class ChangesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);

    @TempDir
    Path folder;

    private Connection connection;
    private Nights nights;

    @BeforeEach
    void open() throws Exception {
        connection = FreshStore.open(folder.resolve("tidemark.db")).connect();
        nights = new Nights(connection);
    }

    @AfterEach
    void the_totals_are_what_is_there() throws SQLException {
        assertThat(Total.differences(connection)).isEmpty();
        long last = new Runs(connection).newest().orElseThrow().id();
        assertThat(Balance.of(connection, last).differences()).isEmpty();
        connection.close();
    }

    private static Sample gdp(String path, String printed) {
        return Sample.of(path, "2024年，地区生产总值" + printed + "。")
                .without("2024", Reason.YEAR)
                .with(AFigure.read(printed).of("gdp").label("地区生产总值"));
    }

    private static Sample office(String printed) {
        return gdp("input/bulletin-" + printed + ".txt", printed)
                .by("大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 3, 20));
    }

    private static final Sample PRESS = gdp("input/press.txt", "9516亿元");

    private List<String> changes(Run run) throws SQLException {
        return new Changes(connection)
                .between(run.vintage(), run.vintage() + 1).toList().stream()
                        .map(ChangesTest::words)
                        .toList();
    }

    private static String words(Change change) {
        String before = change.before() == null ? "-" : change.before().text();
        String after = change.after() == null ? "-" : change.after().text();
        return change.reportDate() + " " + change.cause().code() + " " + before + " " + after + " " + change.path();
    }

    @Test
    void a_first_value_is_new() throws Exception {
        Run run = nights.night(FIRST, "extractor-1", PRESS);

        assertThat(changes(run)).containsExactly("2026-11-23 new - 9516亿元 input/press.txt");
    }

    @Test
    void a_better_source_revises_a_value() throws Exception {
        nights.night(FIRST, "extractor-1", PRESS);
        Run run = nights.night(SECOND, "extractor-1", PRESS, office("9516.9亿元"));

        assertThat(changes(run)).containsExactly("2026-11-24 revised 9516亿元 9516.9亿元 input/bulletin-9516.9亿元.txt");
    }

    @Test
    void a_later_publication_of_the_same_publisher_revises_a_value() throws Exception {
        Sample later = office("9602.1亿元").by("大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2026, 3, 20));
        nights.night(FIRST, "extractor-1", office("9516.9亿元"));
        Run run = nights.night(SECOND, "extractor-1", office("9516.9亿元"), later);

        assertThat(changes(run)).containsExactly("2026-11-24 revised 9516.9亿元 9602.1亿元 input/bulletin-9602.1亿元.txt");
    }

    @Test
    void a_newer_content_of_the_same_file_corrects_a_value() throws Exception {
        nights.night(FIRST, "extractor-1", PRESS);
        Run run = nights.night(SECOND, "extractor-1", gdp("input/press.txt", "9517亿元"));

        assertThat(changes(run)).containsExactly("2026-11-24 corrected 9516亿元 9517亿元 input/press.txt");
    }

    @Test
    void a_correction_that_lets_another_source_win_is_a_correction_all_the_same() throws Exception {
        Sample exact = gdp("input/a.txt", "9516.94亿元");
        Sample other = gdp("input/b.txt", "9516.9亿元");
        nights.night(FIRST, "extractor-1", exact, other);
        Run run = nights.night(SECOND, "extractor-1", gdp("input/a.txt", "9500亿元"), other);

        assertThat(changes(run)).containsExactly("2026-11-24 corrected 9516.94亿元 9516.9亿元 input/b.txt");
    }

    @Test
    void the_same_content_under_other_versions_is_reread() throws Exception {
        Sample other = Sample.of("input/press.txt", PRESS.document().text())
                .without("2024", Reason.YEAR)
                .with(AFigure.read("9516亿元").of("gdp").label("地区生产总值").period("2023"));
        Sample finer = Sample.of("input/press.txt", PRESS.document().text())
                .without("2024", Reason.YEAR)
                .with(AFigure.read("9516亿元").of("gdp").label("地区生产总值").upTo("951700000000"));
        nights.night(FIRST, "extractor-1", PRESS);
        Run second = nights.night(SECOND, "extractor-2", finer);
        Run third = nights.night(THIRD, "extractor-3", other);

        assertThat(changes(second)).containsExactly("2026-11-24 reread 9516亿元 9516亿元 input/press.txt");
        assertThat(changes(third))
                .containsExactly(
                        "2026-11-25 reread - 9516亿元 input/press.txt", "2026-11-25 withdrawn 9516亿元 - input/press.txt");
    }

    @Test
    void a_reading_that_finds_the_same_is_no_change_that_anyone_would_notice() throws Exception {
        nights.night(FIRST, "extractor-1", PRESS, office("9516.9亿元"));
        Run run = nights.night(SECOND, "extractor-2", PRESS, office("9516.9亿元"));

        List<Change> changes =
                new Changes(connection).between(run.vintage(), Long.MAX_VALUE).toList();
        assertThat(changes).extracting(change -> change.cause().code()).containsExactly("reread");
        assertThat(changes).noneMatch(Change::isNoticed);
    }

    @Test
    void a_value_that_gets_another_figure_behind_it_stays_the_same() throws Exception {
        nights.night(FIRST, "extractor-1", office("9516.9亿元"));
        Run run = nights.night(SECOND, "extractor-1", office("9516.9亿元"), PRESS);

        assertThat(changes(run)).containsExactly("2026-11-24 backing 9516.9亿元 9516.9亿元 input/bulletin-9516.9亿元.txt");
        assertThat(new Changes(connection)
                        .between(run.vintage(), Long.MAX_VALUE)
                        .toList())
                .noneMatch(Change::isNoticed);
    }

    @Test
    void what_was_held_on_a_night_can_be_asked_on_any_later_one() throws Exception {
        nights.night(FIRST, "extractor-1", PRESS);
        nights.night(THIRD, "extractor-1", PRESS, office("9516.9亿元"));
        Runs runs = new Runs(connection);

        assertThat(runs.asOf(FIRST.minusDays(1))).isEmpty();
        assertThat(held(runs.asOf(FIRST).orElseThrow())).containsExactly("9516亿元");
        assertThat(held(runs.asOf(SECOND).orElseThrow())).containsExactly("9516亿元");
        assertThat(held(runs.asOf(THIRD).orElseThrow())).containsExactly("9516.9亿元");
        assertThat(runs.newest()).isEqualTo(runs.asOf(THIRD));
        assertThat(runs.firstVintageSince(SECOND)).contains(2L);
        assertThat(runs.firstVintageSince(THIRD.plusDays(1))).isEmpty();
    }

    private List<String> held(Run run) throws SQLException {
        return new Observations(connection)
                .all(run.vintage()).toList().stream().map(Held::text).toList();
    }

    @Test
    void a_vintage_that_is_written_again_is_as_if_it_were_written_once() throws Exception {
        nights.night(FIRST, "extractor-1", PRESS);
        Run run = nights.night(SECOND, "extractor-1", PRESS, office("9516.9亿元"));
        Map<String, List<String>> once = Dump.of(connection);
        long office = Figures.documentOf(new Observations(connection)
                .all(run.vintage())
                .toList()
                .get(0)
                .chosen()
                .id());

        Sql.run(connection, "UPDATE source_document SET state = 'replaced' WHERE id = ?", office);
        touchAll();
        nights.reconcile(run);
        assertThat(changes(run)).isEmpty();
        Sql.run(connection, "UPDATE source_document SET state = 'replaced'");
        touchAll();
        nights.reconcile(run);
        assertThat(changes(run)).containsExactly("2026-11-24 withdrawn 9516亿元 - input/press.txt");
        Sql.run(connection, "UPDATE source_document SET state = 'read'");
        touchAll();
        nights.reconcile(run);

        assertThat(Dump.of(connection)).isEqualTo(once);
    }

    private void touchAll() throws SQLException {
        new Touched(connection).addAllOf(1);
        new Touched(connection).addAllOf(2);
    }
}
