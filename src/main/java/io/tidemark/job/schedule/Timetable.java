package io.tidemark.job.schedule;

import java.nio.file.Path;
import java.time.LocalTime;

/**
 * When the nights of a project run, and when somebody looks whether they did: two lines that do not depend on each other.
 *
 * @param home the project's folder
 * @param at when the night begins, by the clock of the machine, to the minute
 * @param watch when the report must lie there, by the same clock
 * @param java the folder of the Java that both run with
 */
public record Timetable(Path home, LocalTime at, LocalTime watch, Path java) {

    /** What cron runs. */
    public Path script() {
        return home.resolve("cron").resolve("nightly");
    }

    /** What cron runs to see whether it did. */
    public Path watcher() {
        return home.resolve("cron").resolve("watch");
    }

    /** Lines for a user's crontab. */
    public String lines() {
        return line(at, "", script()) + line(watch, "", watcher());
    }

    /** A file for /etc/cron.d, in which a line names the user. */
    public String systemFile(String user) {
        return new Marked(home).mark() + line(at, user + "  ", script()) + line(watch, user + "  ", watcher());
    }

    private String line(LocalTime time, String user, Path script) {
        return time.getMinute() + " " + time.getHour() + " * * *  " + user + "JAVA_HOME=" + quoted(java) + " "
                + quoted(script) + "\n";
    }

    /** Quoted for the shell; cron takes a bare per cent sign for the end of the line. */
    private static String quoted(Path path) {
        return ("'" + path.toString().replace("'", "'\\''") + "'").replace("%", "\\%");
    }
}
