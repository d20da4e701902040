package io.tidemark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.store.FreshStore;
import io.tidemark.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:30:00.123456Z");

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        connection = FreshStore.open(folder.resolve("tidemark.db")).connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void an_empty_log_holds() throws Exception {
        assertThat(AuditLog.verify(connection)).isEqualTo(new Verification(0, "0".repeat(64), ""));
        assertThat(AuditLog.head(connection)).isEmpty();
    }

    @Test
    void each_event_carries_the_hash_of_the_one_before() throws Exception {
        Entry first = AuditLog.append(connection, event("run.begun"));
        Entry second = AuditLog.append(connection, event("run.ended"));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(AuditLog.head(connection)).contains(second);
        assertThat(AuditLog.verify(connection)).isEqualTo(new Verification(2, second.hash(), ""));
    }

    @Test
    void the_hash_is_that_of_the_canonical_form() throws Exception {
        Entry entry = AuditLog.append(connection, event("run.begun"));

        // Computed apart, from the description: SHA-256 over a JSON array of the columns.
        assertThat(entry.details()).isEqualTo("{\"attempt\":\"1\",\"说明\":\"“夜”\"}");
        assertThat(entry.hash()).isEqualTo("850ccbf802ef7f3a4cf0f65cfc3f96df0b192817a98672589f8315eb89453dc5");
    }

    @Test
    void entries_are_read_back_as_they_were_written() throws Exception {
        List<Entry> written = append(3);
        List<Entry> read = new ArrayList<>();
        AuditLog.read(connection, read::add);

        assertThat(read).isEqualTo(written);
    }

    @Test
    void the_database_refuses_to_change_and_to_delete_an_event() throws Exception {
        append(2);

        assertThatThrownBy(() -> Sql.run(connection, "UPDATE audit_event SET actor = 'x' WHERE seq = 1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Sql.run(connection, "DELETE FROM audit_event WHERE seq = 2"))
                .hasMessageContaining("never deleted");
    }

    @Test
    void a_changed_event_is_found() throws Exception {
        List<Entry> entries = append(4);
        tamper("UPDATE audit_event SET details = '{\"attempt\":\"2\"}' WHERE seq = 3");

        Verification verification = AuditLog.verify(connection);
        assertThat(verification.events()).isEqualTo(2);
        assertThat(verification.head()).isEqualTo(entries.get(1).hash());
        assertThat(verification.broken())
                .matches("event 3 was changed after it was written: its hash is "
                        + entries.get(2).hash() + ", its words give [0-9a-f]{64}");
    }

    @Test
    void a_changed_event_with_a_fitting_hash_breaks_the_link_of_the_next() throws Exception {
        List<Entry> entries = append(4);
        Entry forged = Entry.of(
                3,
                new Event(AT, "mallory", "run.begun", "run 3", Map.of()),
                entries.get(1).hash());
        tamper("UPDATE audit_event SET at = '" + forged.at() + "', actor = '" + forged.actor() + "', kind = '"
                + forged.kind() + "', subject = '" + forged.subject() + "', details = '" + forged.details()
                + "', hash = '" + forged.hash() + "' WHERE seq = 3");

        Verification verification = AuditLog.verify(connection);
        assertThat(verification.events()).isEqualTo(3);
        assertThat(verification.broken())
                .isEqualTo("event 4 does not follow event 3 as it now reads: it names "
                        + entries.get(2).hash() + ", not " + forged.hash());
    }

    @Test
    void a_removed_event_is_found() throws Exception {
        append(4);
        tamper("DELETE FROM audit_event WHERE seq = 2");

        assertThat(AuditLog.verify(connection).broken()).isEqualTo("event 2 is missing");
        assertThat(AuditLog.verify(connection).holds()).isFalse();
    }

    @Test
    void an_event_of_a_transaction_that_is_rolled_back_never_was() throws Exception {
        append(1);
        connection.setAutoCommit(false);
        AuditLog.append(connection, event("report.written"));
        connection.rollback();
        connection.setAutoCommit(true);
        Entry next = AuditLog.append(connection, event("run.ended"));

        assertThat(next.seq()).isEqualTo(2);
        assertThat(AuditLog.verify(connection).holds()).isTrue();
    }

    private void tamper(String sql) throws SQLException {
        Sql.run(connection, "DROP TRIGGER audit_event_keeps_its_words");
        Sql.run(connection, "DROP TRIGGER audit_event_keeps_its_rows");
        assertThat(Sql.run(connection, sql)).isEqualTo(1);
    }

    private List<Entry> append(int count) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(AuditLog.append(connection, event("run.begun")));
        }
        return entries;
    }

    private static Event event(String kind) {
        return new Event(AT, "night@host", kind, "run 1", Map.of("说明", "“夜”", "attempt", "1"));
    }
}
