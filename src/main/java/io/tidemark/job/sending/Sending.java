package io.tidemark.job.sending;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.deliver.Dispatch;
import io.tidemark.deliver.FolderDelivery;
import io.tidemark.deliver.Parcel;
import io.tidemark.deliver.mail.Mail;
import io.tidemark.deliver.webhook.Webhook;
import io.tidemark.job.settings.Deliver;
import io.tidemark.job.settings.Project;
import io.tidemark.report.Report;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a report to all that the settings name and that do not have it yet. Mail that a killed process left as being sent may
 * have been taken: it becomes unknown, and the settings or a person say what follows. A copy or a notice is sent again.
 *
 * @param connection the one that writes, in no transaction: each step is committed as it is done
 * @param clock for the ledger
 * @param pause waits between tries
 * @param command what the user typed where it is done by hand, empty in a night
 */
public record Sending(
        Project project,
        Connection connection,
        Catalogue catalogue,
        Clock clock,
        Dispatch.Pause pause,
        String command) {

    /**
     * Sends.
     *
     * @return what is left to do: the lines that the settings want and that are not settled
     * @throws IOException where settings name what is not there, such as the file with the password
     */
    public List<Delivery> send(Run run) throws IOException, SQLException {
        Report report = report(run);
        Book book = new Book(connection, run, clock, command);
        for (Delivery line : new Deliveries(connection).of(run.id())) {
            if (line.state() == State.SENDING) {
                String what = "the process ended before it had kept the answer; ";
                if (line.channel().equals(Mail.CHANNEL)) {
                    book.move(line, State.UNKNOWN, what + "perhaps it was taken");
                } else {
                    book.move(line, State.FAILED, what + "it is sent again, which does no harm");
                }
            }
        }
        Facts facts = new Facts(this, run, report, book);
        List<Parcel> parcels = new ArrayList<>(new FolderRound(this, facts).parcels());
        parcels.addAll(new MailRound(this, facts).parcels());
        parcels.addAll(new WebhookRound(this, facts).parcels());
        Deliver settings = project.settings().deliver();
        new Dispatch(book, settings.tries(), settings.firstWait(), pause).send(parcels);
        return left(run);
    }

    /** What of the report's present version is not settled and still wanted. */
    List<Delivery> left(Run run) throws SQLException {
        String version = report(run).workbookFile().hash();
        return new Deliveries(connection)
                .of(run.id()).stream()
                        .filter(line -> line.version().equals(version))
                        .filter(line -> !line.state().isSettled() && isWanted(line))
                        .toList();
    }

    /** Who was taken out of the settings keeps the line in the ledger and is waited for no longer. */
    private boolean isWanted(Delivery line) {
        return switch (line.channel()) {
            case FolderDelivery.CHANNEL -> project.recipients().contains(Path.of(line.target()));
            case Mail.CHANNEL ->
                project.settings().mailRecipients().stream()
                        .anyMatch(recipient -> recipient.address().equals(line.target()));
            case Webhook.CHANNEL ->
                project.settings().deliver().webhook().target().equals(line.target());
            default -> false;
        };
    }

    private Report report(Run run) throws SQLException {
        return new Report(project.report(run.reportDate(), run.attempt()), new ReportFiles(connection).of(run.id()));
    }
}
