package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night tells an address of its report, once, and tries again where the address was not ready. */
@Tag("job")
class WebhookNightTest {
    @TempDir
    Path home;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private SmallProject project;

    @BeforeEach
    void a_receiver() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(0), -1);
            exchange.close();
        });
        server.start();
        project = SmallProject.ofTwoTexts(home);
        Path secret = Files.writeString(home.resolve("secret"), "Sturmflut\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        SmallProject.write(
                home,
                "config/application.yml",
                "tidemark:\n  deliver:\n    first-wait: 10ms\n    webhook:\n      url: http://127.0.0.1:"
                        + server.getAddress().getPort() + "/reports/Geheim?token=Tiefsee\n      secret-file: secret\n");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void the_notice_names_the_report_its_hash_what_changed_and_the_head_of_the_audit_log() throws Exception {
        answers.add(503);

        night("run", "--date", SmallProject.DATE);

        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
        JsonNode notice = JsonMapper.shared().readTree(bodies.get(0));
        assertThat(notice.get("kind").asString()).isEqualTo("report");
        assertThat(notice.get("title").asString()).isEqualTo("大连市经济数据简报");
        assertThat(notice.get("reportDate").asString()).isEqualTo(SmallProject.DATE);
        assertThat(notice.get("changes").toString()).isEqualTo("{\"added\":4,\"revised\":0,\"withdrawn\":0}");
        assertThat(notice.get("attention").toString()).isEqualTo("{\"errors\":0,\"warnings\":0,\"quarantined\":0}");
        assertThat(notice.get("workbook").get("path").asString())
                .isEqualTo(project.workbook().toString());
        assertThat(project.column("SELECT hash FROM report_file WHERE name LIKE '%.xlsx'"))
                .containsExactly(notice.get("workbook").get("sha256").asString());
        assertThat(project.column("SELECT hash FROM audit_event WHERE seq = "
                        + notice.get("audit").get("seq").asLong()))
                .containsExactly(notice.get("audit").get("hash").asString());
        assertThat(project.column("SELECT key || ' ' || state || ' ' || tries || ' ' || detail FROM delivery"))
                .containsExactly(notice.get("key").asString() + " accepted 2 HTTP 200");
    }

    @Test
    void a_rerun_with_another_value_is_a_correction_and_a_quiet_night_says_so() throws Exception {
        night("run", "--date", SmallProject.DATE);
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9520.3亿元，同比增长5.2%。\n");
        night("rerun", "--date", SmallProject.DATE, "--reason", "corrected");
        night("run", "--date", "2026-11-24");

        assertThat(bodies)
                .extracting(
                        body -> JsonMapper.shared().readTree(body).get("kind").asString())
                .containsExactly("report", "correction", "unchanged");
    }

    @Test
    void a_report_made_up_for_a_missed_night_is_not_told_and_the_ledger_says_why() throws Exception {
        night("run", "--date", "2026-11-24");

        night("run", "--date", SmallProject.DATE);

        assertThat(bodies).hasSize(1);
        assertThat(project.column("SELECT state || ': ' || detail FROM delivery WHERE run = 2"))
                .containsExactly("skipped: made up for a missed night: the report of 2026-11-24 is newer");
    }

    @Test
    void path_and_query_of_the_address_may_be_a_secret_and_are_told_nowhere() throws Exception {
        answers.addAll(List.of(400, 200));
        Program.Answer failed = project.program().run("run", "--date", SmallProject.DATE);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("127.0.0.1:" + server.getAddress().getPort() + "#");
        Program.Answer retried = project.program().run("deliver", "--retry", "--json");
        assertThat(retried.code()).as(retried.err()).isZero();
        Path config = home.resolve("config/application.yml");
        Files.writeString(config, Files.readString(config).replace("Geheim", "Verborgen"));
        Program.Answer last = project.program().run("run", "--date", "2026-11-24");
        Program.Answer list = project.program().run("deliver", "--list", "--json");

        for (Program.Answer answer : List.of(failed, retried, last, list)) {
            assertThat(answer.out() + answer.err()).doesNotContain("Geheim", "Verborgen", "Tiefsee");
        }
        assertThat(project.column("SELECT DISTINCT target FROM delivery"))
                .hasSize(2)
                .allMatch(target -> target.matches("http://127\\.0\\.0\\.1:\\d+#[0-9a-f]{8}"));
        assertThat(project.column("SELECT details FROM audit_event WHERE kind = 'settings.changed'"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .containsPattern("#[0-9a-f]{8} → http://127.0.0.1:\\d+#[0-9a-f]{8}");
        try (Stream<Path> files = Files.walk(home.resolve("output"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Geheim", "Verborgen", "Tiefsee"));
        }
    }

    private void night(String... arguments) throws Exception {
        Program.Answer answer = project.program().run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
    }
}
