package io.tidemark.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Reply;
import io.tidemark.deliver.Secret;
import io.tidemark.deliver.mail.MailServer.Security;
import io.tidemark.deliver.mail.Recipient.When;
import io.tidemark.store.night.Deliveries.State;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server does to a letter, and what the ledger is told of it. */
class SmtpTest {
    private static final Instant AT = Instant.parse("2026-11-23T19:00:00Z");
    private static final Recipient WANG = Recipient.of("王芳 <wang@example.org>", "zh", Set.of(), When.ALWAYS);
    private static final Letter LETTER =
            new Letter(Kind.REPORT, "大连市经济数据简报 2026-11-23：首次寄送，共 4 条指标", "正文\n", "<p>正文</p>", "附件", "路径");

    @TempDir
    static Path keysFolder;

    private static TestKeys keys;

    @TempDir
    Path folder;

    @BeforeAll
    static void make_a_certificate_for_this_machine() throws Exception {
        keys = TestKeys.of(keysFolder, "ip:127.0.0.1");
    }

    @Test
    void what_the_server_takes_is_accepted_with_its_own_words() throws Exception {
        try (MoodyServer server = new MoodyServer(null)) {
            assertThat(send(server, plain(server))).isEqualTo(Reply.accepted("250 2.0.0 kept as M1"));
        }
    }

    @Test
    void chinese_names_and_subjects_arrive_as_they_were_written_in_ascii_lines() throws Exception {
        try (MoodyServer server = new MoodyServer(null)) {
            send(server, plain(server));
            String raw = server.messages().get(0);
            assertThat(raw).matches("\\p{ASCII}*");
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
            assertThat(message.getSubject()).isEqualTo(LETTER.subject());
            assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                    .isEqualTo("王芳");
            assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("潮标");
            assertThat(message.getMessageID()).isEqualTo("<key@example.org>");
            assertThat(message.getSentDate().toInstant()).isEqualTo(AT);
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "MAIL, 550 5.7.1 no mail from you, BOUNCED",
        "RCPT, 550 5.1.1 no such mailbox, BOUNCED",
        "RCPT, 451 4.7.1 greylisted; come back later, FAILED",
        "DATA, 554 5.7.1 no, BOUNCED",
        ".,    554 5.7.1 spam, BOUNCED",
        ".,    452 4.3.1 disk full, FAILED",
        "RCPT, hang up, FAILED",
        "DATA, hang up, FAILED",
        ".,    hang up, UNKNOWN"
    })
    void a_refusal_is_told_from_a_delay_and_from_an_answer_that_nobody_read(String command, String answer, State state)
            throws Exception {
        try (MoodyServer server = new MoodyServer(null).answers(command, answer)) {
            Reply reply = send(server, plain(server));

            assertThat(reply.state()).as(reply.text()).isEqualTo(state);
            if (!answer.equals(MoodyServer.HANG_UP)) {
                assertThat(reply.text()).startsWith(answer);
            }
            assertThat(server.messages()).hasSize(command.equals(".") ? 1 : 0);
        }
    }

    @Test
    void a_server_that_says_nothing_is_left_after_the_timeout() throws Exception {
        try (MoodyServer server = new MoodyServer(null).answers("MAIL", MoodyServer.SILENCE)) {
            Reply reply = send(server, with(plain(server), Duration.ofMillis(200)));

            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(reply.text()).contains("timed out");
        }
    }

    @Test
    void a_server_that_is_slow_to_say_whether_it_took_the_message_leaves_it_unknown() throws Exception {
        try (MoodyServer server = new MoodyServer(null).answers(".", MoodyServer.SILENCE)) {
            Reply reply = send(server, with(plain(server), Duration.ofMillis(200)));

            assertThat(reply.state()).isEqualTo(State.UNKNOWN);
            assertThat(reply.text()).contains("its answer was not read");
        }
    }

    @Test
    void a_line_that_drops_in_the_middle_of_the_message_is_a_failure_that_is_tried_again() throws Exception {
        try (MoodyServer server = new MoodyServer(null).answers("DATA", MoodyServer.HANG_UP_IN_THE_MIDDLE)) {
            Reply reply = send(server, plain(server), workbook(10_000_000));

            assertThat(reply.state()).as(reply.text()).isEqualTo(State.FAILED);
            assertThat(server.heard()).anyMatch(line -> line.startsWith("message: "));
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void a_server_that_should_speak_tls_from_the_first_byte_and_does_not_hears_nothing() throws Exception {
        try (MoodyServer server = new MoodyServer(null, "AUTH PLAIN")) {
            Reply reply = send(server, in(secure(server, Optional.of(keys.certificate())), Security.TLS));

            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("EHLO") || line.startsWith("AUTH"));
        }
    }

    @Test
    void nobody_listening_is_a_failure_that_is_tried_again() throws Exception {
        MoodyServer server = new MoodyServer(null);
        server.close();

        assertThat(send(server, plain(server)).state()).isEqualTo(State.FAILED);
    }

    @Test
    void the_line_is_changed_to_tls_before_the_password_and_the_message_go_out() throws Exception {
        try (MoodyServer server = new MoodyServer(keys.server(), "STARTTLS", "AUTH PLAIN")) {
            Reply reply = send(server, secure(server, Optional.of(keys.certificate())));

            assertThat(reply.state()).as(reply.text()).isEqualTo(State.ACCEPTED);
            assertThat(server.heard().indexOf("STARTTLS")).isPositive().isLessThan(indexOf(server, "AUTH"));
            assertThat(indexOf(server, "AUTH")).isLessThan(indexOf(server, "MAIL"));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_spoken_to() throws Exception {
        try (MoodyServer server = new MoodyServer(keys.server(), "STARTTLS", "AUTH PLAIN")) {
            Reply reply = send(server, secure(server, Optional.empty()));

            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(reply.text()).contains("unable to find valid certification path");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_certificate_of_another_host_is_not_spoken_to() throws Exception {
        TestKeys others = TestKeys.of(folder, "dns:mail.example.net");
        try (MoodyServer server = new MoodyServer(others.server(), "STARTTLS", "AUTH PLAIN")) {
            Reply reply = send(server, secure(server, Optional.of(others.certificate())));

            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_server_that_does_not_offer_tls_is_left_before_the_password() throws Exception {
        try (MoodyServer server = new MoodyServer(null, "AUTH PLAIN")) {
            Reply reply = send(server, secure(server, Optional.of(keys.certificate())));

            assertThat(reply.state()).isEqualTo(State.FAILED);
            assertThat(reply.text()).contains("STARTTLS");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_password_that_is_refused_is_not_tried_again_and_not_told() throws Exception {
        try (MoodyServer server =
                new MoodyServer(keys.server(), "STARTTLS", "AUTH PLAIN").answers("AUTH", "535 5.7.8 wrong password")) {
            MailServer settings = secure(server, Optional.of(keys.certificate()));
            Reply reply = send(server, settings);

            assertThat(reply.state()).isEqualTo(State.GIVEN_UP);
            assertThat(reply.text()).contains("535 5.7.8 wrong password").doesNotContain("geheim");
            assertThat(settings.toString()).doesNotContain("geheim");
        }
    }

    @Test
    void a_message_above_the_size_that_the_server_takes_goes_out_without_the_workbook() throws Exception {
        try (MoodyServer server = new MoodyServer(null, "SIZE 26214400")) {
            Reply reply = send(server, plain(server), workbook(20_000_000));

            assertThat(reply.state()).isEqualTo(State.ACCEPTED);
            assertThat(server.messages()).singleElement().satisfies(SmtpTest::hasNoAttachment);
        }
    }

    @Test
    void a_message_that_the_server_finds_too_large_is_sent_again_without_the_workbook() throws Exception {
        try (MoodyServer server = new MoodyServer(null).answers(".", "552 5.3.4 message too large")) {
            Reply reply = send(server, plain(server));

            assertThat(reply).isEqualTo(Reply.accepted("250 2.0.0 kept as M2"));
            assertThat(server.messages()).hasSize(2).last().satisfies(SmtpTest::hasNoAttachment);
        }
    }

    @Test
    void the_limit_counts_the_message_as_it_goes_over_the_line() throws Exception {
        try (MoodyServer server = new MoodyServer(null)) {
            // 19 MB are more than 25 MB in base64, 18 MB are not.
            send(server, plain(server), workbook(19 * 1024 * 1024));
            send(server, plain(server), workbook(18 * 1024 * 1024));

            hasNoAttachment(server.messages().get(0));
            assertThat(server.messages().get(1)).contains("filename=tidemark-2026-11-23.xlsx");
        }
    }

    private static void hasNoAttachment(String message) {
        assertThat(message.length()).isLessThan(10_000);
        assertThat(message).doesNotContain("tidemark-2026-11-23.xlsx");
    }

    private static int indexOf(MoodyServer server, String command) {
        for (int i = 0; i < server.heard().size(); i++) {
            if (server.heard().get(i).startsWith(command)) {
                return i;
            }
        }
        throw new AssertionError("never heard " + command + ": " + server.heard());
    }

    private Reply send(MoodyServer server, MailServer settings) throws IOException {
        assertThat(settings.port()).isEqualTo(server.port());
        return send(server, settings, workbook(1000));
    }

    private static Reply send(MoodyServer server, MailServer settings, Path workbook) {
        return new Smtp(settings).send(WANG, LETTER, "key", AT, workbook);
    }

    private Path workbook(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        return Files.write(folder.resolve("tidemark-2026-11-23.xlsx"), content);
    }

    private static MailServer plain(MoodyServer server) {
        return new MailServer(
                "127.0.0.1",
                server.port(),
                Security.NONE,
                "潮标 <report@example.org>",
                "",
                Secret.NONE,
                Optional.empty(),
                Duration.ofSeconds(20),
                25 * 1024 * 1024);
    }

    private static MailServer secure(MoodyServer server, Optional<Path> trust) {
        return new MailServer(
                "127.0.0.1",
                server.port(),
                Security.STARTTLS,
                "report@example.org",
                "report",
                new Secret("geheim"),
                trust,
                Duration.ofSeconds(20),
                25 * 1024 * 1024);
    }

    private static MailServer in(MailServer server, Security security) {
        return new MailServer(
                server.host(),
                server.port(),
                security,
                server.from(),
                server.user(),
                server.password(),
                server.trust(),
                server.timeout(),
                server.attachBelow());
    }

    private static MailServer with(MailServer server, Duration timeout) {
        return new MailServer(
                server.host(),
                server.port(),
                server.security(),
                server.from(),
                server.user(),
                server.password(),
                server.trust(),
                timeout,
                server.attachBelow());
    }
}
