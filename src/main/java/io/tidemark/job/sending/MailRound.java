package io.tidemark.job.sending;

import io.tidemark.audit.Entry;
import io.tidemark.deliver.Parcel;
import io.tidemark.deliver.mail.Mail;
import io.tidemark.deliver.mail.Recipient;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail about one report: plans a line for each recipient, and makes up what is to be sent. */
record MailRound(Sending sending, Facts facts) {

    List<Parcel> parcels() throws IOException, SQLException {
        Map<Recipient, Optional<Delivery>> open = open();
        if (open.isEmpty()) {
            return List.of();
        }
        Mail mail = mail();
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<Recipient, Optional<Delivery>> each : open.entrySet()) {
            Delivery line = each.getValue().isPresent() ? each.getValue().get() : planned(mail, each.getKey());
            if (!line.state().isSettled()) {
                parcels.add(mail.parcel(each.getKey(), line));
            }
        }
        return parcels;
    }

    /** The recipients to whom something is to be sent, with their line where they have one. */
    private Map<Recipient, Optional<Delivery>> open() throws SQLException {
        Map<Recipient, Optional<Delivery>> open = new LinkedHashMap<>();
        for (Recipient recipient : sending.project().settings().mailRecipients()) {
            Optional<Delivery> known = facts.line(Mail.CHANNEL, recipient.address());
            if (known.isEmpty() || facts.isOpen(known.get())) {
                open.put(recipient, known);
            }
        }
        return open;
    }

    private Delivery planned(Mail mail, Recipient recipient) throws SQLException {
        Mail.Planned planned = mail.plan(recipient);
        Delivery line = planned.skipped().isEmpty()
                ? planned.line()
                : planned.line()
                        .in(State.SKIPPED, planned.skipped(), planned.line().at());
        facts.book().keep(line);
        return line;
    }

    private Mail mail() throws IOException, SQLException {
        return new Mail(
                MailSetup.of(sending.project()),
                sending.connection(),
                facts.run(),
                facts.content(),
                facts.report().workbook(),
                facts.version(),
                facts.madeUp(),
                proof(facts.content().anchor()),
                sending.clock());
    }

    /** By which a reader knows the report and the audit log of that night again. */
    private String proof(String anchor) throws SQLException {
        Optional<Entry> head = facts.auditHead();
        return facts.report().workbookFile().name() + " sha256 " + facts.version() + "\nanchor " + anchor
                + head.map(entry -> "\naudit " + entry.seq() + " " + entry.hash())
                        .orElse("");
    }
}
