package io.tidemark.store;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.store.evidence.Awaiting;
import io.tidemark.store.evidence.Awaiting.Group;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.ObservationWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nights up to the observations, on a store. */
record Nights(Connection connection) {
    static final Instant AT = Instant.parse("2026-11-23T02:30:00Z");

    Run begin(LocalDate date, int attempt) throws SQLException {
        return new Runs(connection).begin(date, attempt, 41, AT, new TreeMap<>(Map.of("code", "0.1.0")));
    }

    /** A night on the given documents; what is known is not read again. */
    Run night(LocalDate date, String readBy, Sample... samples) throws SQLException {
        return inOneTransaction(() -> read(date, readBy, samples));
    }

    private Run read(LocalDate date, String readBy, Sample... samples) throws SQLException {
        Run run = begin(date, 1);
        Inputs inputs = new Inputs(connection);
        inputs.freeze(
                run.id(), readBy, List.of(samples).stream().map(Sample::listed).toList());
        for (Input input : inputs.pending(run.id(), 0, 100)) {
            Sample sample = samples[input.ordinal() - 1];
            new Documents(connection).write(readBy, sample.document(), sample.extraction());
            inputs.mark(run.id(), input.ordinal(), Input.State.READ);
        }
        observe(run);
        return new Runs(connection).get(run.id());
    }

    void reconcile(Run run) throws SQLException {
        inOneTransaction(() -> observe(run));
    }

    private Run observe(Run run) throws SQLException {
        Awaiting awaiting = new Awaiting(connection);
        long vintage = new Runs(connection).openVintage(run.id());
        try (ObservationWriter writer = new ObservationWriter(connection, vintage)) {
            writer.order(Catalogue.shipped());
            for (Group group : awaiting.groups().toList()) {
                if (group.candidates().isEmpty()) {
                    writer.withdraw(group.key());
                } else {
                    writer.write(Reconciliation.reconcile(group.key(), group.candidates()));
                }
            }
        }
        awaiting.settle();
        return run;
    }

    private interface Writing {
        Run write() throws SQLException;
    }

    /** As the program writes: one by one, each row would wait for the disk. */
    private Run inOneTransaction(Writing writing) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return writing.write();
        } finally {
            connection.setAutoCommit(auto);
        }
    }
}
