package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Sql;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("job")
class TamperTest {
    private static final List<String> UNGUARD =
            List.of("DROP TRIGGER audit_event_keeps_its_rows", "DROP TRIGGER audit_event_keeps_its_words");
    private static final String NOTHING = "SELECT 1 WHERE 0";

    @TempDir
    static Path made;

    @TempDir
    Path home;

    @BeforeAll
    static void run() throws Exception {
        Program program = SmallProject.ofTwoTexts(made).program();
        assertThat(program.run("run", "--date", SmallProject.DATE).code()).isZero();
        Program.Answer verified = program.run("verify");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains("2 guards of the audit log: as they were made")
                .contains("1 anchors of reports: as they were made")
                .contains("1 workbooks against the store, cell by cell: as they were made");
        Path folder = made.resolve("output").resolve(SmallProject.DATE);
        for (String kept : List.of("anchor.json", "tidemark-" + SmallProject.DATE + ".xlsx")) {
            assertThat(program.run("verify", "--against", folder.resolve(kept).toString())
                            .code())
                    .isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an event removed in the middle | DELETE FROM audit_event WHERE seq = 5 | event 5 is missing",
                "an event changed | UPDATE audit_event SET actor = 'nobody' WHERE seq = 5"
                        + " | event 5 was changed after it was written",
                "the tail cut | DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind ="
                        + " 'run.sealed') | run 2026-11-23/1 is done, but no event says that it was sealed",
                "triggers dropped | " + NOTHING + " | trigger audit_event_keeps_its_rows is gone",
                "a value in the database | UPDATE observation_vintage SET value = '1' WHERE text LIKE '%750.1%'"
                        + " | differs from the store in",
                "a value with its text | UPDATE observation_vintage SET text = '750.2亿元', value = '75020000000' WHERE text ="
                        + " '750.1亿元' | no longer give the anchor on its cover",
                "a hash in the database | UPDATE report_file SET hash = '0' WHERE name LIKE '%.xlsx'"
                        + " | gives tidemark-2026-11-23.xlsx the hash 0",
                "a source | UPDATE source_original SET packed = X'1f8b' WHERE document = 1 | the kept bytes of input/text/gdp",
                "a text in the database | UPDATE source_text SET text = replace(text, '750.1', '750.2')"
                        + " | does not read \"750.1亿元\"",
            })
    void what_was_altered_is_found(String what, String sql, String said) throws Exception {
        SmallProject project = night();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            for (String statement : UNGUARD) {
                Sql.run(connection, statement);
            }
            if (!sql.equals(NOTHING)) {
                assertThat(Sql.run(connection, sql)).as(what).isPositive();
            }
        }

        Program.Answer answer = project.program().run("verify");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("NOT as they were made").contains(said);
    }

    @Test
    void one_byte_of_the_workbook_is_found() throws Exception {
        SmallProject project = night();
        byte[] bytes = Files.readAllBytes(project.workbook());
        bytes[10] ^= 1;
        Files.write(project.workbook(), bytes);

        Program.Answer answer = project.program().run("verify");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("tidemark-2026-11-23.xlsx was changed after it was made");
    }

    @Test
    void a_log_whose_end_was_cut_or_written_anew_contradicts_what_was_kept_of_the_delivery() throws Exception {
        SmallProject project = night();
        Path anchor =
                Files.copy(home.resolve("output/" + SmallProject.DATE + "/anchor.json"), home.resolve("kept.json"));
        assertThat(project.program()
                        .run("verify", "--against", anchor.toString())
                        .code())
                .isZero();
        change(
                project,
                "DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind = 'report.written')");

        Program.Answer answer = project.program().run("verify", "--against", anchor.toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("kept.json: the audit log has no event with the hash that was told then");
    }

    @Test
    void the_mail_that_told_the_head_of_the_log_serves_as_well() throws Exception {
        SmallProject project = night();
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setSubject("大连市经济数据简报");
        String head = project.column("SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1")
                .get(0);
        String anchor = project.column("SELECT anchor FROM imprint").get(0);
        mail.setText("正文用中文写成。\nanchor " + anchor + "\naudit 25 " + head, "UTF-8");
        Path kept = home.resolve("kept.eml");
        try (OutputStream out = Files.newOutputStream(kept)) {
            mail.writeTo(out);
        }
        Program.Answer before = project.program().run("verify", "--against", kept.toString());
        assertThat(before.code()).as(before.out() + before.err()).isZero();
        change(project, "DELETE FROM audit_event WHERE hash = '" + head + "'");

        Program.Answer answer = project.program().run("verify", "--against", kept.toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("kept.eml: the audit log has no event with the hash that was told then");
    }

    @Test
    void a_value_that_was_written_anew_with_everything_that_depends_on_it_contradicts_the_cover_that_was_delivered()
            throws Exception {
        SmallProject project = night();
        Path kept = Files.copy(project.workbook(), home.resolve("kept.xlsx"));
        change(
                project,
                "UPDATE observation_vintage SET text = '750.2亿元', value = '75020000000' WHERE text = '750.1亿元'");
        change(project, "UPDATE imprint SET anchor = '" + "1".repeat(64) + "'");

        Program.Answer answer = project.program().run("verify", "--against", kept.toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("kept.xlsx: no report of this store bears its anchor");
    }

    @Test
    void a_workbook_that_was_changed_after_it_was_delivered_is_found_by_its_bytes() throws Exception {
        SmallProject project = night();
        Path kept = home.resolve("kept.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(project.workbook()));
                OutputStream out = Files.newOutputStream(kept)) {
            book.getSheet("综合").getRow(3).getCell(4).setCellValue(1);
            book.write(out);
        }

        Program.Answer answer = project.program().run("verify", "--against", kept.toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("its bytes are not those of that report");
    }

    private static void change(SmallProject project, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            for (String statement : UNGUARD) {
                Sql.run(connection, statement.replace("TRIGGER", "TRIGGER IF EXISTS"));
            }
            assertThat(Sql.run(connection, sql)).isPositive();
        }
    }

    /** A copy of the one night, to be altered. */
    private SmallProject night() throws Exception {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.sorted().toList()) {
                Path copy = home.resolve(made.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new SmallProject(home);
    }
}
