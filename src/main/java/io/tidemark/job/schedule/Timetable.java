package io.tidemark.job.schedule;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/**
 * When the nights of a project run.
 *
 * @param home the project's folder
 * @param at by the clock of the machine, to the minute
 */
public record Timetable(Path home, LocalTime at) {
    private static final String SERVICE = "tidemark.service";
    private static final String TIMER = "tidemark.timer";

    /** What cron runs. */
    public Path script() {
        return home.resolve("cron").resolve("nightly");
    }

    /** A line for a user's crontab. */
    public String line() {
        return at.getMinute() + " " + at.getHour() + " * * *  " + command();
    }

    /** A file for /etc/cron.d, in which a line names the user. */
    public String systemFile(String user) {
        return "# Nights of Tidemark in " + home + "\n" + at.getMinute() + " " + at.getHour() + " * * *  " + user + "  "
                + command() + "\n";
    }

    /** Quoted for the shell; cron takes a bare per cent sign for the end of the line. */
    private String command() {
        return ("'" + script().toString().replace("'", "'\\''") + "'").replace("%", "\\%");
    }

    /**
     * A file of systemd.
     *
     * @param name of the file
     * @param text what stands in it
     */
    public record Unit(String name, String text) {}

    /** Service and timer of systemd. A night that was missed because the machine was off runs when it is on again. */
    public List<Unit> units() {
        return List.of(
                new Unit(SERVICE, """
                        [Unit]
                        Description=Night of Tidemark in %1$s
                        After=network-online.target

                        [Service]
                        Type=oneshot
                        ExecStart="%2$s"
                        SuccessExitStatus=3
                        """.formatted(percent(home), percent(script()))),
                new Unit(TIMER, """
                        [Unit]
                        Description=Nights of Tidemark in %1$s

                        [Timer]
                        OnCalendar=*-*-* %2$s:00
                        Persistent=true

                        [Install]
                        WantedBy=timers.target
                        """.formatted(percent(home), at)));
    }

    private static String percent(Path path) {
        return path.toString().replace("%", "%%");
    }
}
