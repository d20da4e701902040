package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch as cron starts it: by the clock of the machine, on which some deadline has always passed within a day. */
@Tag("job")
class WatchCommandTest {
    @TempDir
    Path home;

    @Test
    void where_nothing_ever_ran_it_raises_an_alarm_once_and_exits_with_1_each_time() throws Exception {
        Program program = SmallProject.ofTwoTexts(home).program();

        Program.Answer first = program.run("watch");
        Program.Answer second = program.run("watch");
        Program.Answer again = program.run("watch", "--again", "--json");

        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).startsWith("By ").contains("there is no store.\n", home.toString());
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("That was said before");
        assertThat(again.err()).isEqualTo(first.err());
        assertThat(again.out()).contains("\"seen\":\"bad\"", "\"why\":\"no_store\"");
        assertThat(home.resolve("output/tidemark.db")).doesNotExist();
    }

    @Test
    void where_no_report_is_due_it_is_content() throws Exception {
        SmallProject.write(home, "config/application.yml", "tidemark:\n  schedule:\n    due: []\n");
        Program.Answer answer = new Program(home).run("watch");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(home.resolve("output")).doesNotExist();
    }
}
