package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night that loses something on the way fails. The loss is planted: a trigger drops a row and says nothing. */
@Tag("job")
class BalanceTest {
    @TempDir
    Path home;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "figure,             NEW.id = 20000002,                        figures reported",
        "exclusion,          NEW.document = 2 AND NEW.ordinal = 1,     exclusions reported",
        "observation_figure, NEW.observation = 1 AND NEW.ordinal = 3,  behind observations and set aside"
    })
    void a_row_that_is_lost_lets_the_night_fail(String table, String row, String said) throws Exception {
        SmallProject project = SmallProject.ofManyTexts(home);
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(
                    connection,
                    "CREATE TRIGGER lose BEFORE INSERT ON " + table + " WHEN " + row
                            + " BEGIN SELECT RAISE(IGNORE); END");
        }

        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("the night does not balance").contains(said);
        assertThat(project.column("SELECT state FROM run")).containsExactly("failed");
        // What is there was written as it was told, and the trigger is the only thing that is not ours.
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(connection, "DROP TRIGGER lose");
        }
        assertThat(project.altered()).isEmpty();
    }

    @Test
    void a_run_of_digits_that_no_stored_figure_or_exclusion_covers_lets_the_night_fail() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(
                    connection,
                    "CREATE TRIGGER shorten AFTER INSERT ON exclusion WHEN NEW.document = 2 AND NEW.ordinal = 1"
                            + " BEGIN UPDATE exclusion SET end_offset = start_offset + 1"
                            + " WHERE document = NEW.document AND ordinal = NEW.ordinal; END");
        }

        Program.Answer answer = project.program().run("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("the night does not balance: ")
                .containsPattern("([0-9]+) number-like runs, but ([0-9]+) covered by figures and exclusions");
        assertThat(project.column("SELECT runs - covered FROM source_document ORDER BY id"))
                .containsExactly("0", "1");
        assertThat(project.column("SELECT state FROM run")).containsExactly("failed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UPDATE total SET count = count + 1 WHERE name = 'attached'", "DELETE FROM exclusion WHERE document = 1"
    })
    void what_is_altered_after_the_night_does_not_verify(String sql) throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                .isZero();
        assertThat(project.program().run("verify").out()).contains("9 totals of the store: as they were made");
        try (Connection connection = Database.open(project.database()).connect()) {
            Sql.run(connection, sql);
        }

        Program.Answer answer = project.program().run("verify");

        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.out()).contains("the total of ");
    }
}
