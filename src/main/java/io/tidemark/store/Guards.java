package io.tidemark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The triggers that refuse to change or delete what is kept for good: events of the audit log, runs, decisions, held values.
 * What they must say is read from the migrations that set them up.
 */
public final class Guards {
    /** The migrations that speak of triggers, in their order. */
    private static final List<String> MIGRATIONS = List.of(
            "V3__audit_event_is_append_only.sql", "V17__what_never_goes.sql", "V26.1__what_never_goes_from_lists.sql");

    private static final Pattern TRIGGER = Pattern.compile("CREATE TRIGGER (\\w+).*?\\bEND(?=;)", Pattern.DOTALL);
    private static final SortedMap<String, String> EXPECTED = expected();

    private Guards() {}

    /** How many there are. */
    public static int count() {
        return EXPECTED.size();
    }

    /** What is wrong with them, in words: one is gone, says something else, or was added; empty in a store as it was set up. */
    public static List<String> differences(Connection connection) throws SQLException {
        SortedMap<String, String> standing = new TreeMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getString(1), plain(row.getString(2))),
                        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                .forEach(trigger -> standing.put(trigger.getKey(), trigger.getValue()));
        List<String> differences = new ArrayList<>();
        for (Entry<String, String> guard : EXPECTED.entrySet()) {
            String now = standing.remove(guard.getKey());
            if (now == null) {
                differences.add("trigger " + guard.getKey() + " is gone: what it guards could be changed");
            } else if (!now.equals(guard.getValue())) {
                differences.add("trigger " + guard.getKey() + " does not say what it was set up with: " + now);
            }
        }
        standing.forEach((name, sql) -> differences.add("trigger " + name + " is none of this program: " + sql));
        return differences;
    }

    private static SortedMap<String, String> expected() {
        SortedMap<String, String> guards = new TreeMap<>();
        for (String migration : MIGRATIONS) {
            Matcher trigger = TRIGGER.matcher(text(migration));
            while (trigger.find()) {
                guards.put(trigger.group(1), plain(trigger.group()));
            }
        }
        return guards;
    }

    private static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replaceAll(" ?;$", "");
    }

    private static String text(String migration) {
        try (InputStream in = Guards.class.getResourceAsStream("/db/migration/sqlite/" + migration)) {
            if (in == null) {
                throw new IllegalStateException("the program has no migration " + migration);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the migration " + migration, e);
        }
    }
}
