package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.Timetable;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the night run by itself. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description =
                "Adds the night to your crontab, between two marks; what else stands there stays. Once more with another"
                        + " time replaces it. Or writes a file for /etc/cron.d, or a service and a timer for systemd.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark cron install                         at 02:30 by the clock of this machine",
            "  tidemark cron install --at 23:15 --dry-run    only says what it would do",
            "  tidemark cron install --system /etc/cron.d/tidemark",
            "  tidemark cron install --systemd /etc/systemd/system"
        })
final class CronInstall implements Callable<Integer> {
    @Option(names = "--at", paramLabel = "HH:MM", defaultValue = "02:30", description = "Default: 02:30.")
    private LocalTime at = LocalTime.of(2, 30);

    @Option(names = "--system", paramLabel = "FILE", description = "Write a crontab for the system instead.")
    private @Nullable Path system;

    @Option(names = "--systemd", paramLabel = "FOLDER", description = "Write a service and a timer instead.")
    private @Nullable Path systemd;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Timetable timetable = new Timetable(Project.open().home(), at.truncatedTo(ChronoUnit.MINUTES));
        if (!Files.isExecutable(timetable.script())) {
            throw new WrongUsage(timetable.script() + " is not there, or may not be run. It comes with Tidemark");
        }
        if (system != null) {
            write(system, timetable.systemFile(System.getProperty("user.name")));
        } else if (systemd != null) {
            for (Timetable.Unit unit : timetable.units()) {
                write(systemd.resolve(unit.name()), unit.text());
            }
            say("switch it on:  systemctl daemon-reload && systemctl enable --now tidemark.timer");
        } else {
            crontab(timetable);
        }
        say((dryRun ? "the night would run" : "the night runs") + " every day at " + timetable.at() + " "
                + ZoneId.systemDefault() + ", the zone of this machine; its log is output/logs/cron.log");
        return ExitCode.DONE;
    }

    private void crontab(Timetable timetable) throws IOException, InterruptedException {
        Crontab crontab = UserCrontab.read();
        Crontab with = crontab.with(timetable.home(), timetable.line() + "\n");
        if (!dryRun && !with.equals(crontab)) {
            UserCrontab.write(with);
        }
        say((dryRun ? "would stand" : "stands") + " in the crontab of " + System.getProperty("user.name") + ":  "
                + timetable.line());
    }

    private void write(Path file, String text) throws IOException {
        if (!dryRun) {
            Files.writeString(file, text);
        }
        say((dryRun ? "would write " : "wrote ") + file + ":");
        text.lines().forEach(line -> say("  " + line));
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
    }
}
