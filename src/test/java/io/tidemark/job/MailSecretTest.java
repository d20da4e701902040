package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.deliver.mail.MoodyServer;
import io.tidemark.deliver.mail.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The password goes to the server, and nowhere else. */
@Tag("job")
class MailSecretTest {
    private static final String PASSWORD = "Gezeitenkraftwerk-7";

    @TempDir
    Path home;

    private MoodyServer server;
    private SmallProject project;
    private Path passwordFile;

    @BeforeEach
    void a_server_asks_for_a_password() throws Exception {
        project = SmallProject.ofTwoTexts(home);
        TestKeys keys = TestKeys.of(Files.createDirectory(home.resolve("keys")), "ip:127.0.0.1");
        server = new MoodyServer(keys.server(), "STARTTLS", "AUTH PLAIN");
        passwordFile = Files.writeString(home.resolve("config-password"), PASSWORD + "\n");
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        SmallProject.write(
                home,
                "config/application.yml",
                "tidemark:\n  deliver:\n    tries: 1\n    mail:\n      host: 127.0.0.1\n      port: " + server.port()
                        + "\n      from: report@example.org\n      user: report\n      password-file: config-password\n"
                        + "      trust: keys/certificate.pem\n      groups: [{to: [wang@example.org]}]\n");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void the_password_stands_in_no_file_and_no_output() throws Exception {
        server.answers("MAIL", "451 4.3.0 later");
        List<Program.Answer> answers = new ArrayList<>();
        answers.add(run("run", "--date", SmallProject.DATE));
        answers.add(run("run", "--date", SmallProject.DATE, "--json"));
        answers.add(run("deliver", "--list", "--json"));
        answers.add(run("audit", "--json"));

        assertThat(answers.get(0).code()).isEqualTo(1);
        assertThat(answers.get(1).code()).as(answers.get(1).err()).isZero();
        String login =
                Base64.getEncoder().encodeToString(("report\0report\0" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(server.heard()).contains("AUTH PLAIN " + login);
        for (Program.Answer answer : answers) {
            assertThat(answer.out() + answer.err()).doesNotContain(PASSWORD).doesNotContain(login);
        }
        try (Stream<Path> files = Files.walk(home.resolve("output"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(PASSWORD)
                            .doesNotContain(login));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----"})
    void a_password_file_that_others_than_its_owner_can_reach_is_refused_with_the_remedy(String rights)
            throws Exception {
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString(rights));

        Program.Answer answer = run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("chmod go-rwx " + passwordFile).doesNotContain(PASSWORD);
        assertThat(server.heard()).isEmpty();
        assertThat(project.number("SELECT COUNT(*) FROM delivery")).isZero();
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }
}
