package io.tidemark.job.watch;

import io.tidemark.deliver.Alarm;
import io.tidemark.job.sending.Alarms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gives an alarm in every way, each once for a date.
 *
 * @param alarms sends by mail and webhook
 * @param file keeps which alarms were given
 * @param language of the screen
 * @param screen takes what a person, or cron, is to read
 */
public record Alert(Alarms alarms, Path file, String language, Consumer<String> screen) {
    private static final String SCREEN = "stderr";

    /**
     * Gives it. The screen comes first: no server can keep it waiting.
     *
     * @param again also in the ways in which it was given before
     * @return how many ways had not been told
     */
    public int give(Alarm alarm, boolean again) {
        Told told = known();
        List<String> open = new ArrayList<>(List.of(SCREEN));
        open.addAll(alarms.ways());
        open.removeIf(way -> !again && told.knows(alarm.date(), way));
        if (open.contains(SCREEN)) {
            alarm.text(language).lines().forEach(screen);
            told.add(alarm.date(), SCREEN, alarms.clock().instant());
        }
        for (Map.Entry<String, String> way : alarms.send(alarm, open).entrySet()) {
            if (way.getValue().isEmpty()) {
                told.add(alarm.date(), way.getKey(), alarms.clock().instant());
            } else {
                screen.accept("the alarm did not go out: " + way.getKey() + ": " + way.getValue());
            }
        }
        if (!open.isEmpty()) {
            keep(told);
        }
        return open.size();
    }

    private Told known() {
        try {
            return Told.read(file);
        } catch (IOException e) {
            screen.accept("which alarms were given is not known: " + e.getMessage());
            return Told.none();
        }
    }

    private void keep(Told told) {
        try {
            told.write(file);
        } catch (IOException e) {
            screen.accept("that this alarm was given is not kept, so it will be repeated: " + e);
        }
    }
}
