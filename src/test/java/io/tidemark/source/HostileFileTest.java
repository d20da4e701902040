package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostileFileTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void a_docx_that_unpacks_beyond_the_limit_is_refused_as_a_bomb() {
        byte[] file = OfficeFiles.withZeros(OfficeFiles.docx("文"), "word/media/image1.png", 9);
        inbox = new Inbox(root, new ReadingLimits(64 << 20, 8 << 20, 8 << 20, 100, 1000, 1000, 100));

        assertThat(file).hasSizeLessThan(64 << 10);
        assertThat(inbox.refusal("input/a.docx", file).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void an_xlsx_with_a_part_of_absurd_ratio_is_refused_as_a_bomb() {
        byte[] file = OfficeFiles.withZeros(OfficeFiles.xlsx(w -> w.createSheet()), "xl/media/image1.png", 20);

        assertThat(inbox.refusal("input/a.xlsx", file).reason()).isEqualTo(Reason.BOMB);
    }

    @Test
    void a_docx_with_too_much_xml_for_the_memory_is_refused_as_too_large() {
        inbox = new Inbox(root, new ReadingLimits(1 << 20, 1 << 20, 1 << 10, 100, 1000, 1000, 100));

        assertThat(inbox.refusal("input/a.docx", OfficeFiles.docx("文")).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_document_type_in_a_part_is_refused_and_never_resolved() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.txt"), "机密9516.9");
        String declaration = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        byte[] docx = OfficeFiles.with(
                OfficeFiles.docx("文"),
                "word/document.xml",
                xml -> xml.replaceFirst("<w:document", declaration + "<w:document")
                        .replace("文", "&e;"));
        byte[] xlsx = OfficeFiles.with(
                OfficeFiles.xlsx(w -> w.createSheet().createRow(0).createCell(0).setCellValue("文")),
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("<sst", declaration + "<sst"));

        assertThat(inbox.refusal("input/a.docx", docx))
                .isEqualTo(new Refusal("input/a.docx", "", Reason.HOSTILE_XML, List.of("word/document.xml")));
        assertThat(inbox.refusal("input/a.xlsx", xlsx).reason()).isEqualTo(Reason.HOSTILE_XML);
    }

    @Test
    void office_files_with_a_password_are_refused_as_encrypted() {
        assertThat(inbox.refusal("input/a.docx", OfficeFiles.encrypted(OfficeFiles.docx("文")))
                        .reason())
                .isEqualTo(Reason.ENCRYPTED);
        assertThat(inbox.refusal("input/a.xlsx", OfficeFiles.encrypted(OfficeFiles.xlsx(w -> w.createSheet())))
                        .reason())
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_truncated_docx_is_refused() {
        byte[] whole = OfficeFiles.docx("文");

        for (int length : new int[] {10, whole.length / 3, whole.length - 30}) {
            assertThat(inbox.refusal("input/a.docx", Arrays.copyOf(whole, length))
                            .reason())
                    .isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void content_that_is_not_what_the_extension_says_is_refused() {
        byte[] pdf = new ChinesePdf().paragraph("文").bytes();

        assertThat(inbox.refusal("input/a.docx", pdf))
                .isEqualTo(new Refusal("input/a.docx", "", Reason.WRONG_TYPE, List.of("docx", "PDF")));
        assertThat(inbox.refusal("input/a.txt", pdf).reason()).isEqualTo(Reason.WRONG_TYPE);
        assertThat(inbox.refusal("input/a.xlsx", OfficeFiles.docx("文")).reason())
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(inbox.refusal("input/b.pdf", "text".getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(inbox.refusal("input/b.txt", new byte[] {1, 2, 3, 0, 5, 6, 7, 0, 0, (byte) 0xFE})
                        .reason())
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(inbox.refusal("input/a.doc", new byte[] {1}).reason()).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void html_nested_beyond_the_limit_is_refused() {
        String page = "<div>".repeat(10_000) + "文" + "</div>".repeat(10_000);

        assertThat(inbox.refusal("input/a.html", page.getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void a_cell_that_covers_millions_of_places_is_refused() {
        String page = "<table><tr><td colspan=1000 rowspan=60000>文</td><td>1</td></tr>"
                + "<tr><td>2</td></tr>".repeat(2_000) + "</table>";

        assertThat(inbox.refusal("input/a.html", page.getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_docx_nested_beyond_the_stack_is_refused() {
        byte[] file = OfficeFiles.with(
                OfficeFiles.docx("文"),
                "word/document.xml",
                xml -> xml.replaceFirst("<w:p>", "<w:smartTag>".repeat(100_000) + "<w:p>")
                        .replaceFirst("</w:p>", "</w:p>" + "</w:smartTag>".repeat(100_000)));

        assertThat(inbox.read(put("input/a.docx", file))).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @Timeout(30)
    @CsvSource({
        "md, **a ",
        "md, [",
        "md, |-",
        "md, *a_",
        "md, `",
        "csv, 1",
        "csv, '\"', ",
        "txt, 2025-01-",
        "json, [",
        "html, <b>",
        "html, <table><tr><td>"
    })
    void marks_without_end_do_not_take_the_night(String extension, String mark) {
        byte[] file = mark.repeat(300_000 / mark.length()).getBytes(StandardCharsets.UTF_8);

        assertThat(inbox.put("input/a." + extension, file).read("input/a." + extension))
                .isNotNull();
    }

    private String put(String path, byte[] bytes) {
        inbox.put(path, bytes);
        return path;
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_has_its_sentences_in_both_languages(Reason reason) {
        Refusal refusal = new Refusal("input/a.txt", "", reason, List.of("ARG0", "ARG1"));

        assertThat(refusal.detail()).isNotBlank().matches("\\p{ASCII}+").doesNotContain("{");
        assertThat(refusal.remedy()).isNotBlank().matches("\\p{ASCII}+").doesNotContain("{");
        assertThat(refusal.detail(Locale.SIMPLIFIED_CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
        assertThat(refusal.remedy(Locale.SIMPLIFIED_CHINESE))
                .containsPattern("\\p{IsHan}")
                .doesNotContain("{");
    }
}
