package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void files_come_in_the_order_of_their_code_points_and_the_hidden_ones_not_at_all() {
        for (String name :
                List.of("text/b.txt", "text/a/z.txt", "text/大连.txt", "text/𠀀.txt", "text/B.txt", "seed.txt")) {
            inbox.put("input/" + name, "x", "UTF-8");
        }
        for (String name : List.of(".gitkeep", ".hidden/a.txt", "~$a.docx", "sources.yml")) {
            inbox.put("input/" + name, "", "UTF-8");
        }
        Listing listing = SourceFiles.list(root, List.of("input"));

        assertThat(listing.paths())
                .containsExactly(
                        "input/seed.txt",
                        "input/text/B.txt",
                        "input/text/a/z.txt",
                        "input/text/b.txt",
                        "input/text/大连.txt",
                        "input/text/𠀀.txt");
        assertThat(listing.refusals()).isEmpty();
    }

    @Test
    void links_that_lead_out_or_nowhere_are_refused_and_those_inside_are_left_out() throws IOException {
        inbox.put("outside.txt", "机密", "UTF-8").put("input/text/a.txt", "正文", "UTF-8");
        Files.createSymbolicLink(root.resolve("input/text/out.txt"), root.resolve("outside.txt"));
        Files.createSymbolicLink(root.resolve("input/text/up"), root);
        Files.createSymbolicLink(root.resolve("input/text/nowhere.txt"), Path.of("missing.txt"));
        Files.createSymbolicLink(root.resolve("input/text/same.txt"), Path.of("a.txt"));
        Listing listing = SourceFiles.list(root, List.of("input"));

        assertThat(listing.paths()).containsExactly("input/text/a.txt");
        assertThat(listing.refusals())
                .extracting(Refusal::path, Refusal::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("input/text/nowhere.txt", Reason.OUTSIDE_LINK),
                        org.assertj.core.groups.Tuple.tuple("input/text/out.txt", Reason.OUTSIDE_LINK),
                        org.assertj.core.groups.Tuple.tuple("input/text/up", Reason.OUTSIDE_LINK));
        assertThat(Inbox.refusal(inbox.read("input/text/out.txt")).reason()).isEqualTo(Reason.OUTSIDE_LINK);
        assertThat(Inbox.refusal(inbox.read("input/text/up/outside.txt")).reason())
                .isEqualTo(Reason.OUTSIDE_LINK);
        assertThat(Inbox.refusal(inbox.read("input/../outside.txt")).reason()).isEqualTo(Reason.BAD_NAME);
    }

    @Test
    void a_name_that_is_not_utf8_is_refused_with_its_bytes() throws IOException {
        inbox.put("input/a.txt", "正文", "UTF-8");
        Files.write(Path.of(URI.create(root.resolve("input").toUri() + "%B4%F3.txt")), new byte[] {'x'});

        Listing listing = SourceFiles.list(root, List.of("input"));
        assertThat(listing.paths()).containsExactly("input/a.txt");
        assertThat(listing.refusals())
                .containsExactly(new Refusal("input/\\xB4\\xF3.txt", "", Reason.BAD_NAME, List.of()));
    }

    @Test
    void a_pipe_is_refused_and_never_waited_for() throws IOException, InterruptedException {
        inbox.put("input/a.txt", "正文", "UTF-8");
        assertThat(new ProcessBuilder("mkfifo", root.resolve("input/pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(SourceFiles.list(root, List.of("input")).refusals())
                .containsExactly(new Refusal("input/pipe.txt", "", Reason.SPECIAL_FILE, List.of()));
        assertThat(Inbox.refusal(inbox.read("input/pipe.txt")).reason()).isEqualTo(Reason.SPECIAL_FILE);
    }

    @Test
    void a_file_of_500_megabytes_is_refused_without_being_read() throws IOException {
        Files.createDirectories(root.resolve("input"));
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("input/a.txt").toFile(), "rw")) {
            file.setLength(500L << 20);
        }
        Refusal refusal =
                new Refusal("input/a.txt", "", Reason.TOO_LARGE, List.of("524288000 bytes", "67108864 bytes"));

        assertThat(SourceFiles.list(root, List.of("input")).refusals()).containsExactly(refusal);
        assertThat(Inbox.refusal(inbox.read("input/a.txt"))).isEqualTo(refusal);
    }

    @Test
    void what_is_missing_is_refused_as_unreadable() {
        assertThat(SourceFiles.list(root, List.of("input")).refusals())
                .containsExactly(new Refusal("input", "", Reason.UNREADABLE, List.of("no such file or folder")));
        assertThat(Inbox.refusal(inbox.read("input/a.txt")).reason()).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void a_file_is_hashed_as_a_stream() throws IOException {
        inbox.put("input/a.txt", "abc", "UTF-8");

        assertThat(SourceFiles.hash(root, "input/a.txt"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void chinese_names_are_listed_and_read_in_a_process_whose_locale_knows_no_chinese() throws Exception {
        inbox.put("input/大连/公报.txt", "正文", "UTF-8");
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ListAndRead.class.getName(),
                root.toString());
        child.environment().put("LC_ALL", "C");
        child.redirectErrorStream(true);
        Process process = child.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo("input/大连/公报.txt: 正文\n");
    }

    /** What the child process runs. */
    static final class ListAndRead {
        private ListAndRead() {}

        public static void main(String[] arguments) throws IOException {
            Path root = Path.of(arguments[0]);
            DocumentReader reader = new DocumentReader(ReadingLimits.DEFAULT, new Sources("", null));
            for (String path : SourceFiles.list(root, List.of("input")).paths()) {
                Document document = ((Reading.Accepted) reader.read(root, path)).document();
                System.out.write((path + ": " + document.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            System.out.flush();
        }
    }
}
