package io.tidemark.store.keep;

import io.tidemark.store.FigureIds;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Works out what a purge takes, into tables that only its connection sees. The order of the statements is that of their
 * needs.
 */
final class Selection {
    private static final List<String> STATEMENTS = List.of(
            // The vintages of the runs that stay, and with those the ones that their changes are told against.
            "CREATE TEMP TABLE staying AS SELECT vintage FROM run WHERE vintage IS NOT NULL"
                    + " AND id NOT IN (SELECT id FROM going_run) AND id NOT IN (SELECT run FROM purged_run)",
            "CREATE TEMP TABLE needed AS SELECT vintage FROM staying"
                    + " UNION SELECT (SELECT MAX(b.vintage) FROM run b WHERE b.state = 'done' AND b.vintage < s.vintage)"
                    + " FROM staying s",
            "CREATE TEMP TABLE held_figure AS SELECT f.id FROM figure f JOIN source_document d ON " + FigureIds.OF_D
                    + " JOIN hold h ON h.ended IS NULL AND h.document IN (d.hash, d.path)",
            "CREATE UNIQUE INDEX held_figure_id ON held_figure (id)",
            "CREATE TEMP TABLE going_value AS SELECT w.observation, w.held_from FROM observation_vintage w"
                    + " WHERE w.held_until IS NOT NULL"
                    + unneeded("w")
                    + " AND EXISTS (SELECT 1 FROM observation_vintage later"
                    + " WHERE later.observation = w.observation AND later.held_from > w.held_from)"
                    + " AND NOT EXISTS (SELECT 1 FROM observation_figure b JOIN held_figure k ON k.id = b.figure"
                    + " WHERE b.observation = w.observation AND b.held_from = w.held_from)",
            "CREATE UNIQUE INDEX going_value_key ON going_value (observation, held_from)",
            "CREATE TEMP TABLE going_finding AS SELECT g.id FROM finding g WHERE g.held_until IS NOT NULL"
                    + unneeded("g"),
            "CREATE TEMP TABLE resting AS SELECT w.figure AS figure FROM observation_vintage w"
                    + " WHERE NOT EXISTS (SELECT 1 FROM going_value g"
                    + " WHERE g.observation = w.observation AND g.held_from = w.held_from)"
                    + " UNION SELECT b.figure FROM observation_figure b WHERE NOT EXISTS (SELECT 1 FROM going_value g"
                    + " WHERE g.observation = b.observation AND g.held_from = b.held_from)"
                    + " UNION SELECT figure FROM decision",
            // Files in the lists of going runs alone.
            "CREATE TEMP TABLE going_known AS SELECT k.path, k.held_from FROM known_input k"
                    + " WHERE k.held_until IS NOT NULL AND NOT EXISTS (SELECT 1 FROM input_list l"
                    + " WHERE l.number >= k.held_from AND l.number < k.held_until"
                    + " AND l.run NOT IN (SELECT id FROM going_run))",
            "CREATE UNIQUE INDEX going_known_key ON going_known (path, held_from)",
            "CREATE TEMP TABLE going_document AS SELECT d.id FROM source_document d"
                    + " WHERE d.state <> 'read'"
                    + " AND d.id NOT IN (SELECT f.document FROM figure f JOIN resting r ON r.figure = f.id)"
                    + " AND d.id NOT IN (SELECT i.document FROM run_input i WHERE i.document IS NOT NULL"
                    + " AND i.run NOT IN (SELECT id FROM going_run))"
                    + " AND d.id NOT IN (SELECT k.document FROM known_input k WHERE NOT EXISTS (SELECT 1 FROM going_known g"
                    + " WHERE g.path = k.path AND g.held_from = k.held_from))"
                    + " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.ended IS NULL AND h.document IN (d.hash, d.path))");

    private Selection() {}

    /** No vintage that is needed held it, and none that stays ended it. */
    private static String unneeded(String row) {
        return (" AND NOT EXISTS (SELECT 1 FROM needed n WHERE n.vintage >= %1$s.held_from AND n.vintage < %1$s.held_until)"
                        + " AND %1$s.held_until NOT IN (SELECT vintage FROM staying)")
                .formatted(row);
    }

    /** The runs that are older than a date, are not held, and are not the newest one that was finished. */
    static void make(Connection connection, LocalDate before) throws SQLException {
        Sql.run(
                connection,
                "CREATE TEMP TABLE going_run AS SELECT id, job_execution FROM run r WHERE report_date < ?"
                        + " AND id NOT IN (SELECT run FROM purged_run)"
                        + " AND id <> (SELECT MAX(id) FROM run)"
                        // Lists are numbered on from the newest one.
                        + " AND id IS NOT (SELECT run FROM input_list ORDER BY number DESC LIMIT 1)"
                        + " AND id IS NOT (SELECT id FROM run WHERE state = 'done' AND vintage IS NOT NULL"
                        + " ORDER BY vintage DESC LIMIT 1)"
                        + " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.ended IS NULL"
                        + " AND r.report_date BETWEEN h.first_date AND h.last_date)",
                before);
        for (String statement : STATEMENTS) {
            Sql.run(connection, statement);
        }
    }
}
