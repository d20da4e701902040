package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.OfficeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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

    @Test
    void a_row_of_a_table_becomes_a_figure_with_its_cell_as_place_and_meets_prose() throws Exception {
        SmallProject.write(home, "input/text/press-2025-01-22.txt", "2024年，大连市地区生产总值约9500亿元，增长5.2%。\n");
        SmallProject.write(home, "seeds/b-2025-01-21.csv", """
                地区,时期,指标,度量,数值,单位
                大连市,2024年,地区生产总值,总量,"9,516.9",亿元
                大连市,2024年,地区生产总值,增速,25.2,%
                """);
        Path sheet = home.resolve("input/tables/c-2025-01-23.xlsx");
        Files.createDirectories(sheet.getParent());
        Files.write(sheet, OfficeFiles.xlsx(book -> {
            XSSFSheet page = book.createSheet("指标");
            XSSFRow head = page.createRow(0);
            head.createCell(0).setCellValue("指标");
            head.createCell(1).setCellValue("2024年");
            XSSFRow row = page.createRow(1);
            row.createCell(0).setCellValue("地区生产总值（亿元）");
            row.createCell(1).setCellValue(9516.95);
        }));
        SmallProject project = new SmallProject(home);
        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(project.column("SELECT d.path || ' ' || f.place || ' ' || f.text || ' ' || f.unit FROM figure f"
                        + " JOIN source_document d ON d.id = f.document ORDER BY d.path, f.id"))
                .containsExactly(
                        "input/tables/c-2025-01-23.xlsx 指标!B2 9516.95 CNY",
                        "input/text/press-2025-01-22.txt ¶1 9500亿元 CNY",
                        "input/text/press-2025-01-22.txt ¶1 5.2% %",
                        "seeds/b-2025-01-21.csv row 2, column 5 9,516.9 CNY",
                        "seeds/b-2025-01-21.csv row 3, column 5 25.2 %");
        assertThat(project.column(VERDICTS))
                .containsExactlyInAnyOrder(
                        "gdp CNY chosen 9516.95 input/tables/c-2025-01-23.xlsx",
                        "gdp CNY agrees 9,516.9 seeds/b-2025-01-21.csv",
                        "gdp CNY agrees 9500亿元 input/text/press-2025-01-22.txt",
                        "gdp % chosen 5.2% input/text/press-2025-01-22.txt",
                        "gdp % conflicts 25.2 seeds/b-2025-01-21.csv");
        assertThat(project.column("SELECT DISTINCT code FROM finding")).contains("CONFLICT-01");
    }

    @Test
    void a_row_meets_the_checks_of_what_is_plausible() throws Exception {
        SmallProject.write(home, "seeds/b-2025-01-21.csv", """
                地区,时期,指标,度量,数值,单位
                大连市,2024年,地区生产总值,增速,95.2,%
                """);
        SmallProject.write(home, "input/text/a-2025-01-22.txt", "2024年，大连市城镇化率82.93%。\n");
        SmallProject project = new SmallProject(home);

        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isEqualTo(3);
        assertThat(project.column("SELECT code || ' ' || json_extract(arguments, '$.source') FROM finding"))
                .containsExactly("RANGE-02 seeds/b-2025-01-21.csv");
    }

    @Test
    void labels_that_the_catalogue_does_not_know_are_listed_with_how_often_and_where() throws Exception {
        SmallProject.write(home, "seeds/a-2025-01-20.txt", "2024年，大连市“海钓” 基地12处。2024年，大连市花灯展览5场。\n");
        SmallProject.write(home, "input/text/b-2025-01-21.txt", "2024年，大连市海钓基地12处。2024年，大连市地区生产总值9516.9亿元。\n");
        SmallProject project = night();

        assertThat(project.program().run("labels").out().lines().map(String::strip))
                .containsExactly(
                        "2 figures     2 documents  海钓基地  (12处 in input/text/b-2025-01-21.txt, ¶1)",
                        "1 figures     1 documents  花灯展览  (5场 in seeds/a-2025-01-20.txt, ¶1)");
        assertThat(project.program()
                        .run("labels", "--limit", "1", "--json")
                        .out()
                        .strip())
                .isEqualTo("{\"label\":\"海钓基地\",\"figures\":2,\"documents\":2,\"path\":\"input/text/b-2025-01-21.txt\","
                        + "\"place\":\"¶1\",\"text\":\"12处\",\"subject\":\"大连市\",\"period\":\"2024\"}");
        assertThat(project.program().run("labels", "--limit", "0").code()).isEqualTo(2);
    }

    private SmallProject night() throws Exception {
        SmallProject project = new SmallProject(home);
        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        return project;
    }
}
