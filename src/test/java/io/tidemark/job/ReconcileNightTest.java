package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole night makes of sources that speak of the same thing. */
@Tag("job")
class ReconcileNightTest {
    /** What became of each figure, with what it is about. */
    private static final String VERDICTS =
            "SELECT o.concept || ' ' || o.unit || ' ' || b.verdict || ' ' || f.text || ' ' || d.path"
                    + " FROM observation o JOIN observation_vintage w ON w.observation = o.id AND w.held_until IS NULL"
                    + " JOIN observation_figure b ON b.observation = o.id AND b.held_from = w.held_from"
                    + " JOIN figure f ON f.id = b.figure JOIN source_document d ON d.id = f.document"
                    + " ORDER BY o.concept, o.unit, b.ordinal";

    @TempDir
    Path home;

    @Test
    void figures_in_units_of_one_dimension_meet_and_keep_what_is_printed() throws Exception {
        SmallProject.write(home, "seeds/a-2025-01-20.txt", "2024年，大连市高标准农田面积3万亩。\n");
        SmallProject.write(home, "input/text/b-2025-01-21.txt", "2024年，大连市高标准农田面积2000公顷。\n");
        SmallProject.write(home, "input/text/c-2025-01-22.txt", "2024年，大连市高标准农田面积25平方公里。\n");
        SmallProject project = night();

        assertThat(project.column(VERDICTS))
                .containsExactly(
                        "high_standard_farmland m2 chosen 2000公顷 input/text/b-2025-01-21.txt",
                        "high_standard_farmland m2 conflicts 25平方公里 input/text/c-2025-01-22.txt",
                        "high_standard_farmland m2 agrees 3万亩 seeds/a-2025-01-20.txt");
        assertThat(project.column("SELECT text || ' ' || value || ' ' || unit FROM observation_vintage"))
                .containsExactly("2000公顷 2000 ha");
        assertThat(project.program().run("trace", "高标准农田面积", "--json").out()).contains("\"unit\":\"ha\"");
    }

    @Test
    void currencies_and_measure_words_never_meet() throws Exception {
        SmallProject.write(home, "seeds/a-2025-01-20.txt", "2024年，大连市外贸进出口总额4500亿元。2024年，大连市新登记企业5万家。\n");
        SmallProject.write(home, "input/text/b-2025-01-21.txt", "2024年，大连市外贸进出口总额630亿美元。2024年，大连市新登记企业5万户。\n");

        assertThat(night().column(VERDICTS)).hasSize(4).allMatch(line -> line.contains(" chosen "));
    }

    private SmallProject night() throws Exception {
        SmallProject project = new SmallProject(home);
        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        return project;
    }
}
