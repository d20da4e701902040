package io.tidemark.job.settings;

import io.tidemark.deliver.mail.Recipient;
import io.tidemark.deliver.mail.Recipient.When;
import io.tidemark.job.settings.Settings.Language;
import io.tidemark.statistics.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who get the same mail.
 *
 * @param to their mailboxes: {@code 王芳 <wang@example.org>}
 * @param sections what they are told of; empty for everything
 * @param language null for that of the workbook
 * @param when what must have happened
 */
public record MailGroup(
        List<String> to, List<Section> sections, @Nullable Language language, When when) {

    /** The keys of a group in the settings file. */
    static final List<String> KEYS = List.of("to", "sections", "language", "when");

    public MailGroup {
        to = List.copyOf(to);
        sections = List.copyOf(sections);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("each of deliver.mail.groups needs its mailboxes: to");
        }
        to.forEach(Recipient::mailbox);
    }

    static MailGroup of(Values values, String prefix) {
        return new MailGroup(
                values.texts(prefix + "to"),
                values.choices(prefix + "sections", Section.class),
                values.has(prefix + "language") ? values.choice(prefix + "language", Language.class) : null,
                values.has(prefix + "when") ? values.choice(prefix + "when", When.class) : When.ALWAYS);
    }

    List<Recipient> recipients(Language other) {
        Language spoken = language == null ? other : language;
        String code = spoken.name().toLowerCase(Locale.ROOT);
        Set<Section> all = sections.isEmpty() ? Set.of() : EnumSet.copyOf(sections);
        return to.stream()
                .map(mailbox -> Recipient.of(mailbox, code, all, when))
                .toList();
    }
}
