package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project on which everything can be done that people do by hand: an old night to purge, a value to decide on, a file that
 * is quarantined, a hold, a decision, and a copy of which nobody knows whether it arrived.
 */
record ByHand(SmallProject project) {
    static final String BAD = "input/text/empty.txt";
    static final String KEY = "00112233445566778899";

    /** Made once; {@link #copyTo} gives each test its own. */
    static ByHand in(Path home) throws Exception {
        SmallProject.write(home, "seeds/office-2025-01-20.txt", "2024年，大连市地区生产总值同比增长5.2%。\n");
        SmallProject.write(home, "input/text/press-2025-01-21.txt", "2024年，大连市地区生产总值同比增长6.1%。\n");
        SmallProject.write(home, BAD, "");
        Program program = new Program(home);
        for (String date : List.of("2024-01-01", SmallProject.DATE)) {
            assertThat(program.run("run", "--date", date).code()).isEqualTo(3);
        }
        ByHand made = new ByHand(new SmallProject(home));
        made.change("INSERT INTO delivery (key, run, channel, target, version, kind, state, tries, detail, at) SELECT '"
                + KEY + "', max(run), 'mail', 'wang@example.org', max(hash), 'report', 'unknown', 1, '',"
                + " '2026-11-23T19:00:00Z' FROM report_file WHERE name LIKE '%.xlsx'");
        assertThat(program.run("hold", "add", "--document", "seeds/office-2025-01-20.txt", "--reason", "dispute")
                        .code())
                .isZero();
        assertThat(program.run("decide", "1", "--figure", made.figure("5.2%"), "--reason", "office is right")
                        .code())
                .isZero();
        assertThat(program.run("backup", home.resolve("backup.zip").toString()).code())
                .isZero();
        return made;
    }

    ByHand copyTo(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(project.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = home.resolve(project.home().relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
        return new ByHand(new SmallProject(home));
    }

    String figure(String text) throws Exception {
        return project.column("SELECT id FROM figure WHERE text = '" + text + "'")
                .get(0);
    }

    void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.database())) {
            Sql.run(connection, sql);
        }
    }

    /** The words of a command, in which {@code FIGURE} and {@code BACKUP} stand for what this project has. */
    String[] words(String command) throws Exception {
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("FIGURE")
                    ? figure("6.1%")
                    : words[i].replace(
                            "BACKUP", project.home().resolve("backup.zip").toString());
        }
        return words;
    }
}
