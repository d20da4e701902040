package io.tidemark.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Changes;
import io.tidemark.report.content.Head;
import io.tidemark.report.content.Page;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.Streamed;
import io.tidemark.report.page.Address;
import io.tidemark.report.window.ShippedScore;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.workbook.WorkbookWriter;
import io.tidemark.source.Source;
import io.tidemark.source.Source.Authority;
import io.tidemark.source.Source.Known;
import io.tidemark.source.Source.Origin;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Figure;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.evidence.Whole;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Balance.Accounted;
import io.tidemark.store.night.Balance.Counted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What a sheet does where a spreadsheet has no room: more links, more rows, longer texts than it takes. */
class EvidenceSheetTest {
    private static final Messages CHINESE = Messages.of("zh");
    private static final Names NAMES = new Names(Catalogue.shipped(), CHINESE, Profile.OFFICE);

    @Test
    void beyond_the_links_of_a_sheet_the_address_stands_as_text_and_the_note_says_how_often() throws IOException {
        TableSheet sheet = EvidenceSheet.of(content(65_001), NAMES);
        assertThat(sheet.note()).endsWith("其余 1 处以文字列出编号或地址，可据以搜索。");

        String xml = written(sheet);

        assertThat(count(xml, "<hyperlink ref=\"P")).isEqualTo(65_000);
        assertThat(xml)
                .contains("<hyperlink ref=\"P65003\"")
                .doesNotContain("<hyperlink ref=\"P65004\"")
                .containsPattern("<c r=\"P65004\" s=\"\\d+\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        + Pattern.quote(Address.of(figure().span())));
    }

    @Test
    void a_sheet_with_room_for_all_links_says_nothing_of_them() {
        assertThat(EvidenceSheet.of(content(65_000), NAMES).note()).doesNotContain("链接");
    }

    @Test
    void rows_that_the_sheet_has_no_room_for_are_counted_in_its_note() {
        TableSheet sheet = EvidenceSheet.of(content(TableSheet.MOST_ROWS + 5), NAMES);
        assertThat(sheet.size()).isEqualTo(TableSheet.MOST_ROWS);
        assertThat(sheet.note()).contains("列出前 1048570 行，其余 5 行在数据库中");
    }

    @Test
    void a_table_of_too_many_rows_in_memory_is_cut_and_does_not_fail_the_night() throws IOException {
        List<Cell> row = List.of(Cell.count(1));
        TableSheet sheet = TableSheet.of(
                "表",
                "Table",
                "",
                "",
                List.of(io.tidemark.report.book.Column.fixed("数", 4)),
                Collections.nCopies((int) TableSheet.MOST_ROWS + 1, row),
                "");
        long[] count = {0};
        sheet.rows().forEach(cells -> count[0]++);
        assertThat(count[0]).isEqualTo(TableSheet.MOST_ROWS).isEqualTo(sheet.size());
    }

    @Test
    void evidence_without_a_row_is_named_but_is_no_link() {
        LinkBudget links = new LinkBudget();
        assertThat(NAMES.evidence(TableSheet.MOST_ROWS, links)).isInstanceOf(Cell.Link.class);
        assertThat(NAMES.evidence(TableSheet.MOST_ROWS + 1, links)).isEqualTo(Cell.text("证据 1048571", Look.CENTER));
    }

    @Test
    void a_sentence_that_is_too_long_for_a_cell_is_cut_around_its_figure() {
        String sentence = "前".repeat(40_000) + "𠮷增长5.2%" + "后".repeat(40_000);
        Cell.Quote quote = Quotes.of(sentence, 40_003, "5.2%", "……");
        assertThat(quote.text())
                .startsWith("……前")
                .endsWith("后……")
                .contains("𠮷增长5.2%")
                .hasSize(CellText.LIMIT);
        assertThat(quote.text().substring(quote.from(), quote.to())).isEqualTo("5.2%");
    }

    @Test
    void a_figure_at_either_end_of_a_long_sentence_keeps_its_place() {
        Cell.Quote first = Quotes.of("5.2%" + "后".repeat(40_000), 0, "5.2%", "……");
        Cell.Quote last = Quotes.of("前".repeat(40_000) + "5.2%", 40_000, "5.2%", "……");
        assertThat(first.text()).startsWith("5.2%").endsWith("……");
        assertThat(last.text()).startsWith("……").endsWith("5.2%");
        assertThat(last.text().substring(last.from(), last.to())).isEqualTo("5.2%");
        assertThat(first.text().substring(first.from(), first.to())).isEqualTo("5.2%");
    }

    /** A report of which only the evidence is looked at. */
    private static ReportContent content(long size) {
        return new ReportContent(
                new Head("标题", "大连市", LocalDate.of(2025, 3, 31), 1),
                Catalogue.shipped(),
                List.of(),
                rows(size),
                new Whole(1, size, size, size, 0, 0),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Streamed.none(),
                Streamed.none(),
                new Page(Streamed.none(), Map.of(), 0, Set.of(figure().span().document()), true),
                new Changes(null, List.of(), Map.of(), 0),
                ShippedScore.get(),
                "",
                "",
                new Balance(0, 0, 0, 0, 0, 0, 0, new Counted(0, 0), new Counted(0, 0), new Accounted(0, 0), 0, 0, 0),
                new TreeMap<>());
    }

    private static Streamed<Evidence> rows(long size) {
        Source source = new Source(
                new Known<>("大连市统计局", Origin.SETTINGS),
                new Known<>(LocalDate.of(2025, 1, 20), Origin.SETTINGS),
                new Known<>("大连市", Origin.SETTINGS),
                new Known<>(Authority.STATISTICS_OFFICE, Origin.SETTINGS));
        StoredDocument document = new StoredDocument(1, "0".repeat(64), "input/a.txt", 1, "1", source, 1, 1, 0);
        Evidence evidence = new Evidence(1, figure(), "增长5.2%。", 2, document, 0, null, "no_label");
        return new Streamed<>(size, sink -> {
            for (long i = 0; i < size; i++) {
                sink.accept(evidence);
            }
        });
    }

    private static Figure figure() {
        return AFigure.read("5.2%").of("gdp").label("地区生产总值").build();
    }

    private static String written(TableSheet sheet) throws IOException {
        Cover cover = new Cover("封面", "封面", List.of(), "", true, List.of(), "", List.of(), "", List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookWriter(CHINESE, Profile.OFFICE)
                .write(
                        new Book(cover, List.of(sheet), "evidence.html"),
                        new Head("封面", "", LocalDate.of(2025, 3, 31), 1),
                        out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet2.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no sheet");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
