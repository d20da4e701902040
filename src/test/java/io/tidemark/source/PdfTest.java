package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
    private static final String LONG = "全年地区生产总值9516.9亿元，按不变价格计算，比上年增长5.2%。分产业看，第一产业增加值585.7亿元，"
            + "增长4.3%；第二产业增加值3349.0亿元，增长6.6%；第三产业增加值5582.2亿元，增长4.6%。";

    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void lines_join_into_paragraphs_without_spaces_between_chinese_characters() {
        Document document = inbox.document(
                "input/a.pdf",
                new ChinesePdf()
                        .title("全年统计公报")
                        .heading("一、综合")
                        .paragraph(LONG)
                        .paragraph("居民消费价格上涨0.1%。")
                        .bytes());

        assertThat(paragraphs(document)).containsExactly("#1 全年统计公报", "#2 一、综合", LONG, "居民消费价格上涨0.1%。", "— 1 —");
        assertThat(((Document.Paragraph) document.blocks().get(2)).place()).isEqualTo("p. 1, ¶3");
    }

    @Test
    void a_paragraph_goes_on_over_the_page_and_the_page_number_does_not_stand_in_it() {
        ChinesePdf pdf = new ChinesePdf();
        for (int i = 0; i < 17; i++) {
            pdf.paragraph(LONG);
        }
        Document document = inbox.document("input/a.pdf", pdf.bytes());

        assertThat(paragraphs(document).stream().filter(LONG::equals)).hasSize(17);
        assertThat(paragraphs(document)).contains("— 1 —", "— 2 —").hasSize(19);
    }

    @Test
    void rows_of_as_many_columns_are_a_table() {
        Document document = inbox.document(
                "input/a.pdf",
                new ChinesePdf()
                        .paragraph(LONG)
                        .row("指标", "2024年", "增速")
                        .row("地区生产总值", "9516.9", "5.2")
                        .row("大连市统计局", "2025年1月20日")
                        .bytes());

        Document.Table table = tables(document).get(0);
        assertThat(cells(document, table))
                .isEqualTo(List.of(List.of("指标", "2024年", "增速"), List.of("地区生产总值", "9516.9", "5.2")));
        assertThat(table.rows().get(1).get(1).place()).isEqualTo("p. 1, table 1, row 2, column 2");
        assertThat(paragraphs(document)).containsExactly(LONG, "大连市统计局 2025年1月20日", "— 1 —");
    }

    @Test
    void a_document_with_a_password_is_refused_as_encrypted() throws IOException {
        assertThat(inbox.refusal("input/a.pdf", encrypted("user", new AccessPermission()))
                        .reason())
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_document_whose_owner_forbids_to_take_its_text_is_refused_and_one_that_only_cannot_be_changed_is_read()
            throws IOException {
        AccessPermission all = new AccessPermission();
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);

        assertThat(inbox.refusal("input/a.pdf", encrypted("", none)).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(paragraphs(inbox.document("input/b.pdf", encrypted("", all))))
                .contains(LONG);
    }

    @Test
    void glyphs_that_no_table_gives_a_character_for_are_refused_as_garbled() {
        String pdf = new String(new ChinesePdf().paragraph(LONG).bytes(), StandardCharsets.ISO_8859_1);
        String garbled = pdf.replace("/UniGB-UTF16-H", "/Identity-H   ").replace("(GB1)", "(XYZ)");

        assertThat(inbox.refusal("input/a.pdf", garbled.getBytes(StandardCharsets.ISO_8859_1))
                        .reason())
                .isEqualTo(Reason.GARBLED);
    }

    @Test
    void a_font_of_the_other_kind_that_is_not_embedded_reads_the_same() {
        String pdf = new String(new ChinesePdf().paragraph(LONG).bytes(), StandardCharsets.ISO_8859_1);
        byte[] other = pdf.replace("/CIDFontType0", "/CIDFontType2").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(paragraphs(inbox.document("input/a.pdf", other))).contains(LONG);
    }

    @Test
    void pages_without_text_are_refused_as_scans() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);

            assertThat(inbox.refusal("input/a.pdf", bytes.toByteArray()).reason())
                    .isEqualTo(Reason.NO_TEXT);
        }
    }

    @Test
    void a_document_that_was_cut_off_is_refused_as_truncated() {
        byte[] whole = new ChinesePdf().paragraph(LONG).bytes();

        assertThat(inbox.refusal("input/a.pdf", Arrays.copyOf(whole, whole.length / 2))
                        .reason())
                .isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_stream_that_unpacks_beyond_the_limit_is_refused_as_a_bomb() throws IOException {
        inbox = new Inbox(root, new ReadingLimits(64 << 20, 8 << 20, 8 << 20, 100, 1000, 1000, 100));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 9; i++) {
                deflater.write(zeros);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.5\n1 0 obj\n<< /Filter /FlateDecode /Length 1 >>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(packed.toByteArray());
        pdf.write("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(inbox.refusal("input/a.pdf", pdf.toByteArray()).reason()).isEqualTo(Reason.BOMB);
    }

    private static byte[] encrypted(String password, AccessPermission permission) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new ChinesePdf().paragraph(LONG).bytes())) {
            document.protect(new StandardProtectionPolicy("owner", password, permission));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
