package io.tidemark.bench;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.intake.Collect;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.intake.KeepDocuments;
import io.tidemark.job.intake.ReadDocument;
import io.tidemark.job.intake.ReadFile;
import io.tidemark.job.result.Check;
import io.tidemark.job.result.MakeReport;
import io.tidemark.job.result.Reconcile;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Silence;
import io.tidemark.job.work.Versions;
import io.tidemark.job.work.Workplace;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.Chunk;

/** Each stage of a night alone, in this process: what it reaches when nothing else is at work. */
record Stages(Yard yard, int documents, Results results) {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final int CHUNK = 50;
    private static final int PAGE = 1_000;

    /** Documents a second by stage. */
    Map<String, Double> measure() throws Exception {
        Project project = Project.open(yard.home());
        Database database = Database.open(project.database());
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Workplace work = new Workplace(project, database, connection, Catalogue.shipped(), new Silence(), DATE, 1);
            return new Measuring(work, connection).all();
        }
    }

    private final class Measuring {
        private final Workplace work;
        private final Connection connection;
        private final Map<String, Double> seconds = new LinkedHashMap<>();

        Measuring(Workplace work, Connection connection) {
            this.work = work;
            this.connection = connection;
        }

        Map<String, Double> all() throws Exception {
            new Runs(connection).begin(DATE, 1, 1, Instant.EPOCH, Versions.of(work.catalogue()));
            time("list and hash", () -> Collected.of(work.project(), connection));
            step("collect", new Collect(work));
            readAndWrite();
            new Runs(connection).openVintage(work.run().id());
            connection.commit();
            step("reconcile", new Reconcile(work));
            step("check", new Check(work));
            step("report", new MakeReport(work));
            return print();
        }

        private void time(String stage, Callable<?> work) throws Exception {
            long began = System.nanoTime();
            work.call();
            seconds.merge(stage, (System.nanoTime() - began) / 1e9, Double::sum);
        }

        private void step(String name, Tasklet tasklet) throws Exception {
            StepExecution execution =
                    new StepExecution(1, name, new JobExecution(1, new JobInstance(1, "bench"), new JobParameters()));
            time(name, () -> {
                tasklet.execute(new StepContribution(execution), new ChunkContext(new StepContext(execution)));
                connection.commit();
                return name;
            });
        }

        /** Files are read by all processors, then written by this thread; each is timed by itself, a page at a time. */
        private void readAndWrite() throws Exception {
            ReadDocument reader = new ReadDocument(work.project(), work.catalogue());
            KeepDocuments keep = new KeepDocuments(work);
            ExecutorService readers =
                    Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
            try {
                int last = 0;
                for (List<Input> page = pending(last); !page.isEmpty(); page = pending(last)) {
                    for (int from = 0; from < page.size(); from += CHUNK) {
                        List<Input> some = page.subList(from, Math.min(page.size(), from + CHUNK));
                        List<ReadFile> read = new ArrayList<>();
                        time("read and extract", () -> read.addAll(read(readers, reader, some)));
                        time("write", () -> {
                            keep.write(new Chunk<>(read));
                            connection.commit();
                            return read;
                        });
                    }
                    last = page.get(page.size() - 1).ordinal();
                }
            } finally {
                readers.shutdown();
            }
        }

        private List<Input> pending(int last) throws SQLException {
            return new Inputs(connection).pending(work.run().id(), last, PAGE);
        }

        private static List<ReadFile> read(ExecutorService readers, ReadDocument reader, List<Input> inputs)
                throws Exception {
            List<Future<ReadFile>> futures = new ArrayList<>();
            for (Input input : inputs) {
                futures.add(readers.submit(() -> reader.process(input)));
            }
            List<ReadFile> read = new ArrayList<>();
            for (Future<ReadFile> each : futures) {
                read.add(each.get());
            }
            return read;
        }

        private Map<String, Double> print() throws SQLException {
            long figures = Sql.number(connection, "SELECT COUNT(*) FROM figure");
            Map<String, Double> rates = new LinkedHashMap<>();
            List<List<String>> rows = new ArrayList<>();
            seconds.forEach((stage, took) -> {
                rates.put(stage, documents / took);
                rows.add(List.of(
                        stage, Numbers.seconds(took), Numbers.rate(documents / took), Numbers.rate(figures / took)));
            });
            results.add(
                    new Results.Table(
                            "Each stage alone: %,d documents of 3,000 characters, %,d figures"
                                    .formatted(documents, figures),
                            List.of("stage", "s", "documents/s", "figures/s"),
                            rows,
                            "Reading and extraction use all processors, the others one. Collect lists and hashes, and keeps the list."));
            return rates;
        }
    }
}
