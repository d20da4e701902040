package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.report.wording.TextWidth;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader holds in hand: letters of a size that can be read, and nothing cut off between pages side by side. */
class PrintedPagesTest {
    @TempDir
    static Path folder;

    private static MadeReport office;
    private static MadeReport accessible;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = WriteReport.secondOfRegions(database);
        String region = TenRegions.REGIONS.get(0);
        office = MadeReport.of(database, run, folder.resolve("office"), region, "en", Profile.OFFICE);
        accessible = MadeReport.of(database, run, folder.resolve("plain"), region, "en", Profile.ACCESSIBLE);
    }

    @Test
    void no_sheet_is_printed_in_letters_of_less_than_seven_tenths_of_their_size() throws Exception {
        // A digit of 10 points is 7 pixels wide, one of 12 points 9; A4 across has 770 points between its margins.
        for (String sheet : sheets(office)) {
            assertThat(widest(office, sheet) * 5.25 * 0.7).as(sheet).isLessThanOrEqualTo(770);
        }
        for (String sheet : sheets(accessible)) {
            assertThat(widest(accessible, sheet) * 6.75 * 0.7).as(sheet).isLessThanOrEqualTo(770);
        }
    }

    @Test
    void title_and_notes_stand_on_the_first_of_the_pages_side_by_side_and_its_keys_on_each() throws Exception {
        assertThat(areas(accessible, "Overview").subList(0, 2))
                .extracting(CellRangeAddress::getFirstRow)
                .containsExactly(0, 5);
        assertThat(repeated(accessible, "Overview")).isEqualTo("$A:$D");
        assertThat(repeated(accessible, "Evidence")).isEqualTo("$A:$A");
        assertThat(repeated(office, "Overview")).isEmpty();
        for (String sheet : sheets(accessible)) {
            List<CellRangeAddress> strips = areas(accessible, sheet).stream()
                    .filter(area -> area.getFirstRow() <= 5)
                    .toList();
            List<Integer> columns = strips.stream()
                    .flatMap(strip -> IntStream.rangeClosed(strip.getFirstColumn(), strip.getLastColumn())
                            .boxed())
                    .toList();
            assertThat(columns)
                    .as(sheet)
                    .isEqualTo(
                            strips.isEmpty()
                                    ? List.of()
                                    : IntStream.range(
                                                    0, widths(accessible, sheet).size())
                                            .boxed()
                                            .toList());
        }
    }

    @Test
    void no_note_is_cut_off_at_the_edge_of_the_first_page() throws Exception {
        for (String sheet : sheets(accessible)) {
            List<CellRangeAddress> areas = areas(accessible, sheet);
            if (!areas.isEmpty()) {
                double room =
                        sum(widths(accessible, sheet).subList(0, areas.get(0).getLastColumn() + 1));
                assertThat(accessible.rows(sheet).subList(0, 5))
                        .as(sheet)
                        .allSatisfy(row -> assertThat(
                                        (double) TextWidth.of(row.getCell(0).getText()))
                                .isLessThanOrEqualTo(room));
            }
        }
    }

    @Test
    void what_a_figure_says_and_where_it_stands_are_two_pages_side_by_side() throws Exception {
        assertThat(columns(office)).containsExactly("A1:I", "J3:P");
        assertThat(columns(accessible)).containsExactly("A1:I", "J6:P");
    }

    private static List<String> columns(MadeReport made) throws Exception {
        return areas(made, "Evidence").stream()
                .map(area -> CellReference.convertNumToColString(area.getFirstColumn()) + (area.getFirstRow() + 1) + ":"
                        + CellReference.convertNumToColString(area.getLastColumn()))
                .toList();
    }

    @Test
    void ranks_of_regions_have_a_page_of_their_own() throws Exception {
        assertThat(areas(office, "Regions"))
                .extracting(area -> area.getFirstColumn() + "-" + area.getLastColumn())
                .containsExactly("0-13", "14-23");
        assertThat(repeated(office, "Regions")).isEqualTo("$A:$C");
    }

    @Test
    void charts_lie_within_the_first_of_the_pages_side_by_side() throws Exception {
        int last = areas(accessible, "Overview").get(0).getLastColumn();
        String drawing = Objects.requireNonNull(accessible.parts().get("xl/drawings/drawing1.xml"));
        assertThat(MadeReport.all(drawing, "<xdr:to><xdr:col>(\\d+)</xdr:col>"))
                .hasSize(2)
                .allSatisfy(column -> assertThat(Integer.parseInt(column)).isLessThanOrEqualTo(last + 1));
    }

    private static List<String> sheets(MadeReport made) throws Exception {
        return MadeReport.all(Objects.requireNonNull(made.parts().get("xl/workbook.xml")), "<sheet name=\"([^\"]+)\"");
    }

    private static List<Double> widths(MadeReport made, String sheet) throws Exception {
        List<Double> widths = new ArrayList<>();
        for (String column : MadeReport.all(made.sheet(sheet), "<col (min=[^>]+)>")) {
            int from = Integer.parseInt(MadeReport.all(column, "min=\"(\\d+)\"").get(0));
            int to = Integer.parseInt(MadeReport.all(column, "max=\"(\\d+)\"").get(0));
            double width = Double.parseDouble(
                    MadeReport.all(column, " width=\"([0-9.]+)\"").get(0));
            IntStream.rangeClosed(from, to).forEach(i -> widths.add(width));
        }
        return widths;
    }

    /** Width in digits of the widest page, with what is repeated on it. */
    private static double widest(MadeReport made, String sheet) throws Exception {
        List<Double> widths = widths(made, sheet);
        List<CellRangeAddress> areas = areas(made, sheet);
        if (areas.isEmpty()) {
            return sum(widths);
        }
        String keys = repeated(made, sheet);
        int repeated = keys.isEmpty() ? 0 : CellReference.convertColStringToIndex(keys.replaceAll(".*\\$", "")) + 1;
        return areas.stream()
                .mapToDouble(area -> sum(widths.subList(area.getFirstColumn(), area.getLastColumn() + 1))
                        + (area.getFirstColumn() == 0 ? 0 : sum(widths.subList(0, repeated))))
                .max()
                .orElseThrow();
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<CellRangeAddress> areas(MadeReport made, String sheet) throws Exception {
        return named(made, sheet, "Print_Area").stream()
                .map(area -> CellRangeAddress.valueOf(area.replaceAll("^.*!", "")))
                .toList();
    }

    /** Columns on each page, such as {@code $A:$D}. */
    private static String repeated(MadeReport made, String sheet) throws Exception {
        return named(made, sheet, "Print_Titles").stream()
                .map(title -> title.replaceAll("^.*!", ""))
                .filter(title -> title.matches("\\$[A-Z]+:\\$[A-Z]+"))
                .findFirst()
                .orElse("");
    }

    private static List<String> named(MadeReport made, String sheet, String name) throws Exception {
        String book = Objects.requireNonNull(made.parts().get("xl/workbook.xml"));
        List<String> found = MadeReport.all(
                book,
                "<definedName [^>]*name=\"_xlnm." + name + "\"[^>]*localSheetId=\""
                        + sheets(made).indexOf(sheet) + "\"[^>]*>([^<]+)<");
        return found.isEmpty() ? List.of() : Arrays.asList(found.get(0).split(","));
    }
}
