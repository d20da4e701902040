package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two people who do the same at the same moment: one does it, the other is told so. */
@Tag("fault")
class TwoOperatorsTest {
    @TempDir
    Path home;

    @Test
    void of_two_who_run_the_same_night_at_the_same_instant_one_works_and_the_other_is_told_who() throws Exception {
        SmallProject project = slow();

        Program.Running one = project.program().start("run", "--date", SmallProject.DATE);
        Program.Running other = project.program().start("run", "--date", SmallProject.DATE);
        Program.Answer first = one.join();
        Program.Answer second = other.join();

        assertThat(List.of(first.code(), second.code()))
                .as(first + "\n" + second)
                .containsExactlyInAnyOrder(0, 75);
        Program.Answer refused = first.code() == 75 ? first : second;
        Program.Running worked = first.code() == 75 ? other : one;
        assertThat(refused.err())
                .contains("another command is at work on this project: process "
                        + worked.process().pid())
                .contains("user " + System.getProperty("user.name"))
                .contains("tidemark run --date " + SmallProject.DATE);
        isRunOnce(project);
    }

    @Test
    void of_two_who_apply_the_same_plan_one_does_it_and_the_other_is_refused() throws Exception {
        SmallProject project = slow();
        String plan = JsonMapper.shared()
                .readTree(project.program()
                        .run("plan", "run", "--date", SmallProject.DATE, "--json")
                        .out())
                .get("plan")
                .asString();

        Program.Running one = project.program().start("run", "--date", SmallProject.DATE, "--apply", plan);
        Program.Running other = project.program().start("run", "--date", SmallProject.DATE, "--apply", plan);
        List<Integer> codes = List.of(one.join().code(), other.join().code());
        Program.Answer later = project.program().run("run", "--date", SmallProject.DATE, "--apply", plan);

        assertThat(codes).as(one.said() + other.said()).containsExactlyInAnyOrder(0, 75);
        assertThat(later.code()).isEqualTo(2);
        assertThat(later.err()).contains("holds no more: something was done on the store since");
        isRunOnce(project);
    }

    private static void isRunOnce(SmallProject project) throws Exception {
        assertThat(project.column("SELECT kind FROM audit_event WHERE kind LIKE 'run.%' ORDER BY seq"))
                .containsExactly("run.begun", "run.sealed");
        assertThat(project.column("SELECT state FROM run")).containsExactly("done");
        assertThat(project.night("2026-11-24")).isInstanceOf(Outcome.Done.class);
        // A trigger of somebody else is something that verify finds.
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(connection, "DROP TRIGGER slow");
        }
        assertThat(project.altered()).isEmpty();
    }

    /** A project whose nights take longer than anybody waits for the lock: SQLite counts for some seconds. */
    private SmallProject slow() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(
                    connection,
                    "CREATE TRIGGER slow BEFORE INSERT ON source_text WHEN NEW.document = 1 BEGIN SELECT (WITH RECURSIVE"
                            + " c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 40000000) SELECT max(x) FROM c); END");
        }
        return project;
    }
}
