package io.tidemark.store.night;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.Rows;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Change.Value;
import io.tidemark.store.observation.Changes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds a report to the reports before it: SHA-256 over the anchor of the report before, date and attempt, the hash of the
 * inputs, and every change of a value since then. It holds no time and no name, so the same nights give the same anchors on
 * any machine; who changes the store's past gets other anchors than those on the covers that were delivered.
 */
public final class Anchor {
    private static final String FIRST = "0".repeat(64);

    private Anchor() {}

    /** @param basis hash of the list of inputs */
    public static String of(Connection connection, Run run, String basis) throws SQLException {
        Optional<Run> before = new Imprints(connection).before(run);
        MessageDigest digest = sha256();
        add(digest, before.isEmpty() ? FIRST : anchor(connection, before.get()));
        add(digest, run.reportDate() + "/" + run.attempt());
        add(digest, basis);
        long from = before.map(Run::vintage).orElse(0L) + 1;
        add(digest, connection, from, run.vintage() + 1);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 over every change that one vintage made: what is new, what is another now, what rests on another source. */
    public static String changes(Connection connection, long vintage) throws SQLException {
        MessageDigest digest = sha256();
        add(digest, connection, vintage, vintage + 1);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A hash over changes, in the order of {@link Changes#between}. */
    public static final class OfChanges {
        private final MessageDigest digest = sha256();

        public void add(Change change) {
            Anchor.add(digest, line(change));
        }

        public String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static void add(MessageDigest digest, Connection connection, long from, long until) throws SQLException {
        try (Rows<Change> changes = new Changes(connection).between(from, until)) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                add(digest, line(change));
            }
        }
    }

    /** Reports of older versions of the program have none: the chain begins after them. */
    private static String anchor(Connection connection, Run run) throws SQLException {
        return new Imprints(connection).of(run.id()).map(Imprint::anchor).orElse(FIRST);
    }

    private static String line(Change change) {
        return String.join(
                "\t", word(change.key()), change.cause().code(), word(change.before()), word(change.after()));
    }

    /** Base and mean are told of those that have them: what was written before there were any reads as it did then. */
    private static String word(Key key) {
        String compared = key.base().isEmpty() && !key.mean() ? "" : ", base=" + key.base() + ", mean=" + key.mean();
        return "Key[concept=" + key.concept() + ", subject=" + key.subject() + ", measure="
                + key.measure().name()
                + ", status=" + key.status().name() + ", period=" + key.period() + compared + ", unit=" + key.unit()
                + "]";
    }

    private static String word(@Nullable Value value) {
        if (value == null) {
            return "";
        }
        Quantity quantity = value.quantity();
        return value.text() + " " + quantity.qualifier().name() + " "
                + quantity.value().toPlainString() + " "
                + (quantity.high() == null ? "" : quantity.high().toPlainString()) + " "
                + quantity.unit().code();
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
