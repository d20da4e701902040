package io.tidemark.job.repair;

import io.tidemark.job.due.DueDates;
import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.Installed;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether something starts the night by itself, and something watches over it: a line of the user's crontab, a file of cron, or
 * units of systemd.
 *
 * @param crontab of the user
 * @param folders of files that cron and systemd read
 */
record Schedule(UserCrontab crontab, List<Path> folders) {
    private static final String ABOUT = "schedule";
    /** So long before its end a calendar is to be renewed. */
    private static final int AHEAD = 30;

    /** On this machine. */
    static Schedule ofThisMachine() {
        return new Schedule(
                UserCrontab.ofThisMachine(),
                List.of(
                        Path.of("/etc/cron.d"),
                        Path.of("/etc/systemd/system"),
                        Path.of("/usr/local/lib/systemd/system"),
                        Path.of("/usr/lib/systemd/system"),
                        Path.of(System.getProperty("user.home"), ".config", "systemd", "user")));
    }

    List<Symptom> of(Project project, Instant now) throws IOException {
        List<Symptom> symptoms = new ArrayList<>();
        symptoms.add(started(project.home()));
        DueDates dates = DueDates.of(project.settings());
        LocalDate soon = LocalDate.ofInstant(now, project.settings().zone()).plusDays(AHEAD);
        if (dates.isGuess(soon)) {
            symptoms.add(new Symptom(
                    "calendar",
                    State.WARNING,
                    "the days off of " + soon.getYear()
                            + " are not in calendar/china-workdays.yml; Monday to Friday count",
                    "use a newer version of the program, or add the year from the State Council's notice"));
        }
        return symptoms;
    }

    private Symptom started(Path home) throws IOException {
        Installed files = Installed.in(folders, home);
        try {
            Optional<Crontab> lines = crontab.find();
            Installed all = files.and(Installed.in(lines.orElse(new Crontab("")), home));
            return started(home, all, lines.isPresent());
        } catch (Refused e) {
            return files.nights().isEmpty()
                    ? new Symptom(ABOUT, State.WARNING, String.valueOf(e.getMessage()), "look at it with  crontab -l")
                    : started(home, files, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Symptom(ABOUT, State.WARNING, "interrupted; not looked at", "look at it with  crontab -l");
        }
    }

    private static Symptom started(Path home, Installed all, boolean hasCrontab) {
        String remedy = home.resolve("tidemark") + " cron install";
        if (all.nights().isEmpty()) {
            return new Symptom(
                    ABOUT,
                    State.WARNING,
                    hasCrontab
                            ? "the crontab of " + System.getProperty("user.name") + " does not name " + home
                            : "this machine has no crontab, and no file of systemd is of " + home,
                    "let the night run by itself:  " + remedy
                            + (hasCrontab ? "" : " --systemd FOLDER, or start it by something else"));
        }
        if (all.watches().isEmpty()) {
            return new Symptom(
                    ABOUT,
                    State.WARNING,
                    all.nights().get(0) + "; nothing watches over it",
                    "let the watch run by itself too, where you installed the night:  " + remedy);
        }
        return Symptom.well(ABOUT, all.nights().get(0));
    }
}
