package io.tidemark.job.sending;

import io.tidemark.deliver.FolderDelivery;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Parcel;
import io.tidemark.store.night.Deliveries.Delivery;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The copies of one report: plans a line for each folder. What the ledger holds as accepted is not done again, even where the
 * recipient has taken the file away since.
 */
record FolderRound(Sending sending, Facts facts) {

    List<Parcel> parcels() throws SQLException {
        List<Parcel> parcels = new ArrayList<>();
        for (Path folder : sending.project().recipients().stream().distinct().toList()) {
            Optional<Delivery> known = facts.line(FolderDelivery.CHANNEL, folder.toString());
            Delivery line = known.isPresent() ? known.get() : planned(folder);
            if (!line.state().isSettled()) {
                parcels.add(new Parcel(line, () -> new FolderDelivery(folder).send(facts.report())));
            }
        }
        return parcels;
    }

    private Delivery planned(Path folder) throws SQLException {
        Delivery line = Delivery.due(
                facts.run(),
                FolderDelivery.CHANNEL,
                folder.toString(),
                facts.version(),
                Kind.REPORT.code(),
                sending.clock().instant());
        facts.book().keep(line);
        return line;
    }
}
