package io.tidemark.job.proof;

import io.tidemark.report.Hashes;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * A mail as somebody saved it.
 *
 * @param texts its parts of text, html without its marks
 * @param workbooks hashes of the workbooks that are attached
 */
record KeptMail(List<String> texts, Set<String> workbooks) {

    static KeptMail read(InputStream in) throws MessagingException, IOException {
        KeptMail mail = new KeptMail(new ArrayList<>(), new LinkedHashSet<>());
        mail.add(new MimeMessage(Session.getInstance(new Properties()), in));
        return mail;
    }

    private void add(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        if (name != null
                && MimeUtility.decodeText(name).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            try (InputStream file = part.getInputStream()) {
                workbooks.add(Hashes.of(file));
            }
        } else if (part.isMimeType("text/html")) {
            texts.add(String.valueOf(part.getContent()).replaceAll("(?i)<br\\s*/?>|</?p[^>]*>", "\n"));
        } else if (part.isMimeType("text/*")) {
            texts.add(String.valueOf(part.getContent()));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                add(parts.getBodyPart(i));
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part forwarded) {
            add(forwarded);
        }
    }
}
