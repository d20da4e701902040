package io.tidemark.job.settings;

import io.tidemark.deliver.mail.Recipient;
import io.tidemark.report.book.Profile;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that a user can set in {@code config/application.yml}, under {@code tidemark}. The defaults stand in the
 * program's {@code defaults.yml}.
 *
 * @param region what a source speaks of unless it says otherwise
 * @param language of the workbook
 * @param profile for whom the workbook is made up: the office, or readers with screen readers and magnifiers
 * @param zone where a report date begins and ends
 * @param title of the workbook, empty for the one of its language
 * @param folders where things lie
 * @param limits what a file may be at most; a larger one is quarantined
 * @param expected who must publish how often, each as a publisher and a number of days; may be empty
 * @param schedule on which dates a report is due, and until when
 * @param deliver where the finished workbook goes
 */
public record Settings(
        String region,
        Language language,
        Profile profile,
        ZoneId zone,
        String title,
        Folders folders,
        Limits limits,
        List<String> expected,
        Schedule schedule,
        Deliver deliver) {

    public Settings {
        if (region.isBlank()) {
            throw new IllegalArgumentException("region must not be empty; name what your sources speak of");
        }
        expected = List.copyOf(expected);
        expected.forEach(Expectation::of);
    }

    static Settings of(Values values, String prefix) {
        return new Settings(
                values.text(prefix + "region"),
                values.choice(prefix + "language", Language.class),
                values.choice(prefix + "profile", Profile.class),
                values.zone(prefix + "zone"),
                values.text(prefix + "title"),
                values.make(prefix + "folders", () -> Folders.of(values, prefix + "folders.")),
                values.make(prefix + "limits", () -> new Limits(values.size(prefix + "limits.file"))),
                values.texts(prefix + "expected"),
                values.make(prefix + "schedule", () -> Schedule.of(values, prefix + "schedule.")),
                values.make(prefix + "deliver", () -> Deliver.of(values, prefix + "deliver.")));
    }

    /** What {@code expected} says. */
    public List<Expectation> expectations() {
        return expected.stream().map(Expectation::of).toList();
    }

    /** Who gets mail, each once. Somebody in several groups is told of the sections of all, in the language of the first. */
    public List<Recipient> mailRecipients() {
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        for (MailGroup group : deliver.mail().groups()) {
            group.recipients(language)
                    .forEach(recipient -> recipients.merge(recipient.address(), recipient, Recipient::and));
        }
        return List.copyOf(recipients.values());
    }

    /** Language of the workbook, and of what it says about quarantined files. */
    public enum Language {
        ZH(Locale.SIMPLIFIED_CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }
}
