package io.tidemark.job.plan;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.intake.ReadDocument;
import io.tidemark.job.intake.ReadFile;
import io.tidemark.job.plan.Plan.DocumentPlan;
import io.tidemark.job.plan.Plan.Touch;
import io.tidemark.job.plan.Planned.What;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Versions;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.evidence.Touched;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Keys;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a night would read, and keeps nothing. */
final class Intake {
    private final Collected collected;
    private final @Nullable Connection connection;
    private final ReadDocument reader;
    private final String readBy;
    private final Set<Key> keys = new LinkedHashSet<>();
    private long known;

    Intake(Project project, Catalogue catalogue, @Nullable Connection connection, Collected collected)
            throws IOException {
        this.collected = collected;
        this.connection = connection;
        this.reader = new ReadDocument(project, catalogue);
        this.readBy = Versions.readBy(project, catalogue, collected.sourcesFiles());
    }

    /** What becomes of the files of the first date; later ones find them known. */
    List<DocumentPlan> documents(Planned date) throws SQLException {
        if (date.what() == What.CONTINUE && connection != null) {
            Run run = new Runs(connection).find(date.date(), date.attempt()).orElseThrow();
            List<DocumentPlan> pending = new ArrayList<>();
            for (Input input : new Inputs(connection).of(run.id()).toList()) {
                if (input.state() == Input.State.NEW) {
                    pending.add(read(input, "pending"));
                } else {
                    known++;
                }
            }
            return pending;
        }
        List<DocumentPlan> documents = new ArrayList<>();
        Set<String> gone = new TreeSet<>(connection == null ? Set.of() : new Keys(connection).paths());
        for (Listed file : collected.files()) {
            boolean isPathKnown = gone.remove(file.path());
            if (file.hash() == null) {
                documents.add(new DocumentPlan(file.path(), "quarantined", 0));
            } else if (connection != null && new Keys(connection).isRead(file.hash(), readBy)) {
                known++;
            } else {
                boolean again = connection != null && new Keys(connection).isRead(file.hash());
                if (again && connection != null) {
                    keys.addAll(new Keys(connection).of(file.hash(), ""));
                }
                documents.add(read(
                        new Input(1, file.path(), file.hash(), file.bytes(), Input.State.NEW, 0),
                        again ? "again" : isPathKnown ? "changed" : "new"));
            }
        }
        gone.forEach(path -> documents.add(new DocumentPlan(path, "gone", 0)));
        return documents;
    }

    /** How many files are known and not read again. */
    long known() {
        return known;
    }

    /** The observations that are made again: of what was read, of what waits, and of what was asked for. */
    List<Touch> touches(Ask ask) throws SQLException {
        if (connection != null) {
            keys.addAll(new Touched(connection).all());
            keys.addAll(new Keys(connection).of(ask.document(), ask.section()));
        }
        List<Touch> touches = new ArrayList<>();
        for (Key key : keys) {
            touches.add(new Touch(key, connection == null ? "" : new Keys(connection).held(key)));
        }
        touches.sort(Comparator.comparing(touch -> touch.key().toString()));
        return touches;
    }

    private DocumentPlan read(Input input, String what) {
        ReadFile read = reader.process(input);
        if (read instanceof ReadFile.Read good) {
            for (Figure figure : good.extraction().figures()) {
                Reconciliation.keyOf(figure).ifPresent(keys::add);
            }
            return new DocumentPlan(
                    input.path(), what, good.extraction().figures().size());
        }
        return new DocumentPlan(input.path(), "quarantined", 0);
    }
}
