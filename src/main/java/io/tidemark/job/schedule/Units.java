package io.tidemark.job.schedule;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/**
 * Services and timers of systemd for a project: the night, and the watch. Their names are the project's own, so that several
 * projects live side by side.
 *
 * @param timetable when
 * @param user who runs them; empty for units in the user's own folder, which run as that user anyway
 */
public record Units(Timetable timetable, String user) {
    /**
     * A file of systemd.
     *
     * @param name of the file
     * @param text what stands in it
     */
    public record Unit(String name, String text) {}

    /** How the units of a project are called: its folder's name for people, and a number for folders of the same name. */
    public static String name(Path home) {
        String last = String.valueOf(home.getFileName()).replaceAll("[^A-Za-z0-9]+", "-");
        return "tidemark-" + last + "-" + String.format("%08x", home.toString().hashCode());
    }

    /** The names of all files of a project. */
    public static List<String> names(Path home) {
        String name = name(home);
        return List.of(name + ".service", name + ".timer", name + "-watch.service", name + "-watch.timer");
    }

    /** Nights that were missed because the machine was off run when it is on again, and so does the watch. */
    public List<Unit> all() {
        List<String> names = names(timetable.home());
        return List.of(
                new Unit(names.get(0), service("Night of Tidemark", timetable.script(), "SuccessExitStatus=3\n")),
                new Unit(names.get(1), timer("Nights of Tidemark", timetable.at())),
                new Unit(names.get(2), service("Watch over the nights of Tidemark", timetable.watcher(), "")),
                new Unit(names.get(3), timer("Watch over the nights of Tidemark", timetable.watch())));
    }

    private String service(String what, Path script, String more) {
        return new Marked(timetable.home()).mark()
                + """
                [Unit]
                Description=%s in %s
                Wants=network-online.target
                After=network-online.target

                [Service]
                Type=oneshot
                %sEnvironment="JAVA_HOME=%s"
                ExecStart=/bin/sh "%s"
                %s""".formatted(
                                what,
                                percent(timetable.home()),
                                user.isEmpty() ? "" : "User=" + user + "\n",
                                quoted(timetable.java()),
                                quoted(script).replace("$", "$$"),
                                more);
    }

    private String timer(String what, LocalTime time) {
        return new Marked(timetable.home()).mark() + """
                [Unit]
                Description=%s in %s

                [Timer]
                OnCalendar=*-*-* %s:00
                Persistent=true

                [Install]
                WantedBy=timers.target
                """.formatted(what, percent(timetable.home()), time);
    }

    private static String quoted(Path path) {
        return percent(path).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String percent(Path path) {
        return path.toString().replace("%", "%%");
    }
}
