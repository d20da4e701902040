package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night sends its report by mail, once to each recipient, and says what matters to them. */
@Tag("job")
class MailNightTest {
    private static final String NEXT = "2026-11-24";

    @TempDir
    Path home;

    private GreenMail server;
    private SmallProject project;

    @BeforeEach
    void a_server_takes_mail() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        project = SmallProject.ofTwoTexts(home);
        settings("{to: [王芳 <wang@example.org>]}, {to: [smith@example.org], language: en}", "");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void each_recipient_gets_the_three_lines_that_matter_and_the_workbook() throws Exception {
        night(SmallProject.DATE);

        List<MimeMessage> mail = mail();
        assertThat(mail).hasSize(2);
        MimeMessage chinese = to(mail, "wang@example.org");
        assertThat(((InternetAddress) chinese.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("王芳");
        assertThat(chinese.getSubject()).isEqualTo("大连市经济数据简报 2026-11-23：首次寄送，共 4 条指标");
        assertThat(text(chinese, "text/plain").lines().limit(3))
                .containsExactly(
                        "2024年大连市地区生产总值 9516.9 亿元，增速 5.2%；2024年大连市一般公共预算收入 750.1 亿元，增速 3.3%", "首次寄送，共 4 条指标", "无需处理");
        assertThat(text(chinese, "text/html")).contains("<strong>2024年大连市地区生产总值 9516.9 亿元");
        assertThat(text(to(mail, "smith@example.org"), "text/plain").lines().limit(3))
                .containsExactly(
                        "Gross Regional Product (GDP), 大连市, 2024: 9516.9 100 million yuan, growth 5.2%; "
                                + "General Public Budget Revenue, 大连市, 2024: 750.1 100 million yuan, growth 3.3%",
                        "first report, 4 observations", "Nothing needs attention");
        assertThat(attachment(chinese)).isEqualTo(Files.readAllBytes(project.workbook()));
        assertThat(project.column(
                        "SELECT target || ' ' || state || ' ' || kind || ' ' || tries FROM delivery ORDER BY 1"))
                .containsExactly("smith@example.org accepted report 1", "wang@example.org accepted report 1");
        assertThat(project.column("SELECT key FROM delivery WHERE target = 'wang@example.org'"))
                .containsExactly(chinese.getMessageID().replaceAll("<(.*)@example.org>", "$1"));
    }

    @Test
    void the_mail_names_the_hash_of_the_workbook_and_the_head_of_the_audit_log() throws Exception {
        night(SmallProject.DATE);

        String hash = project.column("SELECT hash FROM report_file WHERE name LIKE '%.xlsx'")
                .get(0);
        String text = text(mail().get(0), "text/plain");
        assertThat(text).contains("tidemark-2026-11-23.xlsx sha256 " + hash);
        String seq = text.replaceAll("(?s).*\naudit (\\d+) .*", "$1");
        assertThat(text)
                .contains("audit " + seq + " "
                        + project.column("SELECT hash FROM audit_event WHERE seq = " + seq)
                                .get(0));
    }

    @Test
    void a_night_that_changes_nothing_says_so_without_the_workbook() throws Exception {
        night(SmallProject.DATE);
        server.purgeEmailFromAllMailboxes();

        night(NEXT);

        MimeMessage mail = to(mail(), "wang@example.org");
        assertThat(mail.getSubject()).isEqualTo("大连市经济数据简报 2026-11-24：无新内容");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail, "text/plain")).contains(home.resolve("output/2026-11-24/tidemark-2026-11-24.xlsx") + "");
        assertThat(project.column("SELECT kind FROM delivery WHERE run = 2")).containsOnly("unchanged");
    }

    @Test
    void a_value_that_was_sent_and_is_another_now_is_corrected() throws Exception {
        night(SmallProject.DATE);
        server.purgeEmailFromAllMailboxes();
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9520.3亿元，同比增长5.2%。\n");

        Program.Answer answer = run("rerun", "--date", SmallProject.DATE, "--reason", "corrected");

        assertThat(answer.code()).as(answer.err()).isZero();
        MimeMessage mail = to(mail(), "wang@example.org");
        assertThat(mail.getSubject()).isEqualTo("【更正】大连市经济数据简报 2026-11-23（第 2 次出具）：新增 0 条，修订 1 条，撤回 0 条");
        assertThat(text(mail, "text/plain")).contains("此前寄送的下列数值已有变化：\n- 2024年大连市地区生产总值：9516.9 亿元 → 9520.3 亿元\n");
        assertThat(text(mail, "text/html")).contains("<li>2024年大连市地区生产总值：9516.9 亿元 → 9520.3 亿元</li>");
        assertThat(project.column("SELECT kind FROM delivery WHERE run = 2")).containsOnly("correction");
    }

    @Test
    void who_wants_changes_only_is_skipped_on_a_night_without_and_the_ledger_says_why() throws Exception {
        settings("{to: [wang@example.org], when: changes}", "");
        night(SmallProject.DATE);
        server.purgeEmailFromAllMailboxes();

        night(NEXT);

        assertThat(mail()).isEmpty();
        assertThat(project.column("SELECT state || ': ' || detail FROM delivery WHERE run = 2"))
                .containsExactly("skipped: nothing new, and the recipient is told of changes only");
    }

    @Test
    void a_report_made_up_for_a_missed_night_is_not_mailed_and_the_ledger_says_why() throws Exception {
        night(NEXT);
        server.purgeEmailFromAllMailboxes();

        night(SmallProject.DATE);

        assertThat(mail()).isEmpty();
        assertThat(project.column("SELECT state || ': ' || detail FROM delivery WHERE run = 2"))
                .containsOnly("skipped: made up for a missed night: the report of 2026-11-24 is newer");
    }

    @Test
    void a_recipient_is_told_of_the_sections_of_its_group_only() throws Exception {
        settings("{to: [wang@example.org], sections: [innovation]}", "");

        night(SmallProject.DATE);

        assertThat(text(mail().get(0), "text/plain").lines().limit(2)).containsExactly("所订栏目没有主要指标", "首次寄送，共 0 条指标");
    }

    @Test
    void a_message_that_would_be_too_large_tells_the_path_instead() throws Exception {
        settings("{to: [wang@example.org]}", "      attach-below: 4KB\n");

        night(SmallProject.DATE);

        assertThat(mail().get(0).getContentType()).startsWith("multipart/alternative");
        assertThat(text(mail().get(0), "text/plain")).contains("工作簿：" + project.workbook());
    }

    @Test
    void a_server_that_is_not_there_fails_the_night_and_the_next_run_sends_and_ends_it() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();

        Program.Answer failed = run("run", "--date", SmallProject.DATE);

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("not delivered: ").contains("wang@example.org");
        assertThat(project.column("SELECT state || ' ' || tries FROM delivery")).containsOnly("given_up 2");

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Program.Answer retried = run("deliver", "--retry");
        assertThat(retried.code()).as(retried.err()).isZero();
        assertThat(retried.out()).contains("has gone to all").contains("tidemark run --date 2026-11-23");
        night(SmallProject.DATE);
        assertThat(mail()).hasSize(2);
        assertThat(project.column("SELECT state FROM run")).containsExactly("done");
    }

    private void night(String date) throws Exception {
        Program.Answer answer = run("run", "--date", date);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }

    private List<MimeMessage> mail() {
        return List.of(server.getReceivedMessages());
    }

    private static MimeMessage to(List<MimeMessage> mail, String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : mail) {
            InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
            if (to.getAddress().equals(address)) {
                found.add(message);
            }
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String text(Part part, String type) throws Exception {
        Part found =
                parts(part).stream().filter(each -> is(each, type)).findFirst().orElseThrow();
        return ((String) found.getContent()).replace("\r\n", "\n");
    }

    private static byte[] attachment(Part message) throws Exception {
        Part file = parts(message).stream()
                .filter(each -> is(each, "application/*"))
                .findFirst()
                .orElseThrow();
        assertThat(file.getFileName()).isEqualTo("tidemark-2026-11-23.xlsx");
        return file.getInputStream().readAllBytes();
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart multipart)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.addAll(parts(multipart.getBodyPart(i)));
        }
        return parts;
    }

    private void settings(String groups, String more) throws Exception {
        SmallProject.write(
                home,
                "config/application.yml",
                "tidemark:\n  deliver:\n    tries: 2\n    first-wait: 10ms\n    mail:\n      host: 127.0.0.1\n      port: "
                        + server.getSmtp().getPort()
                        + "\n      security: none\n      from: Tidemark <report@example.org>\n      timeout: 10s\n"
                        + more
                        + "      groups: [" + groups + "]\n");
    }
}
