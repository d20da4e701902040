package io.tidemark.job.decision;

import io.tidemark.job.work.Acts;
import io.tidemark.reconcile.Candidate;
import io.tidemark.reconcile.Decision;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.Kind;
import io.tidemark.store.decision.Decisions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that hold, as a night finds them. One whose statement is gone lapses here: it is ended, with an event, and
 * never comes back by itself.
 */
public final class Replay {
    private final Connection connection;
    private final Map<Key, Decided> holding;

    private Replay(Connection connection, Map<Key, Decided> holding) {
        this.connection = connection;
        this.holding = holding;
    }

    /** @param connection the one that writes */
    public static Replay begin(Connection connection) throws SQLException {
        return new Replay(connection, new Decisions(connection).holding());
    }

    /** The decision on a key, null where there is none or it has just lapsed. */
    public @Nullable Decision of(Key key, List<Candidate> candidates) throws SQLException {
        Decided decided = holding.get(key);
        if (decided == null) {
            return null;
        }
        if (!Reconciliation.lapsed(decided.decision(), candidates)) {
            return decided.decision();
        }
        String reason = decided.decision().path() + " does not state " + decided.text()
                + " any more, and no reading of it does";
        new Decisions(connection).end(decided, Kind.LAPSED, new Act(Acts.actor(), Instant.now(), reason));
        new Acts(connection)
                .decision(
                        "decision.lapsed",
                        decided.decision().id(),
                        Map.of("observation", String.valueOf(decided.observation()), "reason", reason));
        return null;
    }
}
