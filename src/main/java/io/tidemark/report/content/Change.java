package io.tidemark.report.content;

import io.tidemark.store.observation.Earlier.Past;
import io.tidemark.store.observation.Held;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last report.
 *
 * @param kind in which way
 * @param now the line of this report, null for what was withdrawn
 * @param before what the last report had, null for what is new
 */
public record Change(
        Kind kind, @Nullable ReportRow now, @Nullable Past before) {

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

    /** Why it is different. */
    public enum Reason {
        /** A figure of something that no source spoke of before. */
        FIRST_FIGURE,
        /** The same file has another content. */
        NEW_CONTENT,
        /** Another file gives the value. */
        OTHER_SOURCE,
        /** The same content was read or weighed anew. */
        READ_ANEW,
        /** No figure is left. */
        NO_FIGURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param before what the last report had of the same thing */
    static Change of(ReportRow now, @Nullable Past before) {
        if (before == null) {
            return new Change(Kind.NEW, now, null);
        }
        boolean same = now.observation().quantity().equals(before.quantity());
        return new Change(same ? Kind.REREAD : Kind.REVISED, now, before);
    }

    public Reason reason() {
        if (before == null) {
            return Reason.FIRST_FIGURE;
        }
        if (now == null) {
            return Reason.NO_FIGURE;
        }
        Held held = now.observation();
        if (!held.chosen().document().path().equals(before.path())) {
            return Reason.OTHER_SOURCE;
        }
        return held.chosen().document().hash().equals(before.hash()) ? Reason.READ_ANEW : Reason.NEW_CONTENT;
    }
}
