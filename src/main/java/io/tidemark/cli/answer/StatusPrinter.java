package io.tidemark.cli.answer;

import io.tidemark.job.Summary;
import io.tidemark.job.due.Due;
import io.tidemark.job.due.DueLedger;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Code;
import io.tidemark.job.work.Versions;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
     * What is told.
     *
     * @param last the night of the newest report date
     * @param unfinished earlier nights that have not come to their end
     * @param holder the process that runs a night now, null for none
     */
    private record State(
            @Nullable Summary last,
            List<Run> unfinished,
            DueLedger ledger,
            @Nullable LockHolder holder) {

        static State of(Connection connection, Project project, @Nullable LockHolder holder, Instant now)
                throws SQLException {
            Run newest = new Runs(connection).lastNight().orElse(null);
            LocalDate from = LocalDate.ofInstant(now, project.settings().zone()).minusDays(DueLedger.YEAR);
            return new State(
                    newest == null ? null : Summary.of(connection, project, newest),
                    new Runs(connection)
                            .unfinished().stream()
                                    .filter(run -> !run.equals(newest))
                                    .toList(),
                    DueLedger.read(connection, project, from, holder == null ? "" : holder.night(), now),
                    holder);
        }

        /** A last night that never ran is as bad as one that failed. */
        int code() {
            int code = last == null ? ExitCode.DONE : code(last);
            if (ledger.lastPassed()
                    .filter(due -> due.state() == Due.State.MISSED)
                    .isPresent()) {
                return ExitCode.FAILED;
            }
            return code == ExitCode.DONE && unfinished.stream().anyMatch(this::isLeft) ? ExitCode.FINDINGS : code;
        }

        private int code(Summary night) {
            return switch (night.run().state()) {
                case DONE -> night.needsAttention() ? ExitCode.FINDINGS : ExitCode.DONE;
                case RUNNING -> isAtWork(night.run(), holder) ? ExitCode.DONE : ExitCode.FAILED;
                case FAILED -> ExitCode.FAILED;
            };
        }

        private boolean isLeft(Run run) {
            return ledger.atWork().filter(run::equals).isEmpty();
        }
    }

    /**
     * Prints it; answers the exit code that says the same.
     *
     * @param holder the process that runs a night now, null for none
     */
    public int print(Connection connection, Project project, @Nullable LockHolder holder, Instant now)
            throws SQLException, IOException {
        State state = State.of(connection, project, holder, now);
        long bytes = Files.size(project.database());
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(fields(state, project, bytes)));
            return state.code();
        }
        Summary last = state.last();
        line("last", last == null ? words.say("none") : words(last, holder));
        line(
                "now",
                holder == null
                        ? words.say("idle")
                        : words.say("holder", holder.pid(), holder.user(), holder.since(), holder.command()));
        due(state);
        if (last != null) {
            night(last);
        }
        line("database", String.format(Locale.ROOT, "%s, %.1f MB", project.database(), bytes / 1e6));
        line("disk", words.say("free", free(project)));
        line("version", Versions.program() + ", Java " + System.getProperty("java.version"));
        return state.code();
    }

    private static Map<String, Object> fields(State state, Project project, long bytes) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("last", state.last() == null ? null : RunFields.of(state.last()));
        fields.put("running", state.holder());
        fields.put("next", state.ledger().next().map(RunFields::of).orElse(null));
        fields.put(
                "missed",
                state.ledger().missed().stream().map(LocalDate::toString).toList());
        fields.put(
                "unfinished",
                state.unfinished().stream()
                        .map(run -> run.reportDate().toString())
                        .toList());
        fields.put("database", project.database().toString());
        fields.put("databaseBytes", bytes);
        fields.put("freeMegabytes", free(project));
        fields.put("version", Versions.program());
        fields.put("code", Code.running().hash());
        return fields;
    }

    private void due(State state) {
        line(
                "next",
                state.ledger()
                        .next()
                        .map(due -> words.say(
                                "nextDue",
                                due.date(),
                                due.begins().toLocalTime(),
                                due.deadline().toLocalTime(),
                                due.deadline().getZone()))
                        .orElse(words.say("none")));
        List<LocalDate> missed = state.ledger().missed();
        if (!missed.isEmpty()) {
            line("missed", words.say("missedDates", missed.size(), missed.get(missed.size() - 1)));
        }
        if (!state.unfinished().isEmpty()) {
            line(
                    "unfinished",
                    state.unfinished().stream()
                            .map(run -> words.say(
                                    state.isLeft(run) ? "unfinishedRun" : "running",
                                    run.reportDate(),
                                    words.say("state." + run.state().code())))
                            .collect(Collectors.joining("; ")));
        }
    }

    private void night(Summary last) {
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

    private void line(String head, String text) {
        out.println(TextTable.padded(words.say(head), HEAD) + text);
    }

    /** In megabytes. */
    private static long free(Project project) throws IOException {
        return Files.getFileStore(project.output()).getUsableSpace() / 1_000_000;
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
