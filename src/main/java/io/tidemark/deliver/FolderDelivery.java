package io.tidemark.deliver;

import io.tidemark.report.Report;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts copies of a report into folders, one line in the ledger for each folder and run. What the ledger holds as accepted is not
 * done again, even where the recipient has taken the file away since. A folder that fails does not keep the others from
 * theirs.
 *
 * @param folders absolute
 */
public record FolderDelivery(List<Path> folders) {
    /** The channel in the ledger. */
    public static final String CHANNEL = "folder";

    public FolderDelivery {
        folders = List.copyOf(folders);
    }

    /**
     * Delivers to every folder that does not have this report yet.
     *
     * @param connection takes the ledger's lines; commits and closes by its owner
     * @param run the run that made the report
     * @param at the time for the ledger
     * @return a line for each folder, in their order: accepted now or earlier, or failed with the reason
     */
    public List<Delivery> deliver(Connection connection, Run run, Report report, Instant at) throws SQLException {
        Deliveries ledger = new Deliveries(connection);
        List<Delivery> known = ledger.of(run.id());
        List<Delivery> lines = new ArrayList<>();
        for (Path folder : folders) {
            Optional<Delivery> done = known.stream()
                    .filter(line -> line.channel().equals(CHANNEL)
                            && line.target().equals(folder.toString())
                            && line.state() == State.ACCEPTED
                            && line.version().equals(report.workbookFile().hash()))
                    .findFirst();
            if (done.isPresent()) {
                lines.add(done.get());
                continue;
            }
            Delivery line = deliver(folder, run, report, at);
            ledger.put(line);
            lines.add(line);
        }
        return lines;
    }

    /**
     * The files that a report would put into a folder.
     *
     * @param names of the report's files
     */
    public static List<Path> files(Path folder, List<String> names) {
        return new Outbox(folder).files(names);
    }

    private static Delivery deliver(Path folder, Run run, Report report, Instant at) {
        String hash = report.workbookFile().hash();
        Delivery line = Delivery.due(run, CHANNEL, folder.toString(), hash, Kind.REPORT.code(), at)
                .in(State.SENDING, "", at);
        try {
            new Outbox(folder).put(report);
            return line.in(State.ACCEPTED, "sha256 " + hash, at);
        } catch (IOException e) {
            return line.in(State.FAILED, reason(e), at);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
