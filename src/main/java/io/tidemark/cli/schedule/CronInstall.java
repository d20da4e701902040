package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.Marked;
import io.tidemark.job.schedule.Timetable;
import io.tidemark.job.schedule.Units;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the night run by itself, and the watch over it. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Adds the night and the watch over it to your crontab, between two marks; what else stands there"
                + " stays. Once more with another time replaces them. Or writes a file for /etc/cron.d, or services and"
                + " timers for systemd; a file that is not ours is never replaced.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark cron install                         when the settings of schedule say",
            "  tidemark cron install --at 23:15 --dry-run    only says what it would do",
            "  sudo ./tidemark cron install --system /etc/cron.d/tidemark",
            "  sudo ./tidemark cron install --systemd /etc/systemd/system",
            "  tidemark cron install --systemd ~/.config/systemd/user"
        })
final class CronInstall implements Callable<Integer> {
    private static final Path USER_UNITS = Path.of("systemd", "user");

    @Option(
            names = "--at",
            paramLabel = "HH:MM",
            description = "When the night begins, by the clock of this machine; default: what schedule.at says.")
    private @Nullable LocalTime at;

    @Option(
            names = "--watch",
            paramLabel = "HH:MM",
            description = "When the watch looks, by the clock of this machine; default: what schedule.deadline says.")
    private @Nullable LocalTime watch;

    @Option(names = "--system", paramLabel = "FILE", description = "Write a crontab for the system instead.")
    private @Nullable Path system;

    @Option(names = "--systemd", paramLabel = "FOLDER", description = "Write services and timers instead.")
    private @Nullable Path systemd;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Project project = Project.open();
        Timetable timetable = new Timetable(
                project.home(),
                at == null ? here(project.settings().schedule().begins(), project) : minute(at),
                watch == null ? here(project.settings().schedule().ends(), project) : minute(watch),
                Path.of(System.getProperty("java.home")));
        for (Path script : new Path[] {timetable.script(), timetable.watcher()}) {
            if (!Files.isExecutable(script)) {
                throw new WrongUsage(script + " is not there, or may not be run. It comes with Tidemark");
            }
        }
        if (system != null) {
            if (!String.valueOf(system.getFileName()).matches("[A-Za-z0-9_-]+")) {
                throw new WrongUsage("cron reads no file of the name " + system.getFileName()
                        + ": only letters, digits, - and _, such as /etc/cron.d/tidemark");
            }
            write(project, system, timetable.systemFile(RunsAs.user(project.home())));
        } else if (systemd != null) {
            units(project, timetable, systemd);
        } else {
            crontab(timetable);
        }
        say((dryRun ? "the night would run" : "the night runs") + " every day at " + timetable.at() + " "
                + ZoneId.systemDefault() + ", the zone of this machine; its log is output/logs/cron.log");
        warn(project, timetable.at());
        say((dryRun ? "the watch would look" : "the watch looks") + " every day at " + timetable.watch()
                + "; its log is output/logs/watch.log");
        return ExitCode.DONE;
    }

    private void units(Project project, Timetable timetable, Path folder) throws IOException {
        boolean isOfUser = folder.toAbsolutePath().normalize().endsWith(USER_UNITS);
        Units units = new Units(timetable, isOfUser ? "" : RunsAs.user(project.home()));
        for (Units.Unit unit : units.all()) {
            new Marked(project.home()).claim(folder.resolve(unit.name()));
        }
        for (Units.Unit unit : units.all()) {
            write(project, folder.resolve(unit.name()), unit.text());
        }
        String name = Units.name(project.home());
        String control = isOfUser ? "systemctl --user" : "systemctl";
        say("switch it on:  " + control + " daemon-reload && " + control + " enable --now " + name + ".timer " + name
                + "-watch.timer");
    }

    private void crontab(Timetable timetable) throws IOException, InterruptedException {
        UserCrontab ours = UserCrontab.ofThisMachine();
        Crontab crontab = ours.read();
        Crontab with = crontab.with(timetable.home(), timetable.lines());
        if (!dryRun && !with.equals(crontab)) {
            ours.write(with);
        }
        say((dryRun ? "would stand" : "stands") + " in the crontab of " + System.getProperty("user.name") + ":");
        timetable.lines().lines().forEach(line -> say("  " + line));
    }

    private void write(Project project, Path file, String text) throws IOException {
        new Marked(project.home()).claim(file);
        if (!dryRun) {
            Files.writeString(file, text);
        }
        say((dryRun ? "would write " : "wrote ") + file + ":");
        text.lines().forEach(line -> say("  " + line));
    }

    /** A night that begins when its deadline has passed is late each time. */
    private void warn(Project project, LocalTime time) {
        ZoneId zone = project.settings().zone();
        ZonedDateTime begins = LocalDate.now(ZoneId.systemDefault())
                .atTime(time)
                .atZone(ZoneId.systemDefault())
                .withZoneSameInstant(zone);
        ZonedDateTime deadline = DueDates.of(project.settings()).deadline(begins.toLocalDate());
        if (!deadline.isAfter(begins)) {
            say("note: that is " + begins.toLocalTime() + " in " + zone + ", and schedule.deadline is "
                    + deadline.toLocalTime()
                    + ": each report would be late. Set schedule.at and schedule.deadline to fit");
        }
    }

    /** A time of the reports' zone by the clock of this machine, as far apart as the two are today. */
    private static LocalTime here(LocalTime time, Project project) {
        return minute(LocalDate.now(project.settings().zone())
                .atTime(time)
                .atZone(project.settings().zone())
                .withZoneSameInstant(ZoneId.systemDefault())
                .toLocalTime());
    }

    private static LocalTime minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
