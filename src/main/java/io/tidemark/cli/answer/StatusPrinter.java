package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The state of things at a glance. */
public final class StatusPrinter {
    private final PrintWriter out;
    private final boolean json;

    public StatusPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Prints it; answers the exit code that says the same.
     *
     * @param holder the process that runs a night now, null for none
     */
    public int print(Connection connection, Project project, @Nullable LockHolder holder)
            throws SQLException, IOException {
        List<Run> newest = new Runs(connection).recent(1);
        Summary last = newest.isEmpty() ? null : Summary.of(connection, project, newest.get(0));
        long bytes = Files.size(project.database());
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("last", last == null ? null : RunFields.of(last));
            fields.put("running", holder);
            fields.put("database", project.database().toString());
            fields.put("databaseBytes", bytes);
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return code(last, holder);
        }
        out.println("last night  " + (last == null ? "none" : words(last, holder)));
        out.println("now         " + (holder == null ? "no night is running" : running(holder)));
        if (last != null) {
            if (last.run().state() == Run.State.DONE) {
                out.println("workbook    " + last.workbook());
            }
            out.println("quarantine  " + last.files().quarantined() + " files");
            out.println("findings    " + last.findings().get(Severity.ERROR) + " errors, "
                    + last.findings().get(Severity.WARNING) + " warnings");
        }
        out.println(String.format(Locale.ROOT, "database    %s, %.1f MB", project.database(), bytes / 1e6));
        return code(last, holder);
    }

    private static int code(@Nullable Summary last, @Nullable LockHolder holder) {
        if (last == null) {
            return ExitCode.DONE;
        }
        return switch (last.run().state()) {
            case DONE -> last.needsAttention() ? ExitCode.FINDINGS : ExitCode.DONE;
            case RUNNING -> holder == null ? ExitCode.FAILED : ExitCode.DONE;
            case FAILED -> ExitCode.FAILED;
        };
    }

    private static String words(Summary last, @Nullable LockHolder holder) {
        Run run = last.run();
        String name = run.reportDate() + (run.attempt() > 1 ? ", attempt " + run.attempt() : "");
        String state = switch (run.state()) {
            case DONE -> last.needsAttention() ? "done, someone has to look" : "done";
            case FAILED -> "failed; continue it with  tidemark run --date " + run.reportDate();
            case RUNNING ->
                holder != null
                        ? "running"
                        : "killed at work; continue it with  tidemark run --date " + run.reportDate();
        };
        return name + ": " + state;
    }

    private static String running(LockHolder holder) {
        return "process " + holder.pid() + " of " + holder.user() + " since " + holder.since() + " (" + holder.command()
                + ")";
    }
}
