package io.tidemark.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.settings.Project;
import io.tidemark.source.FoundFile;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.FreshStore;
import io.tidemark.store.seen.SeenFiles;
import io.tidemark.store.seen.SeenFiles.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hash is taken from the store only for a file that lies there as it was seen. */
class FileHashesTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.678901Z");

    @TempDir
    Path root;

    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        connection = FreshStore.open(root.resolve("output/tidemark.db")).connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_file_that_lies_there_as_it_was_seen_is_not_hashed_again() throws Exception {
        write("input/a.txt", "one", LONG_AGO);
        hashes().keep(connection);
        Seen seen = seen().get(0);
        assertThat(seen.hash()).isEqualTo(SourceFiles.hash(root, "input/a.txt"));
        remember(new Seen(seen.path(), seen.bytes(), seen.changed(), seen.key(), "as the store has it"));

        assertThat(hashes().of(0)).isEqualTo("as the store has it");
    }

    @Test
    void a_file_of_another_size_another_time_or_another_key_is_hashed_again() throws Exception {
        write("input/a.txt", "one", LONG_AGO);
        hashes().keep(connection);
        Seen seen = seen().get(0);
        for (Seen other : List.of(
                new Seen(seen.path(), seen.bytes() + 1, seen.changed(), seen.key(), "old"),
                new Seen(seen.path(), seen.bytes(), seen.changed() + 1, seen.key(), "old"),
                new Seen(seen.path(), seen.bytes(), seen.changed(), seen.key() + 1, "old"))) {
            remember(other);
            FileHashes hashes = hashes();
            assertThat(hashes.of(0)).isEqualTo(seen.hash());
            hashes.keep(connection);
            assertThat(seen()).containsExactly(seen);
        }
    }

    @Test
    void a_file_that_was_written_just_now_is_hashed_and_not_remembered() throws Exception {
        write("input/a.txt", "one", Instant.now());
        FileHashes hashes = hashes();
        hashes.keep(connection);

        assertThat(hashes.of(0)).isEqualTo(SourceFiles.hash(root, "input/a.txt"));
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_file_that_was_remembered_and_is_written_again_just_now_is_forgotten() throws Exception {
        write("input/a.txt", "one", LONG_AGO);
        hashes().keep(connection);
        write("input/a.txt", "two", Instant.now().plusSeconds(60));
        hashes().keep(connection);

        assertThat(seen()).isEmpty();
    }

    @Test
    void what_lies_there_no_more_is_forgotten_and_names_come_in_the_order_of_their_code_points() throws Exception {
        List<String> names =
                List.of("input/a.txt", "input/b.txt", "input/大.txt", "input/\uff5e.txt", "input/\ud840\udc0b.txt");
        for (String name : names) {
            write(name, name, LONG_AGO);
        }
        hashes().keep(connection);
        assertThat(seen()).extracting(Seen::path).containsExactlyElementsOf(names);
        for (Seen each : seen()) {
            remember(new Seen(each.path(), each.bytes(), each.changed(), each.key(), "as the store has it"));
        }
        Files.delete(root.resolve("input/b.txt"));

        FileHashes hashes = hashes();
        hashes.keep(connection);

        for (int i = 0; i < 4; i++) {
            assertThat(hashes.of(i)).isEqualTo("as the store has it");
        }
        assertThat(seen()).extracting(Seen::path).doesNotContain("input/b.txt").hasSize(4);
    }

    @Test
    void a_file_whose_time_was_set_back_is_found_by_a_look_at_all_bytes() throws Exception {
        write("input/a.txt", "one", LONG_AGO);
        write("input/b.txt", "one", LONG_AGO);
        hashes().keep(connection);
        assertThat(FileHashes.deceptive(Project.open(root), connection)).isEmpty();
        write("input/a.txt", "two", LONG_AGO);

        assertThat(FileHashes.deceptive(Project.open(root), connection)).containsExactly("input/a.txt");
    }

    @Test
    void without_a_store_every_file_is_hashed() throws Exception {
        write("input/a.txt", "one", LONG_AGO);

        assertThat(FileHashes.of(root, files(), null).of(0)).isEqualTo(SourceFiles.hash(root, "input/a.txt"));
    }

    private void write(String path, String text, Instant changed) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private List<FoundFile> files() {
        return SourceFiles.list(root, List.of("input")).files();
    }

    private FileHashes hashes() throws SQLException {
        return FileHashes.of(root, files(), connection);
    }

    private List<Seen> seen() throws SQLException {
        return new SeenFiles(connection).all().toList();
    }

    private void remember(Seen seen) throws SQLException {
        new SeenFiles(connection).replace(List.of(seen), List.of());
    }
}
