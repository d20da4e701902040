package io.tidemark.bench;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a document weighs in the store, by table and index. */
record Weight(Path database, Results results) {
    private static final double WORTH_A_LINE = 0.01;

    void measure() throws IOException, SQLException {
        try (Connection connection = Database.readOnly(database).connect()) {
            long documents = Sql.number(connection, "SELECT COUNT(*) FROM source_document");
            long all = Sql.number(connection, "SELECT SUM(pgsize) FROM dbstat");
            List<List<String>> rows = new ArrayList<>(Sql.list(
                    connection,
                    row -> List.of(
                            row.getString(1),
                            row.getString(2),
                            "%,d".formatted(row.getLong(3) / documents),
                            "%,d".formatted(row.getLong(4) / documents),
                            Numbers.ratio(row.getLong(3) / (double) all)),
                    "SELECT d.name, COALESCE(m.type, ''), SUM(d.pgsize), SUM(d.payload) FROM dbstat d"
                            + " LEFT JOIN sqlite_master m ON m.name = d.name GROUP BY d.name, m.type"
                            + " HAVING SUM(d.pgsize) > ? ORDER BY 3 DESC",
                    (long) (all * WORTH_A_LINE)));
            rows.add(List.of("all", "", "%,d".formatted(all / documents), "", "1.00"));
            results.add(new Results.Table(
                    "The store of these %,d documents".formatted(documents),
                    List.of("table or index", "kind", "bytes a document", "of them content", "share"),
                    rows,
                    ""));
        }
    }
}
