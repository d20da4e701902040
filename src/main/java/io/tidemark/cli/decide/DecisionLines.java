package io.tidemark.cli.decide;

import io.tidemark.cli.answer.ObservationPrinter;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.End;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decisions, as text and as the fields of a JSON object. */
public final class DecisionLines {
    private DecisionLines() {}

    public static void print(PrintWriter out, Decided decided, String indent) {
        out.println(indent + "decision " + decided.decision().id() + "  " + decided.state() + waiting(decided));
        out.println(indent + "    observation " + decided.observation() + ": " + about(decided.key()));
        out.println(indent + "    figure " + decided.decision().figure() + ": " + decided.text() + "  "
                + decided.decision().path() + ", " + decided.place());
        out.println(indent + "    " + line("decided", decided.act()));
        for (End end : decided.ends()) {
            out.println(indent + "    " + line(end.kind().code(), end.act()));
        }
    }

    /** What an observation is the value of, in one line. */
    public static String about(Key key) {
        return ObservationPrinter.words(key);
    }

    public static Map<String, Object> fields(Decided decided) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", decided.decision().id());
        fields.put("state", decided.state());
        fields.put("inForce", decided.inForce());
        fields.put("observation", decided.observation());
        fields.put("about", about(decided.key()));
        fields.put("figure", decided.decision().figure());
        fields.put("text", decided.text());
        fields.put("path", decided.decision().path());
        fields.put("place", decided.place());
        fields.put("decided", act(decided.act()));
        for (End end : decided.ends()) {
            fields.put(end.kind().code(), act(end.act()));
        }
        return fields;
    }

    private static Map<String, Object> act(Act act) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", act.at().toString());
        fields.put("by", act.actor());
        fields.put("reason", act.reason());
        return fields;
    }

    private static String line(String what, Act act) {
        return what + " " + act.at() + " by " + act.actor() + ": " + act.reason();
    }

    private static String waiting(Decided decided) {
        return decided.ends().isEmpty() == decided.inForce() ? "" : ", from the next night on";
    }
}
