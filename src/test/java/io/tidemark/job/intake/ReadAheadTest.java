package io.tidemark.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Silence;
import io.tidemark.job.work.Workplace;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.AsyncTaskExecutor;

/** Files are read before they are asked for, within bounds, and come in the order of the list. */
class ReadAheadTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @TempDir
    Path home;

    private int started;

    @Test
    void as_many_files_as_allowed_are_read_before_they_are_asked_for() throws Exception {
        assertThat(paths(8, 100, 3, List.of(4, 5, 6, 7, 8, 8, 8, 8))).containsExactlyElementsOf(names(8));
    }

    @Test
    void large_files_are_not_read_together_with_others() throws Exception {
        assertThat(paths(4, 9L << 20, 3, List.of(2, 3, 4, 4))).containsExactlyElementsOf(names(4));
    }

    @Test
    void a_file_that_is_larger_than_the_bound_is_read_alone() throws Exception {
        assertThat(paths(2, 40L << 20, 3, List.of(2, 2))).containsExactlyElementsOf(names(2));
    }

    /** Reads all files; holds how many were begun after each one against what is expected. */
    private List<String> paths(int files, long bytesOfEach, int most, List<Integer> begun) throws Exception {
        List<Listed> listed = new ArrayList<>();
        for (String name : names(files)) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "2024年，大连市地区生产总值9516.9亿元。" + name + "\n");
            listed.add(new Listed(name, SourceFiles.hash(home, name), bytesOfEach));
        }
        Project project = Project.open(home);
        Database database = FreshStore.open(project.database());
        try (Connection connection = database.connect()) {
            Run run = new Runs(connection).begin(DATE, 1, 1, Instant.EPOCH, new TreeMap<>());
            new Inputs(connection).freeze(run.id(), "v1", listed);
            Workplace work = new Workplace(project, database, connection, CATALOGUE, new Silence(), DATE, 1);
            AsyncTaskExecutor counting = task -> {
                started++;
                task.run();
            };
            ReadAhead ahead =
                    new ReadAhead(new PendingInputs(work), new ReadDocument(project, CATALOGUE), counting, most);
            StepExecution step =
                    new StepExecution("read", new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters()));
            ahead.beforeStep(step);
            List<String> paths = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            for (ReadFile file = ahead.read(); file != null; file = ahead.read()) {
                assertThat(file).isInstanceOf(ReadFile.Read.class);
                paths.add(file.input().path());
                counts.add(started);
            }
            ahead.afterStep(step);
            assertThat(counts).isEqualTo(begun);
            return paths;
        }
    }

    private static List<String> names(int files) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= files; i++) {
            names.add("input/text/" + i + ".txt");
        }
        return names;
    }
}
