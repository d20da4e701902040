package io.tidemark.cli.schedule;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets nights run by themselves. */
@Command(
        name = "cron",
        mixinStandardHelpOptions = true,
        description = "Lets the night run by itself, shows when, and takes it back.",
        subcommands = {CronInstall.class, CronRemove.class, CronShow.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark cron install",
            "  tidemark cron show",
            "  tidemark cron remove",
            "  tidemark cron show --systemd /etc/systemd/system"
        })
public final class CronCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say install, show or remove");
    }
}
