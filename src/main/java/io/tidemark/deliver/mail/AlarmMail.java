package io.tidemark.deliver.mail;

import io.tidemark.deliver.Alarm;
import io.tidemark.deliver.Kind;
import io.tidemark.deliver.Reply;
import java.time.Instant;

/**
 * The mail that says that a report is missing. It comes from no run, so it stands in no ledger.
 *
 * @param server takes it
 */
public record AlarmMail(MailServer server) {

    /** Sends it to one recipient, in the recipient's language. */
    public Reply send(Recipient recipient, Alarm alarm, String key, Instant at) {
        String language = recipient.language();
        String text = alarm.text(language);
        String subject = alarm.subject(language);
        String html = "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"><title>"
                + Letters.escape(subject) + "</title></head>\n<body>\n<p>"
                + Letters.escape(text.strip()).replace("\n", "<br>\n") + "</p>\n";
        return new Smtp(server).send(recipient, new Letter(Kind.ALARM, subject, text, html, "", ""), key, at, null);
    }
}
