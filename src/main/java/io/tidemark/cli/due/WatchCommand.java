package io.tidemark.cli.due;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.cli.answer.Words;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.sending.Alarms;
import io.tidemark.job.sending.Sleep;
import io.tidemark.job.settings.Project;
import io.tidemark.job.watch.Alert;
import io.tidemark.job.watch.Sight;
import io.tidemark.job.watch.Watch;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says so where the report is not there in time. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Looks whether the report whose deadline has passed lies there as its night made it. Where it does"
                        + " not, says so on standard error, by mail and to the webhook, as the settings name them, and exits"
                        + " with 1: once a date in each way. Takes no lock and writes nothing to the store.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark watch            cron/watch runs it, at the deadline",
            "  tidemark watch --again    gives an alarm that was given before once more"
        })
public final class WatchCommand implements Callable<Integer> {
    @Option(names = "--again", description = "Also in the ways in which the alarm was given before.")
    private boolean again;

    @Option(names = "--json", description = "Print what was seen as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        Project project = Project.open();
        Words words = Words.ofTerminal();
        Clock clock = Clock.systemUTC();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Sight sight = new Watch(project, clock).look();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(fields(sight)));
        } else {
            print(sight, words, out);
            DueDates dates = DueDates.of(project.settings());
            if (dates.isGuess(project.today())) {
                out.println(words.say("watchGuess", project.today().getYear()));
            }
        }
        if (!(sight instanceof Sight.Bad bad)) {
            return ExitCode.DONE;
        }
        out.flush();
        Alarms alarms = new Alarms(project, clock, new Sleep(() -> false));
        int told = new Alert(alarms, project.output().resolve("watch.json"), words.language(), line -> {
                    err.println(line);
                    err.flush();
                })
                .give(bad.alarm(), again);
        if (told == 0 && !json) {
            out.println(words.say("watchTold", bad.alarm().date()));
        }
        return ExitCode.FAILED;
    }

    private static void print(Sight sight, Words words, PrintWriter out) {
        if (sight instanceof Sight.Good good) {
            out.println(words.say("watchGood", good.date(), good.workbook()));
        } else if (sight instanceof Sight.Excused excused) {
            out.println(words.say("watchExcused", excused.date(), excused.actor(), excused.reason()));
        } else if (sight instanceof Sight.Nothing nothing) {
            out.println(nothing.next() == null ? words.say("watchNever") : words.say("watchNothing", nothing.next()));
        }
    }

    private static Map<String, Object> fields(Sight sight) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (sight instanceof Sight.Good good) {
            fields.put("seen", "good");
            fields.put("date", good.date().toString());
            fields.put("workbook", good.workbook().toString());
        } else if (sight instanceof Sight.Excused excused) {
            fields.put("seen", "excused");
            fields.put("date", excused.date().toString());
            fields.put("reason", excused.reason());
            fields.put("actor", excused.actor());
        } else if (sight instanceof Sight.Nothing nothing) {
            fields.put("seen", "nothing");
            fields.put("next", nothing.next() == null ? null : nothing.next().toString());
        } else if (sight instanceof Sight.Bad bad) {
            fields.put("seen", "bad");
            fields.put("date", bad.alarm().date().toString());
            fields.put("why", bad.alarm().why().code());
            fields.put("detail", bad.alarm().detail());
        }
        return fields;
    }
}
