package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tidemark.store.Database;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed after the server took a message and before the ledger held its answer. A trigger that counts without end
 * when the ledger is told "accepted" holds the process just there: the server has said 250, and nothing is committed.
 */
@Tag("fault")
class MailCrashTest {
    private static final String ENDLESS = "CREATE TRIGGER stuck BEFORE UPDATE ON delivery WHEN NEW.state = 'accepted'"
            + " BEGIN SELECT (WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c); END";

    @TempDir
    Path home;

    private GreenMail server;
    private SmallProject project;

    @BeforeEach
    void a_process_is_killed_between_the_servers_answer_and_the_ledger() throws Exception {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        project = SmallProject.ofTwoTexts(home);
        policy("ask");
        Database.open(project.database());
        change(ENDLESS);
        Program.Running night = project.program().start("run", "--date", SmallProject.DATE);
        night.until(() -> server.getReceivedMessages().length == 1);
        night.kill();
        change("DROP TRIGGER stuck");
        assertThat(states()).containsExactly("sending 1");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void the_next_run_sends_no_second_message_and_says_that_nobody_knows_and_what_to_do() throws Exception {
        Program.Answer answer = run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("wang@example.org")
                .contains("tidemark deliver --assume " + key())
                .contains("tidemark deliver --resend " + key());
        assertThat(states()).containsExactly("unknown 1");
        assertThat(project.column("SELECT kind FROM audit_event WHERE kind LIKE 'delivery.%'"))
                .containsExactly("delivery.due", "delivery.sending", "delivery.unknown");

        Program.Answer retry = run("deliver", "--retry");

        assertThat(retry.code()).isEqualTo(1);
        assertThat(retry.out()).contains("unknown").contains("tidemark deliver --assume KEY");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_person_who_knows_that_it_arrived_settles_it_and_the_night_ends() throws Exception {
        run("deliver", "--retry");
        Program.Answer unreasoned = run("deliver", "--assume", key());
        assertThat(unreasoned.code()).isEqualTo(2);
        assertThat(unreasoned.err()).contains("--reason must say how you know");
        assertThat(states()).containsExactly("unknown 1");

        Program.Answer answer = run("deliver", "--assume", key(), "--reason", "Wang has it");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(states()).containsExactly("accepted 1");
        assertThat(project.column("SELECT detail FROM delivery"))
                .containsExactly("a person says that it arrived: Wang has it");
        endsTheNight();
        assertThat(server.getReceivedMessages()).hasSize(1);
        Program.Answer again = run("deliver", "--assume", key(), "--reason", "Wang has it");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is accepted, not unknown");
    }

    @Test
    void a_person_who_knows_that_it_did_not_arrive_has_it_sent_under_the_same_message_id() throws Exception {
        run("deliver", "--retry");

        Program.Answer answer = run("deliver", "--resend", key(), "--reason", "Wang has nothing");

        assertThat(answer.code()).as(answer.err()).isZero();
        MimeMessage[] messages = server.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[1].getMessageID())
                .isEqualTo(messages[0].getMessageID())
                .isEqualTo("<" + key() + "@example.org>");
        endsTheNight();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void who_rather_has_none_than_two_sets_assume() throws Exception {
        policy("assume");

        endsTheNight();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(project.column("SELECT state || ': ' || detail FROM delivery"))
                .containsExactly("accepted: assumed, as deliver.unknown says");
    }

    @Test
    void who_rather_has_two_than_none_sets_resend() throws Exception {
        policy("resend");

        endsTheNight();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsExactly("accepted 2");
    }

    @Test
    void a_key_that_does_not_exist_is_wrong_usage() throws Exception {
        Program.Answer answer = run("deliver", "--resend", "0123456789abcdef0123", "--reason", "nothing came");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("no delivery 0123456789abcdef0123").contains("tidemark deliver --list");
    }

    private void endsTheNight() throws Exception {
        Program.Answer answer = run("run", "--date", SmallProject.DATE);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(project.column("SELECT state FROM run")).containsExactly("done");
    }

    private Program.Answer run(String... arguments) throws Exception {
        return project.program().run(arguments);
    }

    private String key() throws Exception {
        return project.column("SELECT key FROM delivery").get(0);
    }

    private List<String> states() throws Exception {
        return project.column("SELECT state || ' ' || tries FROM delivery");
    }

    private void policy(String unknown) throws Exception {
        SmallProject.write(
                home,
                "config/application.yml",
                "tidemark:\n  deliver:\n    unknown: " + unknown + "\n    tries: 1\n    mail:\n      host: 127.0.0.1\n"
                        + "      port: " + server.getSmtp().getPort() + "\n      security: none\n"
                        + "      from: report@example.org\n      groups: [{to: [wang@example.org]}]\n");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
