package io.tidemark.job.schedule;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What starts the nights of a project by itself on this machine, and what watches over them.
 *
 * @param nights lines and files that start the night
 * @param watches lines and files that start the watch
 */
public record Installed(List<String> nights, List<String> watches) {

    /** In a crontab: the lines that name the project's folder, not one whose name only begins like it. */
    public static Installed in(Crontab crontab, Path home) {
        Pattern named = Pattern.compile("(?<![^\\s'\"=])" + Pattern.quote(inCrontab(home)) + "(?=[/'\"\\s]|$)");
        List<String> nights = new ArrayList<>();
        List<String> watches = new ArrayList<>();
        crontab.text().lines().forEach(line -> {
            if (!line.isBlank()
                    && !line.stripLeading().startsWith("#")
                    && named.matcher(line).find()) {
                boolean isWatch = line.contains("/cron/watch") || line.contains("tidemark watch");
                (isWatch ? watches : nights).add(line.strip());
            }
        });
        return new Installed(nights, watches);
    }

    /** In folders that cron and systemd look at: files whose first line is our mark. */
    public static Installed in(List<Path> folders, Path home) throws IOException {
        Marked marked = new Marked(home);
        List<String> nights = new ArrayList<>();
        List<String> watches = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                if (!Files.isReadable(file) || !marked.isOurs(file)) {
                    continue;
                }
                String text = Files.readString(file);
                if (file.toString().endsWith("-watch.timer")) {
                    watches.add(file.toString());
                } else if (file.toString().endsWith(".timer")) {
                    nights.add(file.toString());
                } else if (!file.toString().endsWith(".service")) {
                    nights.add(file.toString());
                    if (text.contains("/cron/watch")) {
                        watches.add(file.toString());
                    }
                }
            }
        }
        return new Installed(nights, watches);
    }

    /** Both. */
    public Installed and(Installed other) {
        return new Installed(
                Stream.concat(nights.stream(), other.nights.stream()).toList(),
                Stream.concat(watches.stream(), other.watches.stream()).toList());
    }

    private static String inCrontab(Path home) {
        return home.toString().replace("'", "'\\''").replace("%", "\\%");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (AccessDeniedException notOurs) {
            return List.of();
        }
    }
}
