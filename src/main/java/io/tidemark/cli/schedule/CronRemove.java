package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.UserCrontab;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the night out of the crontab. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes the lines between our marks out of your crontab; what else stands there stays.")
final class CronRemove implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Project.open().home();
        Crontab crontab = UserCrontab.read();
        Crontab without = crontab.without(home);
        boolean was = !without.equals(crontab);
        if (was) {
            UserCrontab.write(without);
        }
        spec.commandLine()
                .getOut()
                .println(
                        was
                                ? "the night no longer runs by itself"
                                : "there is no night of " + home + " in your crontab");
        return ExitCode.DONE;
    }
}
