package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first night of a fresh clone. */
@Tag("job")
class ShippedNightTest {
    @TempDir
    Path home;

    @Test
    void what_ships_is_read_whole_and_ends_well_with_every_figure_that_extract_prints() throws Exception {
        Map<String, Long> printed = new TreeMap<>();
        for (String folder : new String[] {"seeds", "input"}) {
            copy(Path.of(folder));
        }
        SmallProject project = new SmallProject(home);

        Program.Answer answer = project.program().runApart("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(project.column("SELECT DISTINCT state FROM run_input")).containsExactly("read");
        for (String path : project.column("SELECT path FROM run_input")) {
            Program.Answer figures =
                    project.program().run("extract", home.resolve(path).toString());
            assertThat(figures.code()).as(figures.err()).isZero();
            printed.put(path, figures.out().lines().count());
        }
        Map<String, Long> stored = new TreeMap<>();
        for (String path : printed.keySet()) {
            stored.put(
                    path,
                    project.number("SELECT COUNT(*) FROM figure f JOIN source_document d ON d.id = f.document"
                            + " WHERE d.path = '" + path + "'"));
        }
        assertThat(stored).isEqualTo(printed).hasSize(8);
        assertThat(project.program().runApart("verify").code()).isZero();
        shows_an_agreement_across_precision_a_conflict_a_revision_and_an_identity(project);
    }

    private static void shows_an_agreement_across_precision_a_conflict_a_revision_and_an_identity(SmallProject project)
            throws Exception {
        assertThat(project.column("SELECT f.text FROM observation o JOIN observation_figure b ON b.observation = o.id"
                        + " JOIN figure f ON f.id = b.figure WHERE o.concept = 'gdp' AND o.measure = 'level'"
                        + " AND o.period = '2024' AND b.verdict = 'agrees'"))
                .contains("9517");
        assertThat(project.column("SELECT code || ' ' || severity || ' ' || o.concept || ' ' || o.period"
                        + " FROM finding d JOIN observation o ON o.id = d.observation ORDER BY 1"))
                .containsExactly(
                        "CONFLICT-01 warning population 2023",
                        "GROWTH-02 note gdp_primary 2024",
                        "GROWTH-02 note gdp_secondary 2024",
                        "GROWTH-02 note gdp_tertiary 2024",
                        "SUM-01 note gdp 2023",
                        "SUM-01 note gdp 2024");
        assertThat(project.column("SELECT DISTINCT arguments ->> 'cause' FROM finding WHERE code = 'GROWTH-02'"))
                .containsExactly("{census-5}");
        assertThat(project.column("SELECT arguments ->> 'otherSentences' FROM finding WHERE code = 'CONFLICT-01'"))
                .singleElement()
                .asString()
                .contains("常住人口753万人");
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(home.resolve(file).getParent());
                Files.copy(file, home.resolve(file));
            }
        }
    }
}
