package io.tidemark.job.repair;

import io.tidemark.job.repair.Symptom.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether something starts the night by itself: the user's crontab names the project. */
final class Schedule {
    private static final String ABOUT = "schedule";
    private static final long LONGEST_SECONDS = 10;

    private Schedule() {}

    static Symptom of(Path home) {
        try {
            Process crontab = new ProcessBuilder("crontab", "-l")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            crontab.getOutputStream().close();
            String lines = new String(crontab.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!crontab.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                crontab.destroyForcibly();
            }
            return of(home, lines);
        } catch (IOException e) {
            return Symptom.well(ABOUT, "this machine has no crontab; something else must start the night");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Symptom.well(ABOUT, "not looked at");
        }
    }

    static Symptom of(Path home, String crontab) {
        List<String> own = crontab.lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .filter(line -> line.contains(home.toString()))
                .toList();
        return own.isEmpty()
                ? new Symptom(
                        ABOUT,
                        State.WARNING,
                        "the crontab of " + System.getProperty("user.name") + " does not name " + home,
                        "let the night run by itself:  " + home.resolve("tidemark") + " cron install")
                : Symptom.well(ABOUT, own.get(0));
    }
}
