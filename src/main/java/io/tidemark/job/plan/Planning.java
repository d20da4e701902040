package io.tidemark.job.plan;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.plan.Plan.DocumentPlan;
import io.tidemark.job.plan.Plan.Told;
import io.tidemark.job.plan.Planned.What;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import io.tidemark.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what would be done, and whether it still would be. Changes nothing. */
public record Planning(Project project) {

    /** What a command would do now. */
    public Plan of(Ask ask) throws IOException, SQLException {
        if (!Files.exists(project.database())) {
            return of(ask, null);
        }
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return of(ask, connection);
        }
    }

    /**
     * Holds a plan against the world; empty ids hold against any.
     *
     * @param connection of the one who holds the lock
     * @throws Refused where the world is another one than that of the plan
     */
    public void hold(String id, Ask ask, Connection connection) throws IOException, SQLException {
        if (!id.isEmpty()) {
            World.compare(
                    id, World.id(project, connection, Catalogue.shipped(), ask, Collected.of(project, connection)));
        }
    }

    private Plan of(Ask ask, @Nullable Connection connection) throws IOException, SQLException {
        Catalogue catalogue = Catalogue.shipped();
        Collected collected = Collected.of(project, connection);
        List<Planned> dates = Planned.of(connection, ask);
        boolean isWork = dates.stream().anyMatch(Planned::isWork);
        Intake intake = new Intake(project, catalogue, connection, collected);
        Planned first = dates.stream().filter(Planned::isWork).findFirst().orElse(null);
        List<DocumentPlan> documents = first == null ? List.of() : intake.documents(first);
        Destinations destinations = new Destinations(project, connection);
        LocalDate newest = destinations.newest();
        List<Path> files = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Planned date : dates) {
            if (date.isWork()) {
                newest = date.date().isAfter(newest) ? date.date() : newest;
                files.addAll(destinations.files(date));
                told.addAll(destinations.told(date, newest));
            }
        }
        return new Plan(
                World.id(project, connection, catalogue, ask, collected),
                dates,
                documents,
                intake.known(),
                isWork ? intake.touches(ask) : List.of(),
                files.stream().distinct().toList(),
                told,
                conflicts(ask, dates));
    }

    private List<String> conflicts(Ask ask, List<Planned> dates) throws IOException {
        List<String> conflicts = new ArrayList<>();
        LockHolder holder = RunLock.holder(project.lockFile());
        if (holder != null) {
            conflicts.add("process " + holder.pid() + " holds the lock since " + holder.since() + " ("
                    + holder.command() + ")");
        }
        for (Planned date : dates) {
            if (date.what() == What.NOT_POSSIBLE) {
                conflicts.add(date.date()
                        + (ask.action().equals("rerun")
                                ? " has no finished report: tidemark run --date " + date.date()
                                : " was purged: tidemark rerun --date " + date.date() + " --reason \"…\""));
            } else if (date.what() == What.CONTINUE) {
                conflicts.add(date.date() + " goes on with the files that it began with; what arrived since is for the"
                        + " next one");
            } else if (date.isWork() && date.date().isAfter(project.today())) {
                conflicts.add(date.date() + " has not come yet");
            }
        }
        boolean isPast =
                dates.stream().anyMatch(date -> date.isWork() && date.date().isBefore(project.today()));
        if (isPast) {
            conflicts.add("past dates are made of the files that lie there now, not of those of that day");
        }
        return conflicts;
    }
}
