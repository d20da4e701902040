package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tidemark.job.proof.AnchorProof;
import io.tidemark.job.proof.Proof;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.keep.Original;
import jakarta.activation.DataHandler;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One night with a folder and a mail, and copies of it that somebody alters, with the triggers put back afterwards. */
@Tag("job")
class TamperTest {
    private static final String FOLDER = "output/" + SmallProject.DATE + "/";

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private SmallProject project;

    @BeforeAll
    static void run() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmallProject.write(
                    made,
                    "config/application.yml",
                    "tidemark:\n  deliver:\n    folders: [delivered]\n    mail:\n      host: 127.0.0.1\n      port: "
                            + server.getSmtp().getPort() + "\n      security: none\n      from: report@example.org\n"
                            + "      groups: [{to: [wang@example.org]}]\n");
            Program program = SmallProject.ofTwoTexts(made).program();
            Program.Answer night = program.run("run", "--date", SmallProject.DATE);
            assertThat(night.code()).as(night.out() + night.err()).isZero();
            try (OutputStream out = Files.newOutputStream(made.resolve("output/kept.eml"))) {
                server.getReceivedMessages()[0].writeTo(out);
            }
        } finally {
            server.stop();
        }
    }

    /** A copy of the one night, to be altered. */
    @BeforeEach
    void copy() throws Exception {
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
        project = new SmallProject(home);
    }

    @Test
    void what_nobody_altered_is_as_it_was_made_and_so_is_what_was_kept_of_it() throws Exception {
        assertThat(proofs()).allSatisfy(proof -> {
            assertThat(proof.checked()).as(proof.kind()).isPositive();
            assertThat(proof.differences()).as(proof.kind()).isEmpty();
            assertThat(proof.unchecked()).as(proof.kind()).isEmpty();
        });
        for (String kept :
                List.of(FOLDER + "anchor.json", FOLDER + project.workbook().getFileName(), "output/kept.eml")) {
            assertThat(against(home.resolve(kept)).differences()).isEmpty();
        }
        assertThat(Files.readString(home.resolve("output/kept.eml")))
                .contains("quoted-printable", "text/html", "base64");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an event removed in the middle | DELETE FROM audit_event WHERE seq = 5"
                        + " | events of the audit log | event 5 is missing",
                "an event changed | UPDATE audit_event SET actor = 'nobody' WHERE seq = 5"
                        + " | events of the audit log | event 5 was changed after it was written: its hash is ",
                "an event inserted | UPDATE audit_event SET seq = -seq - 1 WHERE seq >= 5;"
                        + " UPDATE audit_event SET seq = -seq WHERE seq < 0;"
                        + " INSERT INTO audit_event SELECT 5, at, 'nobody', kind, subject, details, hash, 'no hash'"
                        + " FROM audit_event WHERE seq = 4"
                        + " | events of the audit log, anchor files beside the reports"
                        + " | event 5 was changed after it was written",
                "an event put at the end | INSERT INTO audit_event SELECT seq + 1, at, actor, kind, subject, details,"
                        + " 'another', 'no hash' FROM audit_event ORDER BY seq DESC LIMIT 1"
                        + " | events of the audit log | does not follow event",
                "the tail cut | DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind ="
                        + " 'run.sealed') | runs in the audit log"
                        + " | run 2026-11-23/1 is done, but no event says that it was sealed",
                "more of the tail cut | DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind ="
                        + " 'report.written')"
                        + " | runs in the audit log, deliveries in the audit log, anchor files beside the reports"
                        + " | the audit log tells nothing of it",
                "a value | UPDATE observation_vintage SET value = '1' WHERE text LIKE '%750.1%'"
                        + " | nights' changes in the audit log, anchors of reports,"
                        + " workbooks against the store#cell by cell | differs from the store in",
                "a value with its text | UPDATE observation_vintage SET text = '750.2亿元', value = '75020000000' WHERE text ="
                        + " '750.1亿元' | nights' changes in the audit log, anchors of reports,"
                        + " workbooks against the store#cell by cell | no longer give the anchor on its cover",
                "a hash of a report | UPDATE report_file SET hash = '0' WHERE name LIKE '%.xlsx' | runs in the audit log,"
                        + " files of reports, manifests against the store"
                        + " | gives tidemark-2026-11-23.xlsx the hash 0",
                "damaged bytes of a source | UPDATE source_original SET packed = X'1f8b' WHERE document = 1"
                        + " | kept sources against their hashes | they cannot be unpacked",
                "a text | UPDATE source_text SET text = replace(text, '750.1', '750.2')"
                        + " | workbooks against the store#cell by cell, figures in their texts, documents as they were read"
                        + " | does not read \"750.1亿元\"",
                "the value of a figure | UPDATE figure SET quantum = '1' WHERE text = '750.1亿元'"
                        + " | documents as they were read | was altered in the store: its hash was ",
                "the period of a figure | UPDATE figure SET period = '2023' WHERE text = '750.1亿元'"
                        + " | workbooks against the store#cell by cell, documents as they were read"
                        + " | what was read of seeds/budget-2025-01-21.txt",
                "the base of a figure | UPDATE figure SET base = '2020' WHERE text = '750.1亿元'"
                        + " | documents as they were read | was altered in the store",
                "the mean of a figure | UPDATE figure SET mean = 1 WHERE text = '750.1亿元'"
                        + " | workbooks against the store#cell by cell, documents as they were read"
                        + " | was altered in the store",
                "what a value is compared with | UPDATE observation SET mean = 1 WHERE id = (SELECT observation FROM"
                        + " observation_vintage WHERE text = '750.1亿元') | nights' changes in the audit log,"
                        + " anchors of reports, workbooks against the store#cell by cell"
                        + " | no longer give the anchor on its cover",
                "a number that is no figure | UPDATE exclusion SET rule = 'OTHER' WHERE document = 1"
                        + " | workbooks against the store#cell by cell, documents as they were read"
                        + " | was altered in the store",
                "an input | UPDATE run_input SET hash = '0' WHERE ordinal = 1 | anchors of reports,"
                        + " manifests against the store, workbooks against the store#cell by cell"
                        + " | manifest of 2026-11-23/1: basis is ",
                "a version | UPDATE run SET versions = replace(versions, '\"extractor\":\"', '\"extractor\":\"9')"
                        + " | manifests against the store | version of extractor is ",
                "an anchor | UPDATE imprint SET anchor = '0' | anchors of reports, anchor files beside the reports"
                        + " | no report of this store bears its anchor",
                "a line of the ledger | UPDATE delivery SET state = 'bounced' WHERE channel = 'mail'"
                        + " | deliveries in the audit log"
                        + " | to wang@example.org: the ledger says state bounced#the audit log accepted",
                "a line of the ledger gone | DELETE FROM delivery WHERE channel = 'mail' | deliveries in the audit log"
                        + " | the audit log tells of a delivery of 2026-11-23/1 to wang@example.org",
                "a purge that never was | INSERT INTO purged_run (run, before, at) VALUES (1, '2026-11-24', '')"
                        + " | runs in the audit log | was purged, but no event tells of it",
            })
    void what_was_altered_in_the_store_is_found(String what, String sql, String kinds, String said) throws Exception {
        change(sql.split("; "));

        List<Proof> failed = failed();
        assertThat(failed)
                .as(what)
                .extracting(Proof::kind)
                .containsExactlyInAnyOrder(
                        kinds.replaceAll(", *", ";").replace("#", ", ").split(";"));
        assertThat(failed.stream().flatMap(proof -> proof.differences().stream()))
                .anyMatch(difference -> difference.contains(said.replace("#", ", ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dropped | DROP TRIGGER audit_event_keeps_its_rows | is gone",
                "of another table dropped | DROP TRIGGER run_stays | run_stays is gone",
                "weakened | DROP TRIGGER audit_event_keeps_its_words; CREATE TRIGGER audit_event_keeps_its_words"
                        + " BEFORE UPDATE OF seq ON audit_event BEGIN SELECT RAISE(ABORT, 'the audit log is append-only:"
                        + " an event is never changed')$ END | does not say what it was set up with",
                "added | CREATE TRIGGER quiet AFTER INSERT ON delivery BEGIN UPDATE delivery SET state = 'accepted'$ END"
                        + " | quiet is none of this program",
            })
    void a_trigger_that_is_not_as_it_was_set_up_is_found(String what, String sql, String said) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            for (String statement : sql.split("; ")) {
                Sql.run(connection, statement.replace("$", ";"));
            }
        }

        assertThat(failed()).as(what).singleElement().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo("guards of the store");
            assertThat(proof.differences()).singleElement().asString().contains(said);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tidemark-2026-11-23.xlsx | 10 | files of reports",
                "tidemark-2026-11-23.evidence.html | 100 | files of reports",
                "observations.csv | 100 | files of reports",
                "manifest.json | 20 | files of reports",
                "anchor.json | 150 | anchor files beside the reports",
            })
    void one_byte_of_a_file_is_found(String name, int offset, String kind) throws Exception {
        Path file = home.resolve(FOLDER + name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        Files.write(file, bytes);

        assertThat(failed()).extracting(Proof::kind).containsExactly(kind);
        assertThat(failed().get(0).differences())
                .singleElement()
                .asString()
                .contains(name)
                .containsPattern(
                        "was changed after it was made: its hash was [0-9a-f]{64} and is [0-9a-f]{64}|had the hash .* and now has ");
    }

    @Test
    void a_manifest_that_says_something_else_than_the_store_is_found_by_what_it_says() throws Exception {
        Path file = home.resolve(FOLDER + "manifest.json");
        Files.writeString(file, Files.readString(file).replace("\"files\" : 2", "\"files\" : 3"));

        assertThat(failed()).extracting(Proof::kind).containsExactly("files of reports", "manifests against the store");
        assertThat(failed().get(1).differences())
                .containsExactly("manifest of 2026-11-23/1: number of files is 3, the store says 2");
    }

    @Test
    void another_anchor_on_the_cover_is_found_by_reading_the_workbook() throws Exception {
        String anchor = project.column("SELECT anchor FROM imprint").get(0);
        String forged = "f".repeat(64);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(project.workbook()));
                OutputStream out = Files.newOutputStream(home.resolve("forged.xlsx"))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().contains(anchor)) {
                        cell.setCellValue(cell.getStringCellValue().replace(anchor, forged));
                    }
                }
            }
            book.write(out);
        }
        Files.move(home.resolve("forged.xlsx"), project.workbook(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(failed())
                .filteredOn(proof -> proof.kind().startsWith("workbooks against the store"))
                .singleElement()
                .satisfies(proof -> assertThat(proof.differences().get(0)).contains("封面!", anchor));
    }

    @Test
    void other_bytes_that_unpack_well_are_not_those_that_were_read() throws Exception {
        byte[] text = "2024年，大连市地区生产总值1亿元。\n".getBytes(StandardCharsets.UTF_8);
        Original other = Original.pack(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)), text);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            Sql.run(connection, "UPDATE source_original SET packed = ? WHERE document = 1", other.packed());
        }

        assertThat(failed()).singleElement().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo("kept sources against their hashes");
            assertThat(proof.differences()).singleElement().asString().contains("they have the hash " + other.hash());
        });
    }

    @Test
    void the_command_exits_with_4_and_says_what_differs() throws Exception {
        change("UPDATE delivery SET detail = 'another' WHERE channel = 'mail'");

        Program.Answer answer = project.program().run("verify");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out())
                .contains("2 deliveries in the audit log: NOT as they were made\n    delivery ")
                .contains("the ledger says detail another, the audit log ");
    }

    @Test
    void a_log_whose_end_was_cut_or_written_anew_contradicts_what_was_kept_of_the_delivery() throws Exception {
        Path anchor = Files.copy(home.resolve(FOLDER + "anchor.json"), home.resolve("kept.json"));
        change("DELETE FROM audit_event WHERE seq >= (SELECT seq FROM audit_event WHERE kind = 'report.written')");

        Program.Answer answer = project.program().run("verify", "--against", anchor.toString());

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("kept.json: the audit log has no event with the hash that was told then");
        assertThat(against(home.resolve("output/kept.eml")).differences())
                .anyMatch(
                        said -> said.contains("kept.eml: the audit log has no event with the hash that was told then"))
                .anyMatch(said -> said.contains("but its workbook "));
    }

    @Test
    void a_mail_whose_parts_belong_to_different_reports_is_found() throws Exception {
        String text = text(home.resolve("output/kept.eml"));
        assertThat(againstText(text)).isEmpty();

        assertThat(againstText(text.replaceFirst("sha256 [0-9a-f]{4}", "sha256 0000")))
                .singleElement()
                .asString()
                .contains("but its workbook 0000", "is not that of the report");
        String third =
                project.column("SELECT hash FROM audit_event WHERE seq = 3").get(0);
        assertThat(againstText(text.replaceFirst("audit .*", "audit 3 " + third)))
                .singleElement()
                .asString()
                .contains("event 3, which it names, is not one of that report");
        assertThat(againstText(text.replaceFirst("anchor [0-9a-f]{4}", "anchor 0000")))
                .singleElement()
                .asString()
                .contains("no report of this store bears its anchor");
    }

    @Test
    void a_mail_whose_workbook_was_exchanged_is_found_though_its_words_are_true() throws Exception {
        MimeMessage mail;
        try (InputStream in = Files.newInputStream(home.resolve("output/kept.eml"))) {
            mail = new MimeMessage(Session.getInstance(new Properties()), in);
        }
        Part workbook = ((Multipart) mail.getContent()).getBodyPart(1);
        String name = workbook.getFileName();
        workbook.setDataHandler(
                new DataHandler(new ByteArrayDataSource(new byte[] {'P', 'K'}, "application/octet-stream")));
        workbook.setFileName(name);
        mail.saveChanges();
        Path kept = home.resolve("exchanged.eml");
        try (OutputStream out = Files.newOutputStream(kept)) {
            mail.writeTo(out);
        }

        assertThat(against(kept).differences()).singleElement().asString().contains("but its workbook ");
    }

    @Test
    void a_value_that_was_written_anew_with_everything_that_depends_on_it_contradicts_the_cover_that_was_delivered()
            throws Exception {
        Path kept = Files.copy(project.workbook(), home.resolve("kept.xlsx"));
        change(
                "UPDATE observation_vintage SET text = '750.2亿元', value = '75020000000' WHERE text = '750.1亿元'",
                "UPDATE imprint SET anchor = '" + "1".repeat(64) + "'");

        assertThat(against(kept).differences())
                .singleElement()
                .asString()
                .contains("kept.xlsx: no report of this store bears its anchor");
    }

    @Test
    void a_workbook_that_was_changed_after_it_was_delivered_is_found_by_its_bytes() throws Exception {
        Path kept = home.resolve("kept.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(project.workbook()));
                OutputStream out = Files.newOutputStream(kept)) {
            book.getSheet("综合").getRow(3).getCell(4).setCellValue(1);
            book.write(out);
        }

        assertThat(against(kept).differences())
                .singleElement()
                .asString()
                .contains("its bytes are not those of that report");
    }

    private List<Proof> proofs() throws Exception {
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return Proof.of(connection, Project.open(home));
        }
    }

    private List<Proof> failed() throws Exception {
        return proofs().stream().filter(proof -> !proof.differences().isEmpty()).toList();
    }

    private Proof against(Path kept) throws Exception {
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return new AnchorProof(connection).against(kept);
        }
    }

    private List<String> againstText(String text) throws Exception {
        return against(Files.writeString(home.resolve("kept.txt"), text)).differences();
    }

    /** What a reader sees who copies the text of the mail. */
    private static String text(Path kept) throws Exception {
        try (InputStream in = Files.newInputStream(kept)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            Multipart texts =
                    (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
            return (String) texts.getBodyPart(0).getContent();
        }
    }

    /** Changes the store, and puts its triggers back as they were. */
    private void change(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            List<Map.Entry<String, String>> triggers = Sql.list(
                    connection,
                    row -> Map.entry(row.getString(1), row.getString(2)),
                    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
            for (Map.Entry<String, String> trigger : triggers) {
                Sql.run(connection, "DROP TRIGGER " + trigger.getKey());
            }
            for (String statement : statements) {
                assertThat(Sql.run(connection, statement)).as(statement).isPositive();
            }
            for (Map.Entry<String, String> trigger : triggers) {
                Sql.run(connection, trigger.getValue());
            }
        }
    }
}
