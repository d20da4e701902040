package io.tidemark.cli.repair;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.repair.Doctor;
import io.tidemark.job.repair.Symptom;
import io.tidemark.job.repair.Symptom.State;
import io.tidemark.job.settings.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether the night can do its work. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at Java, rights, disk, store, audit log, schema, clock, lock, mail, webhook and schedule, and says what to do"
                        + " about each. Exits with 0 where all is well, 3 where somebody has to look, 4 where the store or the audit"
                        + " log is not sound.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidemark doctor", "  tidemark doctor --json"})
public final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        State worst = State.WELL;
        for (Symptom symptom : new Doctor(Project.open(), Clock.systemUTC()).examine()) {
            worst = symptom.state().compareTo(worst) > 0 ? symptom.state() : worst;
            String state = symptom.state().name().toLowerCase(Locale.ROOT);
            if (json) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("about", symptom.about());
                fields.put("state", state);
                fields.put("found", symptom.found());
                fields.put("remedy", symptom.remedy());
                out.println(JsonMapper.shared().writeValueAsString(fields));
                continue;
            }
            out.println(String.format("%-8s %-10s %s", state, symptom.about(), symptom.found()));
            if (!symptom.remedy().isEmpty()) {
                out.println(" ".repeat(20) + symptom.remedy());
            }
        }
        return switch (worst) {
            case WELL -> ExitCode.DONE;
            case WARNING, BAD -> ExitCode.FINDINGS;
            case UNSOUND -> ExitCode.UNVERIFIED;
        };
    }
}
