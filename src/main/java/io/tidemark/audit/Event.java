package io.tidemark.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One act.
 *
 * @param at when, by the clock of the one who acts
 * @param actor who: {@code user@host}
 * @param kind what: {@code run.begun}, {@code report.written}
 * @param subject on what: a run, a document, a file
 * @param details the rest, by name; no secrets
 */
public record Event(Instant at, String actor, String kind, String subject, SortedMap<String, String> details) {
    public Event {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public Event(Instant at, String actor, String kind, String subject, Map<String, String> details) {
        this(at, actor, kind, subject, new TreeMap<>(details));
    }
}
