package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows when the night runs by itself. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the lines of your crontab that are ours. Exits 1 where there are none.")
final class CronShow implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Project.open().home();
        Optional<String> lines = UserCrontab.read().lines(home);
        spec.commandLine()
                .getOut()
                .println(lines.map(String::strip)
                        .orElse("no night of " + home + " is in your crontab; add it:  tidemark cron install"));
        return lines.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
