package io.tidemark.job.repair;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.keep.Inspection;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the ground that the program stands on. Changes nothing.
 *
 * @param clock of the machine
 */
public record Doctor(Project project, Clock clock) {
    private static final int LEAST_JAVA = 17;
    private static final long MEGABYTE = 1_000_000;
    private static final long LEAST_FREE = 200 * MEGABYTE;
    private static final long FREE = 2_000 * MEGABYTE;

    /** Looks at everything. */
    public List<Symptom> examine() throws IOException {
        List<Symptom> symptoms = new ArrayList<>();
        symptoms.add(java());
        symptoms.addAll(rights());
        symptoms.add(disk());
        if (Files.exists(project.database())) {
            symptoms.addAll(store());
        } else {
            symptoms.add(Symptom.well("store", "none yet; the first run makes it"));
        }
        symptoms.add(lock());
        symptoms.add(MailServer.of(project));
        symptoms.add(MailServer.webhook(project));
        symptoms.addAll(Schedule.ofThisMachine().of(project, clock.instant()));
        return symptoms;
    }

    private static Symptom java() {
        String found = System.getProperty("java.version") + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= LEAST_JAVA
                ? Symptom.well("Java", found)
                : new Symptom("Java", State.BAD, found, "install a JDK of version " + LEAST_JAVA + " or newer");
    }

    private List<Symptom> rights() {
        List<Symptom> symptoms = new ArrayList<>();
        for (Path folder : List.of(project.seeds(), project.input())) {
            if (!Files.isDirectory(folder)) {
                symptoms.add(new Symptom(
                        "sources",
                        State.WARNING,
                        folder + " is no folder",
                        "make it, or set folders in config/application.yml"));
            } else if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
                symptoms.add(new Symptom(
                        "sources",
                        State.BAD,
                        "no right to read " + folder,
                        "give the user of the night the right to read it"));
            }
        }
        Path output = project.output();
        Path there = output;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            symptoms.add(new Symptom(
                    "output",
                    State.BAD,
                    "no right to write to " + there,
                    "give the user of the night the right to write there"));
        }
        for (Path folder : project.recipients()) {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                symptoms.add(new Symptom(
                        "recipients",
                        State.BAD,
                        folder + " cannot receive the report",
                        "make it a folder that the user of the night may write to, or take it out of deliver.folders"));
            }
        }
        return symptoms.isEmpty() ? List.of(Symptom.well("rights", "sources are read, output is written")) : symptoms;
    }

    private Symptom disk() throws IOException {
        Path there = project.output();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        long store = Files.exists(project.database()) ? Files.size(project.database()) : 0;
        String found = free / MEGABYTE + " MB free, the store has " + store / MEGABYTE + " MB";
        String remedy = "make room; tidemark purge --older-than 2y  tells what old nights could give back";
        if (free < LEAST_FREE) {
            return new Symptom("disk", State.BAD, found, remedy);
        }
        return free < FREE || free < store
                ? new Symptom("disk", State.WARNING, found, remedy)
                : Symptom.well("disk", found);
    }

    private List<Symptom> store() throws IOException {
        List<Symptom> symptoms = new ArrayList<>();
        Inspection state = Inspection.of(project.database());
        String restore = "keep the file, then bring back the newest backup:  tidemark restore FILE";
        symptoms.add(
                state.damage().isEmpty()
                        ? Symptom.well("store", "pages and references are whole")
                        : new Symptom("store", State.UNSOUND, String.join("; ", state.damage()), restore));
        symptoms.add(
                state.chain().holds()
                        ? Symptom.well("audit log", state.chain().events() + " events, the chain holds")
                        : new Symptom("audit log", State.UNSOUND, state.chain().broken(), restore));
        if (!state.schema().isEmpty()) {
            symptoms.add(schema(state.schema()));
        }
        if (state.schema().equals(Database.SCHEMA)) {
            try (Connection connection = Database.readOnly(project.database()).connect()) {
                symptoms.add(clock(connection));
                symptoms.add(lastNight(connection));
            } catch (SQLException e) {
                symptoms.add(new Symptom("store", State.UNSOUND, String.valueOf(e.getMessage()), restore));
            }
        }
        return symptoms;
    }

    private static Symptom schema(String schema) {
        int order = new BigDecimal(schema).compareTo(new BigDecimal(Database.SCHEMA));
        if (order == 0) {
            return Symptom.well("schema", schema);
        }
        return order < 0
                ? new Symptom(
                        "schema",
                        State.WARNING,
                        schema + ", this program needs " + Database.SCHEMA,
                        "the next run brings it up to date; make a backup before:  tidemark backup")
                : new Symptom(
                        "schema",
                        State.BAD,
                        schema + ", this program knows schemas up to " + Database.SCHEMA,
                        "use the version of the program that made it, or a newer one");
    }

    private Symptom clock(Connection connection) throws SQLException {
        Instant now = clock.instant();
        Optional<SetBack> back = SetBack.of(connection, now);
        if (back.isPresent()) {
            return new Symptom(
                    "clock", State.BAD, back.get().words(), "set the machine's clock (timedatectl); it was set back");
        }
        return Symptom.well(
                "clock",
                now.atZone(project.settings().zone()).toOffsetDateTime() + ", zone "
                        + project.settings().zone());
    }

    private Symptom lastNight(Connection connection) throws SQLException {
        List<Run> unfinished = new Runs(connection).unfinished();
        if (unfinished.isEmpty()) {
            return Symptom.well("nights", "all are finished");
        }
        Run first = unfinished.get(0);
        return new Symptom(
                "nights",
                State.WARNING,
                unfinished.size() + " are not finished, the last one " + first.reportDate(),
                "tidemark run --date " + first.reportDate() + "  continues it, unless it is at work now");
    }

    private Symptom lock() throws IOException {
        LockHolder holder = RunLock.holder(project.lockFile());
        return holder == null
                ? Symptom.well("lock", "no night is running")
                : Symptom.well(
                        "lock",
                        "process " + holder.pid() + " runs since " + holder.since() + " (" + holder.command() + ")");
    }
}
