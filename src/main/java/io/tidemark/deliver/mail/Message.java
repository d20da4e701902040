package io.tidemark.deliver.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter in the form of RFC 5322. It knows whether it was handed over to its last byte. */
final class Message extends MimeMessage {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String id;
    private boolean written;

    private Message(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * @param key the line of the ledger: the same one gives the same Message-ID
     * @param at the date of the message
     * @param workbook to be attached, null for none
     */
    static Message of(
            Session session,
            String from,
            Recipient recipient,
            Letter letter,
            String key,
            Instant at,
            @Nullable Path workbook)
            throws MessagingException, IOException {
        String domain =
                from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
        Message message = new Message(session, "<" + key + "@" + domain + ">");
        message.setFrom(Recipient.mailbox(from));
        message.setRecipient(RecipientType.TO, recipient.mailbox());
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Tidemark-Key", key);
        message.setHeader("X-Tidemark-Kind", letter.kind().code());
        MimeMultipart texts = new MimeMultipart("alternative");
        texts.addBodyPart(text(letter.text(workbook != null), "plain"));
        texts.addBodyPart(text(letter.html(workbook != null), "html"));
        if (workbook == null) {
            message.setContent(texts);
        } else {
            MimeBodyPart body = new MimeBodyPart();
            body.setContent(texts);
            MimeBodyPart file = new MimeBodyPart();
            file.attachFile(workbook.toFile(), WORKBOOK, "base64");
            message.setContent(new MimeMultipart("mixed", body, file));
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** Bytes as they go over the line. */
    long size() throws MessagingException, IOException {
        long[] size = {0};
        super.writeTo(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        size[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        size[0] += length;
                    }
                },
                null);
        return size[0];
    }

    /** Whether all of it was handed to the line: from there on the server may have it, whatever we hear. */
    boolean isWritten() {
        return written;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        written = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
