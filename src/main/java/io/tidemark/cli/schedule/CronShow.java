package io.tidemark.cli.schedule;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows when the night and the watch run by themselves. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints what is ours of your crontab, or of a file or folder that install wrote to. Exits 1 where"
                + " there is nothing.")
final class CronShow implements Callable<Integer> {
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
        List<String> texts = place.texts(home);
        texts.forEach(text -> out.println(text.strip()));
        if (texts.isEmpty()) {
            out.println("no night of " + home + " is in " + place.name() + "; add it:  tidemark cron install");
        }
        return texts.isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }
}
