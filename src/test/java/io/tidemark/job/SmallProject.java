package io.tidemark.job;

import io.tidemark.cli.progress.LineProgress;
import io.tidemark.job.proof.Proof;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project folder of a few short texts, and what the store of it holds. */
record SmallProject(Path home) {
    static final String DATE = "2026-11-23";

    /** Files of the larger project: more than one chunk. */
    static final int TEXTS = 60;

    private static final List<String> NAMES =
            List.of("地区生产总值", "一般公共预算收入", "社会消费品零售总额", "房地产开发投资", "进出口总额", "实际使用外资", "规模以上工业增加值", "固定资产投资");

    /** Four figures in two files: growth and level of two indicators. */
    static SmallProject ofTwoTexts(Path home) throws IOException {
        write(home, "seeds/budget-2025-01-21.txt", "2024年，大连市一般公共预算收入750.1亿元，增长3.3%。\n");
        write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9516.9亿元，同比增长5.2%。\n");
        return new SmallProject(home);
    }

    /** {@value #TEXTS} files, two chunks, with two figures each; the last one has an implausible growth. */
    static SmallProject ofManyTexts(Path home) throws IOException {
        write(home, "seeds/budget-2025-01-21.txt", "2024年，大连市一般公共预算收入750.1亿元，增长3.3%。\n");
        for (int i = 1; i < TEXTS - 1; i++) {
            write(
                    home,
                    "input/text/gdp-%02d-2025-01-20.txt".formatted(i),
                    "2024年，大连市%s%d.5亿元，同比增长%d.1%%。\n".formatted(NAMES.get(i % NAMES.size()), 1000 + i, i % 10));
        }
        write(home, "input/text/gdp-99-2025-01-20.txt", "2024年，大连市地区生产总值9516.9亿元，同比增长95.2%。\n");
        write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [delivered]\n");
        return new SmallProject(home);
    }

    static void write(Path home, String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The same in another folder, with times of files as they are. */
    SmallProject copiedTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Path target = other.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new SmallProject(other);
    }

    Program program() {
        return new Program(home);
    }

    Path database() {
        return home.resolve("output/tidemark.db");
    }

    Path workbook() {
        return home.resolve("output/" + DATE + "/tidemark-" + DATE + ".xlsx");
    }

    /** Runs the night, or what is left of it, in this process. */
    Outcome night(String date) throws IOException, SQLException {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return new Night(Project.open(home), new LineProgress(nobody), "tidemark run --date " + date)
                .run(LocalDate.parse(date), "");
    }

    /** What {@code tidemark verify} finds. */
    List<String> altered() throws IOException, SQLException {
        Project project = Project.open(home);
        List<String> altered = new ArrayList<>();
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            Proof.of(connection, project).forEach(proof -> altered.addAll(proof.differences()));
        }
        return altered;
    }

    /** A number that the store answers. */
    long number(String sql) throws IOException, SQLException {
        try (Connection connection = Database.readOnly(database()).connect()) {
            return Sql.number(connection, sql);
        }
    }

    /** The first column of a query. */
    List<String> column(String sql) throws IOException, SQLException {
        try (Connection connection = Database.readOnly(database()).connect()) {
            return Sql.list(connection, row -> String.valueOf(row.getString(1)), sql);
        }
    }

    /**
     * Every row of every table, by table: what a night leaves. Without the audit log and the job's own records, which tell of
     * each interruption, without instants, and without what files are called where they lie.
     */
    Map<String, List<String>> rows() throws IOException, SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : column("SELECT name FROM sqlite_master WHERE type = 'table'"
                + " AND name NOT LIKE 'BATCH%' AND name NOT LIKE 'sqlite%'"
                + " AND name NOT IN ('audit_event', 'flyway_schema_history', 'seen_file') ORDER BY name")) {
            rows.put(table, rows(table));
        }
        return rows;
    }

    private List<String> rows(String table) throws IOException, SQLException {
        List<String> columns = column("SELECT name FROM pragma_table_info('" + table + "')"
                + " WHERE name NOT IN ('started', 'ended', 'job_execution', 'at')"
                + (table.equals("delivery") ? " AND name NOT IN ('key', 'tries')" : "")
                + " ORDER BY cid");
        List<String> values = new ArrayList<>();
        columns.forEach(column -> values.add("quote(" + column + ")"));
        String row = String.join(" || ', ' || ", values);
        return column("SELECT " + row + " FROM " + table + " ORDER BY 1");
    }
}
