package io.tidemark.deliver.mail;

import io.tidemark.deliver.Differences;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Parcel;
import io.tidemark.report.content.ReportContent;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * The mail about one report.
 *
 * @param server takes it
 * @param connection reads what the recipients were told before
 * @param run that made the report
 * @param content what the report says
 * @param workbook where it lies
 * @param version hash of the workbook
 * @param madeUp why nobody is told of a report that was made up for a missed night; empty for others
 * @param proof by which the report is known again
 * @param clock for the date of the messages
 */
public record Mail(
        MailServer server,
        Connection connection,
        Run run,
        ReportContent content,
        Path workbook,
        String version,
        String madeUp,
        String proof,
        Clock clock) {
    /** The channel in the ledger. */
    public static final String CHANNEL = "mail";

    /**
     * A line for the ledger, before anything is sent.
     *
     * @param line due
     * @param skipped by which rule it is not sent, empty for mail that goes out
     */
    public record Planned(Delivery line, String skipped) {}

    /** What the recipient is to get. */
    public Planned plan(Recipient recipient) throws SQLException {
        Letter letter = letter(recipient);
        Delivery line = Delivery.due(
                run, CHANNEL, recipient.address(), version, letter.kind().code(), clock.instant());
        return new Planned(line, skipped(recipient, letter));
    }

    /** The letter that belongs to a line. */
    public Parcel parcel(Recipient recipient, Delivery line) throws SQLException {
        Letter letter = letter(recipient);
        return new Parcel(line, () -> new Smtp(server).send(recipient, letter, line.key(), clock.instant(), workbook));
    }

    private String skipped(Recipient recipient, Letter letter) {
        if (!madeUp.isEmpty()) {
            return madeUp;
        }
        return letter.kind() == Kind.UNCHANGED && recipient.when() == Recipient.When.CHANGES
                ? "nothing new, and the recipient is told of changes only"
                : "";
    }

    private Letter letter(Recipient recipient) throws SQLException {
        Optional<Long> told = new Deliveries(connection).toldBefore(CHANNEL, recipient.address(), run.vintage());
        Differences differences =
                Differences.of(connection, content, told.orElse(0L), run.vintage(), recipient.sections());
        return new Letters(content, workbook, proof).to(recipient, differences, told.isEmpty());
    }
}
