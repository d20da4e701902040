package io.tidemark.job.decision;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Span;
import io.tidemark.store.Database;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.Kind;
import io.tidemark.store.decision.Decisions;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.observation.Held;
import io.tidemark.store.observation.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes decisions and takes them back, each in one transaction with its event of the audit log. The next night acts on them.
 *
 * @param project whose store it is
 * @param command what the user typed, for the record
 */
public record Deciding(Project project, String command) {

    /** What is done once the lock is held; answers the number of the decision. */
    private interface Work {
        long with(Connection connection) throws SQLException;
    }

    /**
     * Decides whose value holds for an observation.
     *
     * @param observation its number
     * @param figure a figure behind it: its number, or its span as the workbook prints it
     * @throws CannotDecide where there is no such observation, or no such figure behind it
     * @throws io.tidemark.job.lock.LockHeld while a night runs
     */
    public Decided decide(long observation, String figure, String reason) throws IOException, SQLException {
        String why = stated(reason);
        return locked(connection -> {
            Held held = new Observations(connection)
                    .find(observation, Figures.NEWEST - 1)
                    .orElseThrow(() -> new CannotDecide("there is no observation " + observation
                            + ". This prints the numbers of observations and figures:  tidemark trace LABEL"));
            Evidence chosen = figure(connection, held, figure);
            Decisions decisions = new Decisions(connection);
            for (Decided before : decisions.of(observation)) {
                if (before.ends().isEmpty() && before.decision().figure() == chosen.id()) {
                    throw new CannotDecide("decision " + before.decision().id()
                            + " says so already; this takes it back:  " + "tidemark decide --withdraw "
                            + before.decision().id() + " --reason TEXT");
                }
            }
            long id = decisions.add(observation, held.key(), chosen.id(), new Act(Acts.actor(), Instant.now(), why));
            tell(connection, "decision.made", decisions.find(id).orElseThrow(), why);
            return id;
        });
    }

    /**
     * Takes a decision back. It stays in the store with the reason.
     *
     * @throws CannotDecide where there is no such decision, or it was ended before
     * @throws io.tidemark.job.lock.LockHeld while a night runs
     */
    public Decided withdraw(long id, String reason) throws IOException, SQLException {
        String why = stated(reason);
        return locked(connection -> {
            Decisions decisions = new Decisions(connection);
            Decided decided = decisions
                    .find(id)
                    .orElseThrow(() -> new CannotDecide(
                            "there is no decision " + id + ". This lists them:  tidemark decide --list"));
            if (decided.ends().stream().anyMatch(end -> end.kind() != Kind.LAPSED)) {
                throw new CannotDecide(
                        "decision " + id + " was " + decided.state() + " before; there is nothing to take back");
            }
            decisions.end(decided, Kind.WITHDRAWN, new Act(Acts.actor(), Instant.now(), why));
            tell(connection, "decision.withdrawn", decided, why);
            return id;
        });
    }

    private static String stated(String reason) {
        if (reason.isBlank()) {
            throw new CannotDecide("--reason must say why; it is kept with the decision and in the audit log");
        }
        return reason.strip();
    }

    private static Evidence figure(Connection connection, Held held, String asked) throws SQLException {
        List<Evidence> behind = new Figures(connection).behind(held).toList();
        List<Evidence> found =
                behind.stream().filter(evidence -> isCalled(evidence, asked)).toList();
        if (found.size() == 1 && found.get(0).verdict() != Verdict.SUPERSEDED) {
            return found.get(0);
        }
        String choice = behind.stream()
                .filter(evidence -> evidence.verdict() != Verdict.SUPERSEDED)
                .map(evidence -> "\n  --figure " + evidence.id() + "  "
                        + evidence.figure().text() + "  "
                        + evidence.document().path() + ", "
                        + evidence.figure().span().place())
                .collect(Collectors.joining());
        String problem = found.isEmpty()
                ? "figure " + asked + " is not behind observation " + held.id()
                : found.size() > 1
                        ? asked + " is the place of several figures"
                        : "figure " + asked + " was replaced by a newer content of its file";
        throw new CannotDecide(problem + ". There are:" + choice);
    }

    private static boolean isCalled(Evidence evidence, String asked) {
        Span span = evidence.figure().span();
        int colon = asked.indexOf(':');
        return colon < 0
                ? String.valueOf(evidence.id()).equals(asked)
                : colon >= SHORTEST_HASH
                        && span.document().startsWith(asked.substring(0, colon))
                        && asked.substring(colon + 1).equals(span.start() + "-" + span.end());
    }

    private static final int SHORTEST_HASH = 8;

    private void tell(Connection connection, String kind, Decided decided, String reason) throws SQLException {
        Map<String, String> details = new TreeMap<>();
        details.put("reason", reason);
        details.put("observation", String.valueOf(decided.observation()));
        details.put("figure", String.valueOf(decided.decision().figure()));
        details.put("text", decided.text());
        details.put("path", decided.decision().path());
        new Acts(connection, command).decision(kind, decided.decision().id(), details);
    }

    private Decided locked(Work work) throws IOException, SQLException {
        if (!Files.exists(project.database())) {
            throw new CannotDecide("no night has run yet, so there is nothing to decide. The first one:  tidemark run");
        }
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            connection.setAutoCommit(false);
            long id = work.with(connection);
            Decided decided = new Decisions(connection).find(id).orElseThrow();
            connection.commit();
            return decided;
        }
    }
}
