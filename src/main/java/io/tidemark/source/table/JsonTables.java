package io.tidemark.source.table;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.format.SourceWord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds the tables in JSON: a list of objects (one a row, keys as heading) or of lists (the first as heading), an object of
 * lists (one a column), an object of objects (one a row, its key in front), each alone or inside an object whose single values
 * are its title, its unit and further lines.
 */
final class JsonTables {
    private static final Set<String> TITLES = keys(SourceWord.TITLE_KEYS, "title", "caption", "name");
    private static final Set<String> UNITS = keys(SourceWord.UNIT_KEYS, "unit", "units");

    private final ContentBuilder content;
    private final ReadingLimits limits;

    JsonTables(ContentBuilder content, ReadingLimits limits) {
        this.content = content;
        this.limits = limits;
    }

    private static Set<String> keys(SourceWord words, String... others) {
        Set<String> keys = new HashSet<>(words.words());
        keys.addAll(List.of(others));
        return Set.copyOf(keys);
    }

    void read(JsonNode root) throws RefusedException {
        if (root.isArray()) {
            list("$", root, "", "");
        } else if (root.isObject()) {
            object(root);
        } else {
            content.paragraphAt(words(root), 0, "$");
        }
    }

    private void object(JsonNode root) throws RefusedException {
        String title = "";
        String unit = "";
        JsonRows row = new JsonRows();
        boolean tables = root.values().stream().anyMatch(JsonNode::isContainer);
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            if (property.getValue().isContainer()) {
                continue;
            }
            String value = words(property.getValue());
            title = TITLES.contains(property.getKey()) ? value : title;
            unit = UNITS.contains(property.getKey()) ? SourceWord.UNIT_LABEL.word() + "：" + value : unit;
            if (tables) {
                boolean named = TITLES.contains(property.getKey());
                content.paragraphAt(
                        named ? value : property.getKey() + "：" + value, 0, JsonRows.child("$", property.getKey()));
            }
        }
        if (!tables) {
            row.add("$", root);
            TableShape.add(content, title, unit, row.grid(limits));
            return;
        }
        containers(root, title, unit);
    }

    private void containers(JsonNode root, String title, String unit) throws RefusedException {
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            JsonNode value = property.getValue();
            if (value.isArray() && value.values().stream().anyMatch(JsonNode::isContainer)) {
                list(JsonRows.child("$", property.getKey()), value, title.isEmpty() ? property.getKey() : title, unit);
            } else if (value.isArray()) {
                columns.put(property.getKey(), value);
            } else if (value.isObject()) {
                rows.put(property.getKey(), value);
            }
        }
        if (!columns.isEmpty()) {
            TableShape.add(content, title, unit, columns(columns));
        }
        if (!rows.isEmpty()) {
            JsonRows named = new JsonRows();
            for (Map.Entry<String, JsonNode> row : rows.entrySet()) {
                named.add(JsonRows.child("$", row.getKey()), row.getKey(), row.getValue());
            }
            TableShape.add(content, title, unit, named.grid(limits));
        }
    }

    private void list(String path, JsonNode list, String title, String unit) throws RefusedException {
        JsonRows rows = new JsonRows();
        List<List<GridCell>> lists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = path + "[" + i + "]";
            JsonNode item = list.get(i);
            if (item.isArray()) {
                lists.add(cells(place, item));
            } else if (item.isObject()) {
                rows.add(place, item);
            } else {
                content.paragraphAt(words(item), 0, place);
            }
        }
        TableShape.add(content, title, unit, rows.grid(limits));
        TableShape.add(content, title, unit, lists);
    }

    private static List<GridCell> cells(String path, JsonNode list) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            cells.add(GridCell.of(words(list.get(i)), path + "[" + i + "]", false));
        }
        return cells;
    }

    private static List<List<GridCell>> columns(Map<String, JsonNode> columns) {
        List<List<GridCell>> rows = new ArrayList<>();
        rows.add(columns.keySet().stream()
                .map(key -> GridCell.of(key, JsonRows.child("$", key), true))
                .toList());
        int length = columns.values().stream().mapToInt(JsonNode::size).max().orElse(0);
        for (int i = 0; i < length; i++) {
            List<GridCell> row = new ArrayList<>();
            for (Map.Entry<String, JsonNode> column : columns.entrySet()) {
                String place = JsonRows.child("$", column.getKey()) + "[" + i + "]";
                row.add(GridCell.of(
                        i < column.getValue().size() ? words(column.getValue().get(i)) : "", place, false));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A value as it is written; nothing for null. */
    static String words(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            // written out, 1E999999999 would fill the memory
            return Math.abs(number.scale()) > 100 ? number.toString() : number.toPlainString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }
}
