package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Versions;
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
    private static final int HEAD = 12;

    private final PrintWriter out;
    private final boolean json;
    private final Words words;

    public StatusPrinter(PrintWriter out, boolean json, Words words) {
        this.out = out;
        this.json = json;
        this.words = words;
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
            fields.put("freeMegabytes", free(project));
            fields.put("version", Versions.program());
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return code(last, holder);
        }
        line("last", last == null ? words.say("none") : words(last, holder));
        line(
                "now",
                holder == null
                        ? words.say("idle")
                        : words.say("holder", holder.pid(), holder.user(), holder.since(), holder.command()));
        if (last != null) {
            if (last.run().state() == Run.State.DONE) {
                line("workbook", last.workbook().toString());
            }
            long files = last.files().quarantined();
            long released = files - last.waiting();
            line("quarantine", released > 0 ? words.say("released", files, released) : words.say("files", files));
            line(
                    "findings",
                    words.say(
                            "errors",
                            last.findings().getOrDefault(Severity.ERROR, 0L),
                            last.findings().getOrDefault(Severity.WARNING, 0L)));
        }
        line("database", String.format(Locale.ROOT, "%s, %.1f MB", project.database(), bytes / 1e6));
        line("disk", words.say("free", free(project)));
        line("version", Versions.program() + ", Java " + System.getProperty("java.version"));
        return code(last, holder);
    }

    private void line(String head, String text) {
        out.println(TextTable.padded(words.say(head), HEAD) + text);
    }

    /** In megabytes. */
    private static long free(Project project) throws IOException {
        return Files.getFileStore(project.output()).getUsableSpace() / 1_000_000;
    }

    private static int code(@Nullable Summary last, @Nullable LockHolder holder) {
        if (last == null) {
            return ExitCode.DONE;
        }
        return switch (last.run().state()) {
            case DONE -> last.needsAttention() ? ExitCode.FINDINGS : ExitCode.DONE;
            case RUNNING -> isAtWork(last.run(), holder) ? ExitCode.DONE : ExitCode.FAILED;
            case FAILED -> ExitCode.FAILED;
        };
    }

    /** Other commands hold the same lock. */
    private static boolean isAtWork(Run run, @Nullable LockHolder holder) {
        return holder != null && holder.runs(Acts.name(run));
    }

    private String words(Summary last, @Nullable LockHolder holder) {
        Run run = last.run();
        String name = run.attempt() > 1
                ? words.say("attempt", run.reportDate(), run.attempt())
                : run.reportDate().toString();
        return switch (run.state()) {
            case DONE -> words.say(last.needsAttention() ? "look" : "done", name);
            case FAILED -> words.say("failed", name, run.reportDate());
            case RUNNING -> words.say(isAtWork(run, holder) ? "running" : "killed", name, run.reportDate());
        };
    }
}
