package io.tidemark.cli.keep;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.typed.TypedCommand;
import io.tidemark.job.backup.Restore;
import io.tidemark.job.backup.Restore.Act;
import io.tidemark.job.backup.Restore.Move;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Tells what a backup would bring back; with --apply brings it back. The store and the reports that"
                        + " are there are kept aside; of sources and settings only what is missing is brought back.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark restore backup.zip",
            "  tidemark restore backup.zip --apply --reason \"disk replaced\"",
            "  tidemark restore backup.zip --to /srv/tidemark-2 --apply"
        })
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Another project's folder; default: this one's.")
    private @Nullable Path to;

    @Option(names = "--apply", description = "Do it.")
    private boolean apply;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the audit log.")
    private String reason = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Project project = to == null ? Project.open() : Project.open(to);
        if (to != null && !project.output().normalize().startsWith(project.home())) {
            throw new Refused("the settings in " + project.home() + " keep the output in " + project.output()
                    + ", outside of that folder; change folders.output there first");
        }
        Restore restore = new Restore(file, project, reason, TypedCommand.of(spec));
        Restore.Plan plan = restore.plan();
        out.println("Backup of " + plan.made() + ", schema " + plan.schema() + ", " + plan.events() + " events");
        for (Move move : plan.moves()) {
            if (move.act() != Act.SAME) {
                out.println(word(move.act()) + move.place() + "  " + Sizes.words(move.bytes()));
            }
        }
        out.println(plan.moves().stream().filter(move -> move.act() == Act.SAME).count() + " files are there already.");
        if (!apply) {
            out.println(
                    plan.holder().isEmpty()
                            ? "Nothing was changed. To do it, add  --apply"
                            : "Nothing was changed, and cannot be now: a night is running, " + plan.holder());
            return ExitCode.DONE;
        }
        Path aside = restore.apply();
        out.println("Restored and verified. What was replaced is kept in " + aside);
        return ExitCode.DONE;
    }

    private static String word(Act act) {
        return switch (act) {
            case ADD -> "bring back  ";
            case REPLACE -> "replace     ";
            case SAME -> "same        ";
            case LEAVE -> "leave       ";
        };
    }
}
