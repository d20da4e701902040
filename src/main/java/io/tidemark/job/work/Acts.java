package io.tidemark.job.work;

import io.tidemark.audit.Appender;
import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.audit.Event;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.source.Refusal;
import io.tidemark.store.night.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what is done into the audit log, in the transaction of the act.
 *
 * @param log takes the events
 * @param command what the user typed, secrets masked; empty in a night, whose run tells it once
 */
public record Acts(Log log, String command) {
    /** Where events go. */
    public interface Log {
        Entry append(Event event) throws SQLException;
    }

    /** Those of a night, event by event, on the connection that writes. */
    public Acts(Connection connection) {
        this(connection, "");
    }

    /** Those of somebody who typed a command. */
    public Acts(Connection connection, String command) {
        this(event -> AuditLog.append(connection, event), command);
    }

    /** Those of a night, many in one transaction. */
    public Acts(Appender appender) {
        this(appender::append, "");
    }

    /** Something was done to a run. */
    public Entry tell(String kind, Run run, Map<String, String> details) throws SQLException {
        return tell(kind, name(run), details);
    }

    public void quarantined(Run run, Refusal refusal) throws SQLException {
        tell(
                "file.quarantined",
                refusal.path(),
                Map.of(
                        "run", name(run),
                        "place", refusal.place(),
                        "reason", refusal.reason().name(),
                        "detail", refusal.detail()));
    }

    /** A document was taken in. */
    public void read(Run run, String path, Map<String, String> details) throws SQLException {
        Map<String, String> all = new TreeMap<>(details);
        all.put("run", name(run));
        tell("document.read", path, all);
    }

    /** A value is another than before, or there is none any more. */
    public void value(String cause, long observation, Map<String, String> details) throws SQLException {
        tell("value." + cause, "observation " + observation, details);
    }

    /** Something was made of a decision. */
    public void decision(String kind, long decision, Map<String, String> details) throws SQLException {
        tell(kind, "decision " + decision, details);
    }

    /** Something was noticed of the machine. */
    public void machine(String kind, Map<String, String> details) throws SQLException {
        tell(kind, "machine", details);
    }

    /** Something was done to what {@code subject} names. */
    public Entry tell(String kind, String subject, Map<String, String> details) throws SQLException {
        Map<String, String> all = new TreeMap<>(details);
        if (!command.isEmpty()) {
            all.put("command", command);
        }
        return log.append(new Event(Instant.now(), actor(), kind, subject, all));
    }

    /** Who acts: {@code user@host}. */
    public static String actor() {
        return Actor.NAME;
    }

    /** Asked for once: the name of the machine may come from the network. */
    private static final class Actor {
        static final String NAME = System.getProperty("user.name") + "@" + LockHolder.thisHost();
    }

    /** How a run is called: {@code 2026-11-23/1}. */
    public static String name(Run run) {
        return run.reportDate() + "/" + run.attempt();
    }
}
