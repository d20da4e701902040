package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    Connection connect() throws Exception {
        return FreshStore.open(folder.resolve("tidemark.db")).connect();
    }

    @Test
    void a_second_process_sees_what_the_first_one_wrote() throws Exception {
        night(DATE, VERSION, press(), office());
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Second.class.getName(),
                        folder.resolve("tidemark.db").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isZero();
        assertThat(said).isEqualTo("6.1%|140艘|12项|3个|9516.9亿元|5.2%|");
    }

    /** The main class of the second process. */
    static final class Second {
        public static void main(String[] args) throws Exception {
            StringBuilder said = new StringBuilder();
            try (Connection connection = Database.readOnly(Path.of(args[0])).connect();
                    Rows<Evidence> rows = new Figures(connection).all(Figures.NEWEST)) {
                for (Evidence row = rows.next(); row != null; row = rows.next()) {
                    said.append(row.figure().text()).append('|');
                }
            }
            System.out.write(said.toString().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    @Test
    void a_reader_goes_on_while_a_transaction_is_open_and_sees_it_after_the_commit() throws Exception {
        night(DATE, VERSION, press());
        Run next = begin(DATE.plusDays(1), 1);
        new Inputs(connection).freeze(next.id(), VERSION, List.of(office().listed()));
        try (Connection other = Database.readOnly(folder.resolve("tidemark.db")).connect()) {
            try (Rows<Evidence> open = new Figures(other).all(Figures.NEWEST)) {
                assertThat(open.next()).isNotNull();
                connection.setAutoCommit(false);
                new Documents(connection).write(VERSION, office().document(), office().extraction());
                assertThat(open.toList()).hasSize(3);
                assertThat(new Figures(other).all(Figures.NEWEST).toList()).hasSize(4);
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(new Figures(other).all(Figures.NEWEST).toList()).hasSize(6);
        }
    }
}
