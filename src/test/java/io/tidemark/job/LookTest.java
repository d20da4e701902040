package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.cli.answer.StatusPrinter;
import io.tidemark.cli.answer.Words;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees in the morning. */
@Tag("job")
class LookTest {
    @TempDir
    Path home;

    @Test
    void show_tells_findings_the_slowest_documents_and_what_the_log_warns_of() throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        SmallProject.write(home, "input/text/empty.txt", "");
        project.program().run("run", "--date", SmallProject.DATE);
        project.program().run("run", "--date", "2026-11-24");

        String said = project.program().run("show", SmallProject.DATE).out();
        assertThat(said)
                .contains("slowest documents")
                .containsPattern("input/text/gdp-\\S+ +\\d+ ms")
                .containsPattern("CONFLICT-01 +warning +\\S+.*9516.9亿元")
                .doesNotContain("{indicator")
                .containsPattern("WARN \\S+  Quarantined: .*input/text/empty.txt");
        JsonNode json = JsonMapper.shared()
                .readTree(project.program()
                        .run("show", SmallProject.DATE, "--json")
                        .out());
        assertThat(json.get("slowest")).hasSize(5);
        assertThat(json.get("log")).hasSize(1);
        assertThat(json.get("findingList")).isNotEmpty();
        assertThat(project.program().run("show", "2026-11-24").out())
                .as("nothing was read on the next night")
                .doesNotContain("slowest documents");
    }

    @Test
    void history_is_filtered_by_date_and_state_and_tells_durations_and_counts() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        for (String date : new String[] {"2026-11-20", "2026-11-21"}) {
            project.program().run("run", "--date", date);
        }
        SmallProject.write(home, "output/2026-11-22", "a file where the folder should be\n");
        project.program().run("run", "--date", "2026-11-22");

        String all = project.program().run("history").out();
        assertThat(all.lines()).hasSize(4);
        assertThat(all).containsPattern("2026-11-20 +1 +done +\\d+\\.\\d s +2 +4 +4 +0");
        assertThat(project.program().run("history", "--state", "failed").out())
                .contains("2026-11-22")
                .doesNotContain("2026-11-20");
        assertThat(project.program()
                        .run("history", "--from", "2026-11-21", "--to", "2026-11-21", "--json")
                        .out()
                        .lines())
                .singleElement()
                .asString()
                .contains("\"reportDate\":\"2026-11-21\"")
                .containsPattern("\"milliseconds\":\\d+")
                .contains("\"purged\":false");
        assertThat(project.program().run("history", "--to", "2020-01-01").out()).contains("no such nights");
    }

    @Test
    void status_speaks_the_language_of_the_terminal() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.program().run("run", "--date", SmallProject.DATE);
        StringWriter said = new StringWriter();
        Project opened = Project.open(home);
        int code;
        try (Connection connection = Database.readOnly(opened.database()).connect()) {
            code = new StatusPrinter(new PrintWriter(said, true), false, new Words(Locale.CHINESE))
                    .print(connection, opened, null, java.time.Instant.now());
        }
        assertThat(code).isZero();
        assertThat(said.toString())
                .contains("上次报表    2026-11-23：已完成", "现在        没有报表任务在运行", "检查结果    0 个错误，0 个警告")
                .containsPattern("磁盘        剩余 \\d+ MB");
        assertThat(project.program().run("status").out())
                .contains("last night  2026-11-23: done", "version     ")
                .containsPattern("disk        \\d+ MB free");
    }
}
