package io.tidemark.store.seen;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the last run was set to.
 *
 * @param connection commits and closes by its owner
 */
public record LastSettings(Connection connection) {

    /** Whether no run has kept any yet. */
    public boolean isEmpty() throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM setting") == 0;
    }

    /**
     * Keeps what a run is set to.
     *
     * @param settings by key
     * @return what changed, as {@code old → new}; nothing for the first run
     */
    public SortedMap<String, String> replace(Map<String, String> settings) throws SQLException {
        SortedMap<String, String> before = new TreeMap<>();
        Sql.list(connection, row -> Map.entry(row.getString(1), row.getString(2)), "SELECT name, value FROM setting")
                .forEach(setting -> before.put(setting.getKey(), setting.getValue()));
        SortedMap<String, String> changes = new TreeMap<>();
        if (before.equals(settings)) {
            return changes;
        }
        if (!before.isEmpty()) {
            settings.forEach((name, value) -> {
                if (!value.equals(before.get(name))) {
                    changes.put(name, before.getOrDefault(name, "") + " → " + value);
                }
            });
            before.forEach((name, value) -> {
                if (!settings.containsKey(name)) {
                    changes.put(name, value + " → ");
                }
            });
        }
        Sql.run(connection, "DELETE FROM setting");
        Sql.batch(connection, "INSERT INTO setting (name, value) VALUES (?, ?)", settings.entrySet(), setting ->
                new Object[] {setting.getKey(), setting.getValue()});
        return changes;
    }
}
