package io.tidemark.cli.due;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.RunFields;
import io.tidemark.cli.answer.TextTable;
import io.tidemark.cli.answer.Words;
import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.cli.look.StoreAccess;
import io.tidemark.job.due.Due;
import io.tidemark.job.due.DueLedger;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the dates on which a report is due. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = "Lists the dates on which a report is due, the first one first, and what became of each: due,"
                + " running, done, late, missed, caught up, excused. Exits with 3 where one of them is missed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark due                                      the last two weeks, and the next date",
            "  tidemark due --from 2026-01-01 --to 2026-12-31 --json"
        })
public final class DueCommand implements Callable<Integer> {
    private static final int DAYS = 14;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First date; default: two weeks ago.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last date; default: the next due date.")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "Print one JSON object a date.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Project project = Project.open();
        PrintWriter out = spec.commandLine().getOut();
        Words words = Words.ofTerminal();
        LockHolder holder = RunLock.holder(project.lockFile());
        String night = holder == null ? "" : holder.night();
        LocalDate first = from != null ? from : project.today().minusDays(DAYS - 1);
        return StoreAccess.ask(project, connection -> {
            DueLedger ledger = DueLedger.read(connection, project, first, night, Instant.now());
            LocalDate last = to != null ? to : ledger.next().map(Due::date).orElse(ledger.today());
            if (last.isBefore(first)) {
                throw new WrongUsage("--to " + last + " lies before " + first);
            }
            List<Due> dates = ledger.between(first, last);
            if (json) {
                dates.forEach(due -> out.println(JsonMapper.shared().writeValueAsString(RunFields.of(due))));
            } else {
                print(dates, ledger, words, out);
            }
            boolean isMissed = dates.stream().anyMatch(due -> due.state() == Due.State.MISSED);
            return isMissed ? ExitCode.FINDINGS : ExitCode.DONE;
        });
    }

    private static void print(List<Due> dates, DueLedger ledger, Words words, PrintWriter out) {
        if (dates.isEmpty()) {
            out.println(words.say("dueNone"));
            return;
        }
        TextTable table =
                new TextTable(words.say("date"), words.say("state"), words.say("deadline"), words.say("dueNote"));
        for (Due due : dates) {
            table.add(
                    due.date().toString(),
                    words.say("due." + due.state().code()),
                    MINUTE.format(due.deadline()),
                    note(due, ledger, words));
        }
        table.print(out);
    }

    /** What a person wants to know besides the state. */
    private static String note(Due due, DueLedger ledger, Words words) {
        Run run = due.run();
        if (due.state() == Due.State.EXCUSED && due.excuse() != null) {
            return words.say("dueExcuse", due.excuse().reason(), due.excuse().actor());
        }
        if (run == null) {
            return ledger.dates().isGuess(due.date()) ? words.say("dueGuess") : "";
        }
        Instant ended = run.ended();
        boolean isOver = run.state() == Run.State.DONE && ended != null;
        return isOver && ended != null
                ? words.say(
                        "dueReport", MINUTE.format(ended.atZone(ledger.dates().zone())))
                : words.say("state." + run.state().code());
    }
}
