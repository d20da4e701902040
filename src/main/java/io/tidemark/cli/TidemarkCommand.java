package io.tidemark.cli;

import io.tidemark.cli.decide.DecideCommand;
import io.tidemark.cli.due.DueCommand;
import io.tidemark.cli.due.ExcuseCommand;
import io.tidemark.cli.due.WatchCommand;
import io.tidemark.cli.keep.BackupCommand;
import io.tidemark.cli.keep.HoldCommand;
import io.tidemark.cli.keep.PurgeCommand;
import io.tidemark.cli.keep.RestoreCommand;
import io.tidemark.cli.look.AuditCommand;
import io.tidemark.cli.look.ChangesCommand;
import io.tidemark.cli.look.DeliverCommand;
import io.tidemark.cli.look.HistoryCommand;
import io.tidemark.cli.look.LabelsCommand;
import io.tidemark.cli.look.ObservationsCommand;
import io.tidemark.cli.look.RebuildCommand;
import io.tidemark.cli.look.ShowCommand;
import io.tidemark.cli.look.StatusCommand;
import io.tidemark.cli.look.TraceCommand;
import io.tidemark.cli.look.VerifyCommand;
import io.tidemark.cli.night.BackfillCommand;
import io.tidemark.cli.night.PlanCommand;
import io.tidemark.cli.night.RerunCommand;
import io.tidemark.cli.night.RunCommand;
import io.tidemark.cli.repair.DoctorCommand;
import io.tidemark.cli.repair.QuarantineCommand;
import io.tidemark.cli.schedule.CronCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "tidemark",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads what is published about a region's economy, takes out every figure, checks them against each"
                        + " other and writes a workbook in which each number leads back to its sentence.",
        subcommands = {
            RunCommand.class,
            RerunCommand.class,
            BackfillCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            DueCommand.class,
            ExcuseCommand.class,
            WatchCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            QuarantineCommand.class,
            ExtractCommand.class,
            TraceCommand.class,
            ObservationsCommand.class,
            ChangesCommand.class,
            DecideCommand.class,
            LabelsCommand.class,
            DeliverCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PurgeCommand.class,
            CronCommand.class,
            HoldCommand.class,
            HelpCommand.class
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n",
        footer = {
            "Also:  tidemark test    installs what the tests need and runs them all",
            "",
            "Exit codes:",
            "   0  done",
            "   1  failed; run continues it",
            "   2  wrong usage or configuration",
            "   3  done, but with findings of severity error or quarantined files",
            "   4  the audit log or a file does not verify",
            "  75  another run holds the lock",
            " 143  told to end by a signal; run continues it",
            "",
            "Examples:",
            "  tidemark run                    the report of today",
            "  tidemark extract article.txt    the figures of a text, as JSON lines",
            "  tidemark help run               more about a command"
        })
final class TidemarkCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
