package io.tidemark.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.Hashes;
import io.tidemark.report.Report;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeliveryTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void a_folder_gets_the_workbook_its_manifest_the_anchor_and_the_latest() throws Exception {
        for (Path target : List.of(folder.resolve("new"), Files.createDirectory(folder.resolve("there")))) {
            Report report = report(DATE, 1, "workbook");

            assertThat(new FolderDelivery(target).send(report))
                    .isEqualTo(Reply.accepted("sha256 " + report.workbookFile().hash()));

            assertThat(names(target))
                    .containsExactlyInAnyOrder(
                            "tidemark-2026-11-23.xlsx",
                            "tidemark-2026-11-23.manifest.json",
                            "tidemark-2026-11-23.anchor.json",
                            "tidemark-latest.xlsx");
            assertThat(target.resolve("tidemark-2026-11-23.xlsx")).hasContent("workbook");
            assertThat(target.resolve("tidemark-2026-11-23.anchor.json")).hasContent("anchor of 2026-11-23/1");
            assertThat(target.resolve("tidemark-latest.xlsx")).hasContent("workbook");
        }
    }

    @Test
    void a_report_whose_anchor_is_gone_is_not_delivered_without_it() throws Exception {
        Report report = report(DATE, 1, "workbook");
        Files.delete(report.folder().resolve("anchor.json"));

        Reply reply = new FolderDelivery(folder.resolve("target")).send(report);

        assertThat(reply.state()).isEqualTo(State.FAILED);
        assertThat(reply.text()).contains("anchor.json is missing").contains("tidemark rerun");
    }

    @Test
    void what_is_no_folder_is_given_up_and_a_share_that_is_not_there_is_tried_again() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Path share = folder.resolve("not-mounted/reports");
        Report report = report(DATE, 1, "workbook");

        Reply noFolder = new FolderDelivery(file).send(report);
        Reply notThere = new FolderDelivery(share).send(report);

        assertThat(noFolder.state()).isEqualTo(State.GIVEN_UP);
        assertThat(noFolder.text()).contains("NotDirectory");
        assertThat(notThere.state()).isEqualTo(State.FAILED);
        assertThat(notThere.text()).contains("the folder above it does not exist");

        Files.createDirectory(folder.resolve("not-mounted"));
        assertThat(new FolderDelivery(share).send(report).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void who_may_list_the_folder_may_read_the_copies_though_the_report_is_private() throws Exception {
        for (String rights : List.of("rwxr-xr-x", "rwxr-x---", "rwx------")) {
            Path target = Files.createDirectory(folder.resolve(rights));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
            Report report = report(DATE, 1, "workbook");
            Files.setPosixFilePermissions(report.workbook(), PosixFilePermissions.fromString("rw-------"));

            new FolderDelivery(target).send(report);

            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(target.resolve("tidemark-latest.xlsx"))))
                    .isEqualTo(rights.replace("x", "-"));
        }
    }

    @Test
    void a_backfilled_report_does_not_become_the_latest() throws Exception {
        FolderDelivery delivery = new FolderDelivery(folder.resolve("target"));
        delivery.send(report(DATE, 1, "today"));
        delivery.send(report(DATE.minusDays(1), 1, "yesterday"));
        assertThat(folder.resolve("target/tidemark-2026-11-22.xlsx")).hasContent("yesterday");
        assertThat(folder.resolve("target/tidemark-latest.xlsx")).hasContent("today");
    }

    @Test
    void a_tenth_attempt_is_later_than_the_ninth() throws Exception {
        FolderDelivery delivery = new FolderDelivery(folder.resolve("target"));
        delivery.send(report(DATE, 10, "tenth"));
        delivery.send(report(DATE, 9, "ninth"));
        assertThat(folder.resolve("target/tidemark-latest.xlsx")).hasContent("tenth");
    }

    @Test
    void a_workbook_that_was_altered_since_it_was_made_is_not_delivered() throws Exception {
        Path target = folder.resolve("target");
        Report report = report(DATE, 1, "workbook");
        Files.writeString(report.workbook(), "altered");
        Reply reply = new FolderDelivery(target).send(report);
        assertThat(reply.state()).isEqualTo(State.FAILED);
        assertThat(reply.text()).contains("not the file that the report was sealed with");
        assertThat(names(target)).noneMatch(name -> name.endsWith(".xlsx") || name.endsWith(".part"));
    }

    private Report report(LocalDate date, int attempt, String content) throws IOException {
        Path made = Files.createTempDirectory(folder, "report");
        String name = "tidemark-" + date + (attempt == 1 ? "" : "-" + attempt) + ".xlsx";
        Files.writeString(made.resolve(name), content);
        Files.writeString(made.resolve("manifest.json"), "{}");
        Files.writeString(made.resolve("anchor.json"), "anchor of " + date + "/" + attempt);
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
