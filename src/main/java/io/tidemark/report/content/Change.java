package io.tidemark.report.content;

import io.tidemark.store.observation.Change.Value;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last report.
 *
 * @param row the line of this report, null for what was withdrawn
 * @param held what became of the value in the store since then, with its cause
 */
public record Change(@Nullable ReportRow row, io.tidemark.store.observation.Change held) {

    /** In which way something is different. */
    public enum Kind {
        /** The last report had nothing of it. */
        NEW,
        /** It has another value. */
        REVISED,
        /** No source speaks of it any more. */
        WITHDRAWN,
        /** The value is the same, read from other characters or with other figures behind it. */
        REREAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        Value before = held.before();
        Value after = held.after();
        if (before == null) {
            return Kind.NEW;
        }
        if (after == null) {
            return Kind.WITHDRAWN;
        }
        return before.quantity().equals(after.quantity()) ? Kind.REREAD : Kind.REVISED;
    }
}
