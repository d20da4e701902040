package io.tidemark.cli.look;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.settings.Project;
import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prints what was done, by whom and when, in order. Nothing is ever removed from this log.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark audit",
            "  tidemark audit show --kind run. --since 2026-11-01",
            "  tidemark audit show --about 2026-11-23/1        a run, a file, a decision",
            "  tidemark audit export --to events.jsonl         all events with the hashes that chain them"
        })
public final class AuditCommand implements Callable<Integer> {
    /** What to do with the events. */
    enum Action {
        /** Lines for people. */
        SHOW,
        /** JSON lines. */
        EXPORT
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "show|export",
            defaultValue = "SHOW",
            description = "Lines for people, or JSON lines for keeping elsewhere; default: show.")
    private Action action = Action.SHOW;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "", description = "Only kinds that begin so.")
    private String kind = "";

    @Option(names = "--about", paramLabel = "WHAT", defaultValue = "", description = "Only that run, file or decision.")
    private String about = "";

    @Option(names = "--actor", paramLabel = "USER", defaultValue = "", description = "Only acts of that user@host.")
    private String actor = "";

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", description = "Only from that day on, in the set zone.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "Only up to that day, in the set zone.")
    private @Nullable LocalDate until;

    @Option(names = "--to", paramLabel = "FILE", description = "Write to a file that is not there yet.")
    private @Nullable Path to;

    @Option(names = "--json", description = "Print one JSON object an event, all of its columns.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        if (to == null) {
            return print(project, spec.commandLine().getOut());
        }
        try (PrintWriter file = new PrintWriter(PrivateFiles.create(to), false, StandardCharsets.UTF_8)) {
            int code = print(project, file);
            if (file.checkError()) {
                throw new IOException("cannot write " + to);
            }
            return code;
        } catch (FileAlreadyExistsException e) {
            throw new WrongUsage(to + " is there already; name another file");
        }
    }

    private int print(Project project, PrintWriter out) throws IOException, SQLException {
        boolean lines = json || action == Action.EXPORT;
        return StoreAccess.ask(project, connection -> {
            AuditLog.read(connection, entry -> {
                if (isAsked(entry, project.settings().zone())) {
                    out.println(lines ? JsonMapper.shared().writeValueAsString(entry) : line(entry));
                }
            });
            return ExitCode.DONE;
        });
    }

    private boolean isAsked(Entry entry, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(Instant.parse(entry.at()), zone);
        return entry.kind().startsWith(kind)
                && (about.isEmpty() || entry.subject().equals(about))
                && (actor.isEmpty() || entry.actor().equals(actor))
                && (since == null || !day.isBefore(since))
                && (until == null || !day.isAfter(until));
    }

    private static String line(Entry entry) {
        return String.join(
                "  ",
                String.valueOf(entry.seq()),
                entry.at(),
                entry.actor(),
                entry.kind(),
                entry.subject(),
                entry.details());
    }
}
