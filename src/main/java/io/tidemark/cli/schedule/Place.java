package io.tidemark.cli.schedule;

import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.Marked;
import io.tidemark.job.schedule.Units;
import io.tidemark.job.schedule.UserCrontab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the lines are that show and remove are about: in the user's crontab, in a file of cron, or in a folder of systemd. */
final class Place {
    @Option(names = "--system", paramLabel = "FILE", description = "The crontab for the system that install wrote.")
    private @Nullable Path system;

    @Option(names = "--systemd", paramLabel = "FOLDER", description = "Where install wrote services and timers.")
    private @Nullable Path systemd;

    /** What stands there of a project, in parts; none where nothing does. */
    List<String> texts(Path home) throws IOException, InterruptedException {
        if (system == null && systemd == null) {
            return UserCrontab.ofThisMachine().read().lines(home).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files(home)) {
            texts.add(file + ":\n" + Files.readString(file));
        }
        return texts;
    }

    /** Takes it away; answers whether something was there. */
    boolean remove(Path home) throws IOException, InterruptedException {
        if (system == null && systemd == null) {
            UserCrontab ours = UserCrontab.ofThisMachine();
            Crontab crontab = ours.read();
            Crontab without = crontab.without(home);
            if (without.equals(crontab)) {
                return false;
            }
            ours.write(without);
            return true;
        }
        List<Path> files = files(home);
        for (Path file : files) {
            Files.delete(file);
        }
        return !files.isEmpty();
    }

    /** For people. */
    String name() {
        if (systemd != null) {
            return systemd.toString();
        }
        return system != null ? system.toString() : "your crontab";
    }

    /** What is left to a person after the files are gone. */
    String after(Path home) {
        String name = Units.name(home);
        return systemd == null
                ? ""
                : "tell systemd:  systemctl disable --now " + name + ".timer " + name
                        + "-watch.timer; systemctl daemon-reload";
    }

    private List<Path> files(Path home) throws IOException {
        Marked marked = new Marked(home);
        List<Path> there = new ArrayList<>();
        if (system != null) {
            marked.claim(system);
            there.add(system);
        }
        if (systemd != null) {
            for (String name : Units.names(home)) {
                marked.claim(systemd.resolve(name));
                there.add(systemd.resolve(name));
            }
        }
        there.removeIf(file -> !Files.exists(file));
        return there;
    }
}
