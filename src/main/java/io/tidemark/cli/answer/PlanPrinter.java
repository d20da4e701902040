package io.tidemark.cli.answer;

import io.tidemark.job.plan.Ask;
import io.tidemark.job.plan.Plan;
import io.tidemark.job.plan.Plan.DocumentPlan;
import io.tidemark.job.plan.Plan.Told;
import io.tidemark.job.plan.Plan.Touch;
import io.tidemark.job.plan.Planned;
import io.tidemark.statistics.Observation.Key;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a command would do, for people or as JSON. */
public record PlanPrinter(PrintWriter out, boolean json) {
    /** Of observations people see so many; JSON has all. */
    private static final int MOST = 20;

    public void print(Ask ask, Plan plan) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(fields(ask, plan)));
            return;
        }
        for (Planned date : plan.dates()) {
            out.println(date.date() + "  " + words(date));
        }
        out.println();
        out.println(plan.documents().size() + " files, " + plan.known() + " more are known and not read again");
        for (DocumentPlan document : plan.documents()) {
            out.println("  " + document.what() + "  " + document.path()
                    + (document.figures() > 0 ? "  " + document.figures() + " figures" : ""));
        }
        out.println(plan.observations().size() + " observations are decided"
                + (plan.observations().isEmpty() ? "" : ":"));
        plan.observations().stream()
                .limit(MOST)
                .forEach(touch -> out.println(
                        "  " + name(touch.key()) + "  " + (touch.held().isEmpty() ? "new" : "now " + touch.held())));
        if (plan.observations().size() > MOST) {
            out.println("  and " + (plan.observations().size() - MOST) + " more; --json prints all");
        }
        byFolder(plan.files()).forEach((folder, names) -> {
            out.println("writes to  " + folder);
            out.println("           " + String.join(", ", names));
        });
        plan.told()
                .forEach(told -> out.println("tells      " + told.target() + " by " + told.channel() + ", of "
                        + told.date() + (told.condition().isEmpty() ? "" : " (" + told.condition() + ")")));
        plan.conflicts().forEach(conflict -> out.println("note: " + conflict));
        out.println("plan " + plan.id());
    }

    private static String words(Planned date) {
        return switch (date.what()) {
            case BEGIN -> "begins";
            case CONTINUE -> "goes on with attempt " + date.attempt();
            case AGAIN -> "gets attempt " + date.attempt();
            case LEAVE -> "has a report, which stays";
            case NOT_POSSIBLE -> "is not possible";
        };
    }

    private static String name(Key key) {
        return key.concept() + " " + key.subject() + " " + key.period() + " "
                + key.measure().code() + " " + key.status().code();
    }

    private static Map<String, Object> fields(Ask ask, Plan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", plan.id());
        fields.put("action", ask.action());
        fields.put("dates", plan.dates().stream().map(PlanPrinter::fields).toList());
        fields.put("documents", plan.documents());
        fields.put("known", plan.known());
        fields.put(
                "observations",
                plan.observations().stream().map(PlanPrinter::fields).toList());
        fields.put("files", plan.files().stream().map(String::valueOf).toList());
        fields.put("told", plan.told().stream().map(PlanPrinter::fields).toList());
        fields.put("conflicts", plan.conflicts());
        return fields;
    }

    private static Map<Path, List<String>> byFolder(List<Path> files) {
        Map<Path, List<String>> names = new LinkedHashMap<>();
        for (Path file : files) {
            names.computeIfAbsent(file.resolveSibling(""), folder -> new ArrayList<>())
                    .add(String.valueOf(file.getFileName()));
        }
        return names;
    }

    private static Map<String, Object> fields(Told told) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", told.date().toString());
        fields.put("channel", told.channel());
        fields.put("target", told.target());
        fields.put("condition", told.condition());
        return fields;
    }

    private static Map<String, Object> fields(Planned date) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", date.date().toString());
        fields.put("attempt", date.attempt());
        fields.put("what", date.what().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Map<String, Object> fields(Touch touch) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ObservationPrinter.key(fields, touch.key());
        fields.put("unit", touch.key().unit().code());
        fields.put("held", touch.held());
        return fields;
    }
}
