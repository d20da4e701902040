package io.tidemark.store.night;

import io.tidemark.store.Json;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, by run. A file may have several entries, each for another place.
 *
 * @param connection commits and closes by its owner
 */
public record Quarantine(Connection connection) {

    /**
     * A file or a part of one that could not be read.
     *
     * @param path relative to the project's folder
     * @param hash SHA-256 of the file's bytes, null where they could not be read
     * @param place where in the file; empty for the whole of it
     * @param reason code of the reason
     * @param detail what was met, in words of the workbook's language
     * @param remedy what a person can do about it, in the same language
     * @param arguments what the words speak of, to say them in another language; null where nobody kept them
     */
    public record Entry(
            String path,
            @Nullable String hash,
            String place,
            String reason,
            String detail,
            String remedy,
            @Nullable List<String> arguments) {
        public Entry {
            arguments = arguments == null ? null : List.copyOf(arguments);
        }

        /** Words alone. */
        public Entry(String path, @Nullable String hash, String place, String reason, String detail, String remedy) {
            this(path, hash, place, reason, detail, remedy, null);
        }
    }

    /** Keeps an entry; the same file, place and reason again replaces it. */
    public void put(long run, Entry entry) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO quarantine (run, path, place, reason, hash, detail, remedy, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, path, place, reason) DO UPDATE SET"
                        + " hash = excluded.hash, detail = excluded.detail, remedy = excluded.remedy,"
                        + " arguments = excluded.arguments",
                run,
                entry.path(),
                entry.place(),
                entry.reason(),
                entry.hash(),
                entry.detail(),
                entry.remedy(),
                text(entry.arguments()));
    }

    private static @Nullable String text(@Nullable List<String> arguments) {
        if (arguments == null) {
            return null;
        }
        SortedMap<String, String> numbered = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            numbered.put(String.valueOf(i), arguments.get(i));
        }
        return Json.write(numbered);
    }

    private static @Nullable List<String> arguments(@Nullable String text) {
        return text == null ? null : List.copyOf(Json.words(text).values());
    }

    /** The entries of a run, by path and place. */
    public Rows<Entry> of(long run) throws SQLException {
        return Sql.rows(
                connection,
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        arguments(row.getString(7))),
                "SELECT path, hash, place, reason, detail, remedy, arguments FROM quarantine WHERE run = ?"
                        + " ORDER BY path, place, reason",
                run);
    }

    /** How many files of a run have an entry. */
    public long files(long run) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(DISTINCT path) FROM quarantine WHERE run = ?", run);
    }

    /** What somebody let be: a file with its content, why, and who said so. */
    public record Release(String reason, String actor, Instant at) {}

    /**
     * Lets a file be as long as its content is this one.
     *
     * @param hash null for a file whose bytes cannot be read
     */
    public void release(String path, @Nullable String hash, Release release) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO quarantine_release (path, hash, reason, actor, at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (path, hash) DO UPDATE SET reason = excluded.reason, actor = excluded.actor,"
                        + " at = excluded.at",
                path,
                hash == null ? "" : hash,
                release.reason(),
                release.actor(),
                release.at());
    }

    /** Whether, and why, a file with this content was let be. */
    public Optional<Release> released(String path, @Nullable String hash) throws SQLException {
        return Sql.first(
                connection,
                row -> new Release(row.getString(1), row.getString(2), Instant.parse(row.getString(3))),
                "SELECT reason, actor, at FROM quarantine_release WHERE path = ? AND hash = ?",
                path,
                hash == null ? "" : hash);
    }

    /** How many files of a run have an entry and were not let be. */
    public long waiting(long run) throws SQLException {
        return Sql.number(
                connection,
                "SELECT COUNT(DISTINCT q.path) FROM quarantine q WHERE q.run = ? AND NOT EXISTS ("
                        + "SELECT 1 FROM quarantine_release r WHERE r.path = q.path AND r.hash = COALESCE(q.hash, ''))",
                run);
    }

    /** An entry of some night. */
    public record Dated(LocalDate night, Entry entry) {}

    /** All entries of a path that were not purged, by night. */
    public List<Dated> of(String path) throws SQLException {
        return Sql.list(
                connection,
                row -> new Dated(
                        LocalDate.parse(row.getString(1)),
                        new Entry(
                                path,
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                arguments(row.getString(7)))),
                "SELECT r.report_date, q.hash, q.place, q.reason, q.detail, q.remedy, q.arguments FROM quarantine q"
                        + " JOIN run r ON r.id = q.run WHERE q.path = ? ORDER BY r.id, q.place, q.reason",
                path);
    }
}
