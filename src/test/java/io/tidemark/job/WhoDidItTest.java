package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody does by hand is an event that tells the command as it was typed, secrets masked. */
@Tag("job")
class WhoDidItTest {
    @TempDir
    static Path made;

    @TempDir
    Path home;

    private static ByHand project;

    @BeforeAll
    static void make() throws Exception {
        project = ByHand.in(made);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "file.released, quarantine release input/text/empty.txt --reason token=hunter2",
        "hold.added, hold add --date 2024-01-01 --reason token=hunter2",
        "hold.removed, hold remove 1 --reason token=hunter2",
        "decision.made, decide 1 --figure FIGURE --reason token=hunter2",
        "decision.withdrawn, decide --withdraw 1 --reason token=hunter2",
        "report.delivered, deliver --assume 00112233445566778899 --reason token=hunter2",
        "delivery.failed, deliver --resend 00112233445566778899 --reason token=hunter2",
        "run.begun, rerun --date 2026-11-23 --reason token=hunter2",
        "store.purged, purge --older-than 1y --apply --reason token=hunter2",
        "store.restored, restore BACKUP --apply --reason token=hunter2"
    })
    void the_event_of_an_act_with_a_reason_tells_reason_and_command(String kind, String command) throws Exception {
        ByHand own = project.copyTo(home);

        own.project().program().run(own.words(command));

        assertThat(last(own, kind, "command"))
                .isEqualTo("tidemark " + String.join(" ", own.words(command)).replace("hunter2", "***"));
        assertThat(last(own, kind, "reason")).isEqualTo("token=hunter2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "run.purged, purge --older-than 1y --apply",
        "store.purged, purge --older-than 1y --apply",
        "store.restored, restore BACKUP --apply"
    })
    void the_event_of_an_act_without_reason_tells_the_command(String kind, String command) throws Exception {
        ByHand own = project.copyTo(home);

        Program.Answer answer = own.project().program().run(own.words(command));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(last(own, kind, "command")).isEqualTo("tidemark " + String.join(" ", own.words(command)));
    }

    private static String last(ByHand own, String kind, String detail) throws Exception {
        List<String> found = own.project()
                .column("SELECT json_extract(details, '$." + detail + "') FROM audit_event WHERE kind = '" + kind
                        + "' ORDER BY seq DESC LIMIT 1");
        assertThat(found).as("an event %s", kind).hasSize(1);
        return found.get(0);
    }
}
