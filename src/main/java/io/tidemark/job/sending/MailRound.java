package io.tidemark.job.sending;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.deliver.Dispatch;
import io.tidemark.deliver.Parcel;
import io.tidemark.deliver.mail.Mail;
import io.tidemark.deliver.mail.Recipient;
import io.tidemark.job.settings.Deliver;
import io.tidemark.job.settings.Deliver.Unknown;
import io.tidemark.job.settings.Settings;
import io.tidemark.report.Report;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.StoredReport;
import io.tidemark.report.wording.Messages;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The mail about one report: plans a line for each recipient, then sends what is to be sent. */
record MailRound(Sending sending, Run run, Report report, Book book) {

    void send() throws IOException, SQLException {
        Map<Recipient, Optional<Delivery>> open = open();
        if (open.isEmpty()) {
            return;
        }
        Mail mail = mail();
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<Recipient, Optional<Delivery>> each : open.entrySet()) {
            Delivery line = each.getValue().isPresent() ? each.getValue().get() : planned(mail, each.getKey());
            if (!line.state().isSettled()) {
                parcels.add(mail.parcel(each.getKey(), line));
            }
        }
        Deliver settings = sending.project().settings().deliver();
        new Dispatch(book, settings.tries(), settings.firstWait(), sending.pause()).send(parcels);
    }

    /** The recipients to whom something is to be sent, with their line where they have one. */
    private Map<Recipient, Optional<Delivery>> open() throws SQLException {
        Map<Recipient, Optional<Delivery>> open = new LinkedHashMap<>();
        List<Delivery> lines = new Deliveries(sending.connection()).of(run.id());
        for (Recipient recipient : sending.project().settings().mailRecipients()) {
            Optional<Delivery> known = lines.stream()
                    .filter(line -> line.channel().equals(Mail.CHANNEL)
                            && line.target().equals(recipient.address())
                            && line.version().equals(version()))
                    .findFirst();
            if (known.isEmpty() || isOpen(known.get())) {
                open.put(recipient, known);
            }
        }
        return open;
    }

    private boolean isOpen(Delivery line) throws SQLException {
        if (line.state() != State.UNKNOWN) {
            return !line.state().isSettled();
        }
        Unknown policy = sending.project().settings().deliver().unknown();
        if (policy == Unknown.ASSUME) {
            book.move(line, State.ACCEPTED, "assumed, as deliver.unknown says");
        }
        return policy == Unknown.RESEND;
    }

    private Delivery planned(Mail mail, Recipient recipient) throws SQLException {
        Mail.Planned planned = mail.plan(recipient);
        Delivery line = planned.skipped().isEmpty()
                ? planned.line()
                : planned.line()
                        .in(State.SKIPPED, planned.skipped(), planned.line().at());
        book.keep(line);
        return line;
    }

    private Mail mail() throws IOException, SQLException {
        Settings settings = sending.project().settings();
        Messages messages = Messages.of(settings.language().name().toLowerCase(Locale.ROOT));
        Optional<Imprint> imprint = new Imprints(sending.connection()).of(run.id());
        ReportContent content = new StoredReport(sending.connection(), sending.catalogue(), run)
                .content(
                        settings.title().isBlank() ? messages.text("title", settings.region()) : settings.title(),
                        settings.region(),
                        imprint.orElse(null));
        return new Mail(
                MailSetup.of(sending.project()),
                sending.connection(),
                run,
                content,
                report.workbook(),
                version(),
                new Runs(sending.connection()).newestDate(),
                proof(content.anchor()),
                sending.clock());
    }

    private String version() {
        return report.workbookFile().hash();
    }

    /** By which a reader knows the report and the audit log of that night again. */
    private String proof(String anchor) throws SQLException {
        Optional<Entry> head = AuditLog.head(sending.connection());
        return report.workbookFile().name() + " sha256 " + version() + "\nanchor " + anchor
                + head.map(entry -> "\naudit " + entry.seq() + " " + entry.hash())
                        .orElse("");
    }
}
