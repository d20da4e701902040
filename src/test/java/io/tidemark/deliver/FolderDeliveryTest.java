package io.tidemark.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.Hashes;
import io.tidemark.report.Report;
import io.tidemark.store.Database;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeliveryTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = NIGHT.plusSeconds(60);
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        connection = Database.open(folder.resolve("tidemark.db")).connect();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void every_folder_gets_the_workbook_its_manifest_and_the_latest() throws Exception {
        Path one = folder.resolve("one");
        Path other = Files.createDirectory(folder.resolve("other"));
        Report report = report(DATE, 1, "workbook");
        List<Delivery> lines = deliver(List.of(one, other), run(DATE, 1), report, NIGHT);
        assertThat(lines).extracting(Delivery::state).containsExactly(State.ACCEPTED, State.ACCEPTED);
        for (Path target : List.of(one, other)) {
            assertThat(names(target))
                    .containsExactlyInAnyOrder(
                            "tidemark-2026-11-23.xlsx", "tidemark-2026-11-23.manifest.json", "tidemark-latest.xlsx");
            assertThat(target.resolve("tidemark-2026-11-23.xlsx")).hasContent("workbook");
            assertThat(target.resolve("tidemark-latest.xlsx")).hasContent("workbook");
        }
    }

    @Test
    void delivering_again_does_nothing() throws Exception {
        Path target = folder.resolve("target");
        Run run = run(DATE, 1);
        Report report = report(DATE, 1, "workbook");
        deliver(List.of(target), run, report, NIGHT);
        Files.delete(target.resolve("tidemark-2026-11-23.xlsx"));
        List<Delivery> again = deliver(List.of(target), run, report, LATER);
        assertThat(again).extracting(Delivery::at).containsExactly(NIGHT);
        assertThat(names(target)).doesNotContain("tidemark-2026-11-23.xlsx");
        assertThat(new Deliveries(connection).of(run.id())).isEqualTo(again);
    }

    @Test
    void a_folder_that_fails_is_reported_and_does_not_stop_the_others() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Path share = folder.resolve("not-mounted/reports");
        Path good = folder.resolve("good");
        Run run = run(DATE, 1);
        List<Delivery> lines = deliver(List.of(file, share, good), run, report(DATE, 1, "workbook"), NIGHT);
        assertThat(lines).extracting(Delivery::state).containsExactly(State.FAILED, State.FAILED, State.ACCEPTED);
        assertThat(lines.get(0).detail()).contains("NotDirectory");
        assertThat(lines.get(1).detail()).contains("the folder above it does not exist");
        assertThat(good.resolve("tidemark-2026-11-23.xlsx")).hasContent("workbook");
        assertThat(new Deliveries(connection).of(run.id())).hasSize(3);
    }

    @Test
    void a_folder_that_failed_gets_its_copy_the_next_time() throws Exception {
        Path target = folder.resolve("share/reports");
        Run run = run(DATE, 1);
        Report report = report(DATE, 1, "workbook");
        deliver(List.of(target), run, report, NIGHT);
        Files.createDirectory(folder.resolve("share"));
        List<Delivery> again = deliver(List.of(target), run, report, LATER);
        assertThat(again).extracting(Delivery::state).containsExactly(State.ACCEPTED);
        assertThat(new Deliveries(connection).of(run.id())).isEqualTo(again);
    }

    @Test
    void a_backfilled_report_does_not_become_the_latest() throws Exception {
        Path target = folder.resolve("target");
        deliver(List.of(target), run(DATE, 1), report(DATE, 1, "today"), NIGHT);
        LocalDate before = DATE.minusDays(1);
        deliver(List.of(target), run(before, 1), report(before, 1, "yesterday"), LATER);
        assertThat(target.resolve("tidemark-2026-11-22.xlsx")).hasContent("yesterday");
        assertThat(target.resolve("tidemark-latest.xlsx")).hasContent("today");
    }

    @Test
    void a_tenth_attempt_is_later_than_the_ninth() throws Exception {
        Path target = folder.resolve("target");
        deliver(List.of(target), run(DATE, 10), report(DATE, 10, "tenth"), NIGHT);
        deliver(List.of(target), run(DATE, 9), report(DATE, 9, "ninth"), LATER);
        assertThat(target.resolve("tidemark-latest.xlsx")).hasContent("tenth");
    }

    @Test
    void a_workbook_that_was_altered_since_it_was_made_is_not_delivered() throws Exception {
        Path target = folder.resolve("target");
        Report report = report(DATE, 1, "workbook");
        Files.writeString(report.workbook(), "altered");
        List<Delivery> lines = deliver(List.of(target), run(DATE, 1), report, NIGHT);
        assertThat(lines).extracting(Delivery::state).containsExactly(State.FAILED);
        assertThat(lines.get(0).detail()).contains("not the file that the report was sealed with");
        assertThat(names(target)).noneMatch(name -> name.endsWith(".xlsx") || name.endsWith(".part"));
    }

    private List<Delivery> deliver(List<Path> folders, Run run, Report report, Instant at) throws Exception {
        return new FolderDelivery(folders).deliver(connection, run, report, at);
    }

    private Run run(LocalDate date, int attempt) throws Exception {
        return new Runs(connection).begin(date, attempt, 1, NIGHT, new TreeMap<>());
    }

    private Report report(LocalDate date, int attempt, String content) throws IOException {
        Path made = Files.createTempDirectory(folder, "report");
        String name = "tidemark-" + date + (attempt == 1 ? "" : "-" + attempt) + ".xlsx";
        Files.writeString(made.resolve(name), content);
        Files.writeString(made.resolve("manifest.json"), "{}");
        return new Report(made, List.of(file(made, "manifest.json"), file(made, name)));
    }

    private static ReportFile file(Path made, String name) throws IOException {
        Path file = made.resolve(name);
        return new ReportFile(name, Hashes.of(file), Files.size(file));
    }

    private static List<String> names(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
