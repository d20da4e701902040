package io.tidemark.source.table;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Objects as rows of one table: their keys are the heading, those of objects inside joined by dots. */
final class JsonRows {
    private static final String NAME = "";

    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Map<String, GridCell>> rows = new ArrayList<>();

    void add(String path, JsonNode object) {
        Map<String, GridCell> row = new LinkedHashMap<>();
        flatten(path, "", object, row);
        keys.addAll(row.keySet());
        rows.add(row);
    }

    /** Adds a row with a name in front of its values. */
    void add(String path, String name, JsonNode object) {
        keys.add(NAME);
        add(path, object);
        rows.get(rows.size() - 1).put(NAME, GridCell.of(name, path, false));
    }

    List<List<GridCell>> grid(ReadingLimits limits) throws RefusedException {
        if ((long) rows.size() * keys.size() > limits.cells()) {
            throw new RefusedException(Reason.TOO_LARGE, "more than " + limits.cells(), limits.cells() + " cells");
        }
        List<List<GridCell>> grid = new ArrayList<>();
        if (rows.isEmpty()) {
            return grid;
        }
        grid.add(keys.stream().map(key -> GridCell.of(key, key, true)).toList());
        for (Map<String, GridCell> row : rows) {
            grid.add(keys.stream()
                    .map(key -> row.getOrDefault(key, new GridCell("", "", false)))
                    .toList());
        }
        return grid;
    }

    private static void flatten(String path, String key, JsonNode value, Map<String, GridCell> row) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                String inner = key.isEmpty() ? property.getKey() : key + "." + property.getKey();
                flatten(child(path, property.getKey()), inner, property.getValue(), row);
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(path + "[" + i + "]", key + "[" + i + "]", value.get(i), row);
            }
        } else {
            row.put(key, GridCell.of(JsonTables.words(value), path, false));
        }
    }

    /** The path of a property, in brackets where its key would be misread after a dot. */
    static String child(String path, String key) {
        return key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? path + "." + key : path + "['" + key + "']";
    }
}
