package io.tidemark.job.keep;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Refused;
import io.tidemark.store.Database;
import io.tidemark.store.keep.Hold;
import io.tidemark.store.keep.Holds;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Makes and ends holds, each with an event.
 *
 * @param command what the user typed, for the record
 */
public record Holding(Project project, String command) {
    /** What is done with the holds. */
    private interface Work {
        long with(Holds holds) throws SQLException;
    }

    /** Holds the nights of dates. */
    public Hold dates(LocalDate first, LocalDate last, String reason) throws IOException, SQLException {
        if (last.isBefore(first)) {
            throw new Refused("--to " + last + " lies before " + first);
        }
        return locked("hold.added", reason, holds -> holds.add(first, last, reason, Acts.actor(), Instant.now()));
    }

    /**
     * Holds a document and the values that rest on it.
     *
     * @param document path or hash
     */
    public Hold document(String document, String reason) throws IOException, SQLException {
        return locked("hold.added", reason, holds -> {
            if (!holds.isKnown(document)) {
                throw new Refused("the store knows no document " + document
                        + "; name its path as  tidemark trace  prints it, or its hash");
            }
            return holds.add(document, reason, Acts.actor(), Instant.now());
        });
    }

    /** Ends a hold. */
    public Hold end(long id, String reason) throws IOException, SQLException {
        return locked("hold.removed", reason, holds -> {
            Hold hold = holds.find(id)
                    .orElseThrow(
                            () -> new Refused("there is no hold " + id + ". This lists them:  tidemark hold list"));
            if (hold.ended() != null) {
                throw new Refused("hold " + id + " was ended before, on " + hold.ended());
            }
            holds.end(id, reason, Acts.actor(), Instant.now());
            return id;
        });
    }

    private Hold locked(String kind, String reason, Work work) throws IOException, SQLException {
        if (reason.isBlank()) {
            throw new Refused("--reason must say why; it is kept with the hold and in the audit log");
        }
        if (!Files.exists(project.database())) {
            throw new Refused("no night has run yet, so there is nothing to hold. The first one:  tidemark run");
        }
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            connection.setAutoCommit(false);
            Holds holds = new Holds(connection);
            Hold hold = holds.find(work.with(holds)).orElseThrow();
            new Acts(connection, command)
                    .tell(kind, "hold " + hold.id(), Map.of("of", hold.subject(), "reason", reason));
            connection.commit();
            return hold;
        }
    }
}
