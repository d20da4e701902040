package io.tidemark.job.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.Program;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies into folders, each with tries and a time of its own, and none of them in a transaction. */
@Tag("job")
class FolderRoundTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T19:00:00Z");

    @TempDir
    static Path home;

    private final List<Duration> pauses = new ArrayList<>();
    private Connection connection;
    private Run run;

    @BeforeAll
    static void a_night_without_recipients() throws Exception {
        for (String text : List.of("seeds/gdp-2025-01-19.txt", "input/text/gdp-2025-01-20.txt")) {
            Files.createDirectories(home.resolve(text).getParent());
            Files.writeString(home.resolve(text), "2024年，大连市地区生产总值9516.9亿元，同比增长5.2%。\n");
        }
        Program.Answer answer = new Program(home).run("run", "--date", "2026-11-23");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @BeforeEach
    void open() throws Exception {
        connection = Database.open(home.resolve("output/tidemark.db")).connect();
        Sql.run(connection, "DELETE FROM delivery");
        run = new Runs(connection).recent(1).get(0);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void a_share_that_is_mounted_between_the_tries_gets_its_copy_and_the_others_do_not_wait_for_it() throws Exception {
        List<Delivery> left = sending("late/share, good").send(run);

        assertThat(left).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofMinutes(1));
        assertThat(home.resolve("late/share/tidemark-2026-11-23.anchor.json")).exists();
        assertThat(lines()).containsExactly("good accepted 1", "share accepted 2");
        assertThat(new Deliveries(connection).of(run.id()))
                .extracting(Delivery::at)
                .as("each has the time of its own copy")
                .doesNotHaveDuplicates()
                .allMatch(at -> at.isAfter(BEGIN));
        assertThat(Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT kind FROM audit_event WHERE json_extract(details, '$.target') LIKE '%late/share'"
                                + " ORDER BY seq"))
                .containsExactly(
                        "delivery.due", "delivery.sending", "delivery.failed", "delivery.sending", "report.delivered");
    }

    @Test
    void a_share_that_never_comes_is_given_up_and_left() throws Exception {
        List<Delivery> left = sending("never/there/share").send(run);

        assertThat(left).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
        assertThat(lines()).containsExactly("share given_up 4");
    }

    @Test
    void a_copy_that_a_killed_process_left_is_made_again() throws Exception {
        sending("again").send(run);
        Sql.run(connection, "UPDATE delivery SET state = 'sending'");
        Files.writeString(home.resolve("again/tidemark-latest.xlsx"), "of yesterday");

        List<Delivery> left = sending("again").send(run);

        assertThat(left).isEmpty();
        assertThat(lines()).containsExactly("again accepted 2");
        assertThat(home.resolve("again/tidemark-latest.xlsx")).hasSameBinaryContentAs(workbook());
    }

    @Test
    void what_the_ledger_holds_as_accepted_is_not_copied_again() throws Exception {
        sending("once").send(run);
        Files.delete(home.resolve("once/tidemark-2026-11-23.xlsx"));

        sending("once, once").send(run);

        assertThat(lines()).containsExactly("once accepted 1");
        assertThat(home.resolve("once/tidemark-2026-11-23.xlsx")).doesNotExist();
    }

    private static Path workbook() {
        return home.resolve("output/2026-11-23/tidemark-2026-11-23.xlsx");
    }

    private List<String> lines() throws SQLException {
        return new Deliveries(connection)
                .of(run.id()).stream()
                        .map(line -> Path.of(line.target()).getFileName() + " "
                                + line.state().code() + " " + line.tries())
                        .sorted()
                        .toList();
    }

    private Sending sending(String folders) throws IOException {
        Path config = home.resolve("config/application.yml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "tidemark:\n  deliver:\n    folders: [" + folders + "]\n");
        return new Sending(
                Project.open(home),
                connection,
                Catalogue.shipped(),
                new Ticking(),
                this::pause,
                "tidemark deliver --retry");
    }

    /** Somebody mounts the share, and somebody else writes to the store: no transaction is open meanwhile. */
    private boolean pause(Duration time) {
        pauses.add(time);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("output/tidemark.db"))) {
            Files.createDirectories(home.resolve("late"));
            Sql.number(other, "PRAGMA busy_timeout = 0");
            Sql.run(other, "UPDATE setting SET value = value");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    /** A second later each time that it is asked. */
    private static final class Ticking extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}
