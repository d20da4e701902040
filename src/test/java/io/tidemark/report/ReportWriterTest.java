package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    @TempDir
    Path folder;

    @Test
    void a_report_is_a_workbook_and_a_manifest_with_their_hashes() throws Exception {
        Report report = write(Nights.usual(), "zh");
        assertThat(report.folder()).isEqualTo(folder.resolve("output/2025-03-31"));
        assertThat(report.files())
                .extracting(ReportFile::name)
                .containsExactly(
                        "figures.csv",
                        "manifest.json",
                        "observations.csv",
                        "tidemark-2025-03-31.evidence.html",
                        "tidemark-2025-03-31.xlsx");
        for (ReportFile file : report.files()) {
            Path path = report.folder().resolve(file.name());
            assertThat(Hashes.of(path)).isEqualTo(file.hash());
            assertThat(path).hasSize(file.bytes());
        }
        assertThat(Files.readString(report.folder().resolve("manifest.json")))
                .contains(Hashes.of(report.workbook()), "input/text/release-2024.html", "\"figures\" : 27");
    }

    @Test
    void nothing_but_the_report_is_left_behind() throws Exception {
        Report report = write(Nights.usual(), "zh");
        try (Stream<Path> left = Files.list(folder.resolve("output"))) {
            assertThat(left).containsExactly(report.folder());
        }
    }

    @Test
    void written_again_it_has_the_same_bytes() throws Exception {
        List<ReportFile> first = write(Nights.usual(), "zh").files();
        List<ReportFile> second = write(Nights.usual(), "zh").files();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_a_killed_run_left_in_the_working_folder_does_no_harm() throws Exception {
        Path left = Files.createDirectories(folder.resolve("output/.report-2025-03-31-1"));
        Files.writeString(left.resolve("tidemark-2025-03-31.xlsx"), "half a workbook");
        Report report = write(Nights.usual(), "zh");
        assertThat(report.files()).hasSize(5);
        assertThat(left).doesNotExist();
    }

    @Test
    void a_second_attempt_leaves_the_files_of_the_first_alone() throws Exception {
        Report first = write(Nights.usual(), "zh");
        Report second = write(Nights.usual().attempt(2), "zh");
        assertThat(second.workbook())
                .isEqualTo(folder.resolve("output/2025-03-31/attempt-2/tidemark-2025-03-31-2.xlsx"));
        assertThat(Hashes.of(first.workbook())).isEqualTo(first.workbookFile().hash());
    }

    @Test
    void a_workbook_of_another_night_does_not_verify() throws Exception {
        Path other = write(new Night().reads(Nights.article()), "zh").workbook();
        Path kept = Files.move(other, folder.resolve("other.xlsx"));
        Path database = folder.resolve("usual.db");
        Run run = Nights.usual().fill(database);
        ReportWriter writer = writer("zh");
        Imprint imprint = writer.write(Database.readOnly(database), run, folder.resolve("usual"), WriteReport.AT)
                .imprint();
        assertThatThrownBy(() -> writer.verify(Database.readOnly(database), run, imprint, kept))
                .isInstanceOf(ReportDiffersException.class)
                .hasMessageContaining("other.xlsx differs from the store");
    }

    @Test
    void a_night_without_any_figure_has_a_report_too() throws Exception {
        Report report = write(new Night().refuses("input/text/empty.txt", "EMPTY", "0 字节", "补上内容"), "en");
        assertThat(report.workbook()).isNotEmptyFile();
    }

    private Report write(Night night, String language) throws Exception {
        Path database = Files.createTempDirectory(folder, "night").resolve("tidemark.db");
        Run run = night.fill(database);
        return writer(language)
                .write(Database.readOnly(database), run, folder.resolve("output"), WriteReport.AT)
                .report();
    }

    private static ReportWriter writer(String language) {
        return new ReportWriter(Catalogue.shipped(), new ReportSettings("大连市", language, "", Profile.OFFICE));
    }
}
