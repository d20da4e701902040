package io.tidemark.job.settings;

import java.time.Duration;
import java.util.List;

/**
 * Where the finished workbook goes.
 *
 * @param folders each receives a copy; relative ones start at the project's folder; may be empty
 * @param mail who gets mail
 * @param webhook what is told of each report by HTTP
 * @param tries how often a message is tried in one night, from 1
 * @param firstWait before the second try; it doubles for each one after
 * @param unknown what becomes of a message that may have been taken
 */
public record Deliver(
        List<String> folders, Mail mail, Webhook webhook, int tries, Duration firstWait, Unknown unknown) {
    private static final int MOST_TRIES = 20;

    public Deliver {
        folders = List.copyOf(folders);
        if (tries < 1 || tries > MOST_TRIES) {
            throw new IllegalArgumentException("deliver.tries must be from 1 to " + MOST_TRIES);
        }
        if (firstWait.isNegative()) {
            throw new IllegalArgumentException("deliver.first-wait must be a time such as 1m");
        }
    }

    static Deliver of(Values values, String prefix) {
        return new Deliver(
                values.texts(prefix + "folders"),
                values.make(prefix + "mail", () -> Mail.of(values, prefix + "mail.")),
                values.make(prefix + "webhook", () -> Webhook.of(values, prefix + "webhook.")),
                values.number(prefix + "tries"),
                values.time(prefix + "first-wait"),
                values.choice(prefix + "unknown", Unknown.class));
    }

    /** What becomes of a message that may have been taken: its answer was never read. */
    public enum Unknown {
        /** A person says, with {@code tidemark deliver}. */
        ASK,
        /** It is sent once more: perhaps somebody gets two. */
        RESEND,
        /** It counts as taken: perhaps somebody gets none. */
        ASSUME
    }
}
