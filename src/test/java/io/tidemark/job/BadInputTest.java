package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.OfficeFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be wrong with an input, in one night. */
@Tag("job")
class BadInputTest {
    private static final String INPUT = "input/text/";

    @TempDir
    Path home;

    @TempDir
    Path outside;

    @Test
    void every_kind_of_bad_file_is_quarantined_and_everything_else_is_read() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        Map<String, String> expected = putBadFiles();

        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(3);
        assertThat(answer.out())
                .containsPattern("documents read +2 ")
                .containsPattern("figures +4\\R")
                .containsPattern("quarantined files +" + expected.size() + "\\R");
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : project.column("SELECT path || '|' || reason FROM quarantine ORDER BY path")) {
            found.put(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(project.column("SELECT DISTINCT detail <> '' AND remedy <> '' FROM quarantine"))
                .containsExactly("1");
        assertThat(project.column("SELECT place FROM quarantine WHERE path = '" + INPUT + "row.csv'"))
                .containsExactly("row 3");
        for (String path : expected.keySet()) {
            assertThat(answer.out()).as("summary").contains(path);
            assertThat(project.home().resolve("output/logs/tidemark.log"))
                    .content()
                    .contains("document=\"" + path + "\"");
        }
        assertThat(workbookTexts(project)).containsAll(expected.keySet());
        assertThat(project.number("SELECT COUNT(*) FROM audit_event WHERE kind = 'file.quarantined'"))
                .isEqualTo(expected.size());
        assertThat(project.program().run("quarantine").out()).contains(INPUT + "row.csv, row 3");
    }

    @Test
    void a_bad_file_is_tried_again_the_next_night_and_read_when_it_was_mended() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        put("late.txt", new byte[0]);
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isEqualTo(3);
        put("late.txt", "2024年，大连市社会消费品零售总额2061.4亿元。\n".getBytes(StandardCharsets.UTF_8));

        Program.Answer next = project.program().run("run", "--date", "2026-11-24");

        assertThat(next.code()).isZero();
        assertThat(next.out()).containsPattern("documents read +3  1 new, 2 known");
    }

    /** Puts one file of each kind; answers the reason expected for each path. */
    private Map<String, String> putBadFiles() throws IOException, InterruptedException {
        byte[] docx = OfficeFiles.docx("大连");
        byte[] xlsx = OfficeFiles.xlsx(
                book -> book.createSheet().createRow(0).createCell(0).setCellValue("大连"));
        Path secret = Files.writeString(outside.resolve("secret.txt"), "机密9516.9亿元");
        String xxe = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Map<String, String> expected = new LinkedHashMap<>();

        put("locked.docx", OfficeFiles.encrypted(docx));
        expected.put(INPUT + "locked.docx", "encrypted");
        put("locked.xlsx", OfficeFiles.encrypted(xlsx));
        expected.put(INPUT + "locked.xlsx", "encrypted");
        put("locked.pdf", encryptedPdf());
        expected.put(INPUT + "locked.pdf", "encrypted");
        put("empty.txt", new byte[0]);
        expected.put(INPUT + "empty.txt", "empty");
        put("truncated.docx", Arrays.copyOf(docx, docx.length / 2));
        expected.put(INPUT + "truncated.docx", "truncated");
        put("really-docx.xlsx", docx);
        expected.put(INPUT + "really-docx.xlsx", "wrong_type");
        put("old.doc", docx);
        expected.put(INPUT + "old.doc", "unknown_type");
        putSparse("huge.txt", 500L << 20);
        expected.put(INPUT + "huge.txt", "too_large");
        put("bomb.docx", OfficeFiles.withZeros(docx, "word/media/image1.png", 600));
        expected.put(INPUT + "bomb.docx", "bomb");
        put("bomb.xlsx", OfficeFiles.withZeros(xlsx, "xl/media/image1.png", 600));
        expected.put(INPUT + "bomb.xlsx", "bomb");
        put(
                "xxe.docx",
                OfficeFiles.with(
                        docx, "word/document.xml", xml -> xml.replaceFirst("<w:document", xxe + "<w:document")));
        expected.put(INPUT + "xxe.docx", "hostile_xml");
        Files.createSymbolicLink(home.resolve(INPUT + "outside.txt"), secret);
        expected.put(INPUT + "outside.txt", "outside_link");
        shell("printf x > \"$1/" + INPUT + "$(printf 'gb-\\264\\363.txt')\"");
        expected.put(INPUT + "gb-\\xB4\\xF3.txt", "bad_name");
        shell("mkfifo \"$1/" + INPUT + "pipe.txt\"");
        expected.put(INPUT + "pipe.txt", "special_file");
        put("row.csv", "指标,2023,2024\n出口,1,2\n进口,3\n".getBytes(StandardCharsets.UTF_8));
        expected.put(INPUT + "row.csv", "broken_row");
        return expected;
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.write(home.resolve(INPUT + name), bytes);
    }

    private void putSparse(String name, long bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve(INPUT + name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    /** Java cannot make a file whose name is not UTF-8; a shell can. */
    private void shell(String command) throws IOException, InterruptedException {
        int code = new ProcessBuilder("sh", "-c", command, "sh", home.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static byte[] encryptedPdf() throws IOException {
        Path file = Files.createTempFile("locked", ".pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        return Files.readAllBytes(file);
    }

    private static Iterable<String> workbookTexts(SmallProject project) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(project.workbook().toFile())) {
            return workbook.getSheets().flatMap(BadInputTest::texts).collect(Collectors.toSet());
        }
    }

    private static Stream<String> texts(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows
                    .flatMap(row -> row.stream().filter(cell -> cell != null).map(cell -> cell.getText()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
