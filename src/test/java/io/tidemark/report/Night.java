package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.Checks;
import io.tidemark.check.RuleBook;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.store.Database;
import io.tidemark.store.FreshStore;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.finding.FindingWriter;
import io.tidemark.store.finding.Scenes;
import io.tidemark.store.finding.Unchecked;
import io.tidemark.store.finding.Unchecked.Stretch;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.ObservationWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A night up to its report, in a store of its own. */
final class Night {
    static final LocalDate DATE = LocalDate.of(2025, 3, 31);

    private final List<Article> articles = new ArrayList<>();
    private final List<Quarantine.Entry> refused = new ArrayList<>();
    private final Catalogue catalogue = Catalogue.shipped();
    private int attempt = 1;
    private String readBy = "readers 1, extractor 1";
    private boolean delivered;

    Night reads(Article article) {
        articles.add(article);
        return this;
    }

    Night refuses(String path, String reason, String detail, String remedy) {
        refused.add(new Quarantine.Entry(path, null, "", reason, detail, remedy));
        return this;
    }

    Night refuses(Quarantine.Entry entry) {
        refused.add(entry);
        return this;
    }

    /** Ends the run well, so that a later one is compared with it. */
    Night delivers() {
        delivered = true;
        return this;
    }

    Night attempt(int number) {
        attempt = number;
        return this;
    }

    /** Reads everything again, as after a change of the extractor. */
    Night readBy(String versions) {
        readBy = versions;
        return this;
    }

    /** Fills a store and answers the run. */
    Run fill(Path file) throws IOException, SQLException {
        Database database = FreshStore.open(file);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Run run = fill(connection);
            connection.commit();
            return run;
        }
    }

    private Run fill(Connection connection) throws SQLException {
        Runs runs = new Runs(connection);
        Run run = runs.begin(
                DATE,
                attempt,
                1,
                Instant.parse("2025-03-31T18:00:00Z"),
                new TreeMap<>(Map.of("tidemark", "0.1.0", "extractor", "1", "catalogue", "abc", "java", "17")));
        List<Listed> files = new ArrayList<>();
        articles.forEach(article -> files.add(article.listed()));
        refused.forEach(entry -> files.add(new Listed(entry.path(), null, 12)));
        new Inputs(connection).freeze(run.id(), readBy, files);
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            new Documents(connection).write(readBy, article.document(), article.extraction());
            new Inputs(connection).mark(run.id(), i + 1, Input.State.READ);
        }
        for (Quarantine.Entry entry : refused) {
            new Quarantine(connection).put(run.id(), entry);
        }
        observe(connection, runs.openVintage(run.id()));
        check(connection, runs.get(run.id()).vintage());
        if (delivered) {
            runs.end(run.id(), Run.State.DONE, Instant.parse("2025-03-31T19:00:00Z"));
        }
        return runs.get(run.id());
    }

    private void observe(Connection connection, long vintage) throws SQLException {
        Awaiting awaiting = new Awaiting(connection);
        try (ObservationWriter writer = new ObservationWriter(connection, vintage)) {
            writer.order(catalogue);
            for (Group group : awaiting.groups().toList()) {
                if (group.candidates().isEmpty()) {
                    writer.withdraw(group.key());
                } else {
                    writer.write(Reconciliation.reconcile(group.key(), group.candidates()));
                }
            }
        }
        awaiting.settle();
    }

    private void check(Connection connection, long vintage) throws SQLException {
        Checks checks = new Checks(RuleBook.shipped(catalogue));
        try (FindingWriter findings = new FindingWriter(connection, vintage);
                Scenes scenes = new Scenes(connection, vintage)) {
            for (Stretch stretch : new Unchecked(connection, vintage, "1").stretches(checks::lookedAtBy)) {
                String concept = stretch.concept();
                findings.keep(
                        concept,
                        stretch.subject(),
                        null,
                        checks.check(concept, scenes.of(stretch.subject(), checks.looksAt(concept)), null));
            }
        }
    }
}
