package io.tidemark.deliver.mail;

import io.tidemark.statistics.Section;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who gets mail.
 *
 * @param address {@code wang@example.org}, in lower case: one line of the ledger for one mailbox
 * @param name as shown, empty for none
 * @param language {@code zh} or {@code en}
 * @param sections what it is told of; all four for everything
 * @param when what must have happened for mail to go out
 */
public record Recipient(String address, String name, String language, Set<Section> sections, When when) {
    public Recipient {
        sections = sections.isEmpty() ? EnumSet.allOf(Section.class) : EnumSet.copyOf(sections);
    }

    /** What must have happened for mail to go out. */
    public enum When {
        /** Nothing: silence means that the night failed. */
        ALWAYS,
        /** Something in the sections is different from what the recipient was told last. */
        CHANGES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code 王芳 <wang@example.org>} or {@code wang@example.org}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Recipient of(String text, String language, Set<Section> sections, When when) {
        InternetAddress mailbox = mailbox(text);
        String name = mailbox.getPersonal();
        return new Recipient(
                mailbox.getAddress().toLowerCase(Locale.ROOT), name == null ? "" : name, language, sections, when);
    }

    /** The same recipient named once more: told of the sections of both, as soon as one of the two wants it. */
    public Recipient and(Recipient other) {
        Set<Section> both = EnumSet.copyOf(sections);
        both.addAll(other.sections);
        return new Recipient(address, name, language, both, when.compareTo(other.when) <= 0 ? when : other.when);
    }

    /** How it stands in the head of a message; a name in other letters than those of ASCII is encoded. */
    InternetAddress mailbox() {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address)
                    : new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("was checked when the settings were read: " + address, e);
        }
    }

    /**
     * @param text a mailbox, with a name or without
     * @throws IllegalArgumentException for anything else
     */
    public static InternetAddress mailbox(String text) {
        try {
            InternetAddress[] mailboxes = InternetAddress.parse(text, true);
            if (mailboxes.length != 1 || mailboxes[0].isGroup()) {
                throw new IllegalArgumentException("one mailbox each, such as \"王芳 <wang@example.org>\": " + text);
            }
            mailboxes[0].validate();
            if (mailboxes[0].getPersonal() != null) {
                mailboxes[0].setPersonal(mailboxes[0].getPersonal(), StandardCharsets.UTF_8.name());
            }
            if (mailboxes[0].getAddress().indexOf('@') < 0) {
                throw new IllegalArgumentException("a mailbox has an @: " + text);
            }
            return mailboxes[0];
        } catch (AddressException | UnsupportedEncodingException e) {
            // Without its cause: the settings tell the innermost message.
            throw new IllegalArgumentException("no mailbox: \"" + text + "\" (" + e.getMessage() + ")");
        }
    }
}
