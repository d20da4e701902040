package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes the night and the watch out of the schedule. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Takes what is ours out of your crontab, or deletes the files that install wrote; what is not ours"
                        + " stays.")
final class CronRemove implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Place place;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Project.open().home();
        PrintWriter out = spec.commandLine().getOut();
        if (place.remove(home)) {
            out.println("the night no longer runs by itself");
            if (!place.after(home).isEmpty()) {
                out.println(place.after(home));
            }
        } else {
            out.println("there is no night of " + home + " in " + place.name());
        }
        return ExitCode.DONE;
    }
}
