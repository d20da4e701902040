package io.tidemark.job;

import io.tidemark.job.lock.RunLock;
import io.tidemark.job.sending.Redelivery;
import io.tidemark.job.settings.Project;
import io.tidemark.report.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project whose nights are killed: one night over many texts is done, a second one finds more of them. */
record KillProject(Path home) {
    static final String BEFORE = "2026-11-22";
    static final String DATE = SmallProject.DATE;

    private static final List<String> PLACES =
            List.of("中山区", "西岗区", "沙河口区", "甘井子区", "旅顺口区", "金州区", "普兰店区", "瓦房店市", "庄河市", "长海县");
    private static final List<String> NAMES = List.of(
            "地区生产总值",
            "一般公共预算收入",
            "社会消费品零售总额",
            "房地产开发投资",
            "进出口总额",
            "规模以上工业增加值",
            "固定资产投资",
            "第一产业增加值",
            "第二产业增加值",
            "第三产业增加值");

    /** What a night leaves that must not depend on who was killed: rows by table, and the hash of every file. */
    record State(Map<String, List<String>> rows, Map<String, String> files) {}

    /** Texts with two figures each; now and then two speak of the same. */
    void write(int first, int count) throws IOException {
        for (int i = first; i < first + count; i++) {
            String text = "%d年，%s%s%d.%d亿元，同比增长%d.%d%%。\n"
                    .formatted(
                            2005 + i / PLACES.size() % 20,
                            PLACES.get(i % PLACES.size()),
                            NAMES.get(i / 7 % NAMES.size()),
                            1000 + i * 3,
                            i % 10,
                            1 + i % 9,
                            i % 7);
            SmallProject.write(home, "input/text/text-%05d-2025-01-20.txt".formatted(i), text);
        }
    }

    void settings(String text) throws IOException {
        SmallProject.write(home, "config/application.yml", text);
        SmallProject.write(home, "secret", "Sturmflut\n");
        Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    }

    Program program() {
        return new Program(home);
    }

    /** Runs the night, or what is left of it, in this process: another one than the one that was killed. */
    Outcome run(String date) throws IOException, SQLException {
        return new SmallProject(home).night(date);
    }

    /** What {@code tidemark deliver --assume} and {@code --resend} do. */
    void settle(String key, boolean hasArrived) throws IOException, SQLException {
        Redelivery redelivery = new Redelivery(Project.open(home), "tidemark deliver");
        if (hasArrived) {
            redelivery.assume(key, "the recipient has it");
        } else {
            redelivery.resend(key, "the recipient has it not");
        }
    }

    State state() throws IOException, SQLException {
        SmallProject project = new SmallProject(home);
        Map<String, List<String>> rows = project.rows();
        // Who settled an unknown delivery, and after how many tries, is another story each time.
        rows.put(
                "delivery",
                project.column("SELECT run || ' ' || channel || ' ' || target || ' ' || version || ' ' || kind || ' '"
                        + " || state FROM delivery ORDER BY 1"));
        rows.put("open executions", project.column("SELECT STATUS FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL"));
        return new State(rows, files());
    }

    /** Of each file but the store, the logs and the anchor, which tells of times. */
    private Map<String, String> files() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString();
                if (!name.matches("output/(tidemark\\.db.*|tidemark\\.lock|logs/.*)|.*anchor\\.json")) {
                    hashes.put(name, Hashes.of(file));
                }
            }
        }
        return hashes;
    }

    boolean isLockFree() throws IOException {
        Path lock = home.resolve("output/tidemark.lock");
        return RunLock.holder(lock) == null && Files.size(lock) == 0;
    }

    /** Which of the deliveries nobody knows the end of. */
    List<String> unknown() throws IOException, SQLException {
        return new SmallProject(home).column("SELECT key FROM delivery WHERE state = 'unknown'");
    }

    /** Where the log ends now. */
    long logEnd() throws IOException {
        Path log = home.resolve("output/logs/tidemark.log");
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** What the log has said since. */
    List<String> log(long from) throws IOException {
        Path log = home.resolve("output/logs/tidemark.log");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /** Makes this folder a copy of another one. */
    void copyOf(KillProject other) throws IOException {
        delete();
        try (Stream<Path> all = Files.walk(other.home)) {
            for (Path from : all.toList()) {
                Path to = home.resolve(other.home.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
