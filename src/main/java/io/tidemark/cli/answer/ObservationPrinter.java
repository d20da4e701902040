package io.tidemark.cli.answer;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Change.Value;
import io.tidemark.store.observation.Held;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Observations and what changed of them, a line each, however many there are. */
public final class ObservationPrinter {
    private final PrintWriter out;
    private final boolean json;
    private @Nullable LocalDate night;

    public ObservationPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** An observation as it is held. */
    public void print(Held held) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("observation", held.id());
            key(fields, held.key());
            fields.put("section", held.section().code());
            fields.put("label", held.label());
            fields.put("held", value(held.text(), held.quantity()));
            fields.put("path", held.chosen().path());
            fields.put("place", held.chosen().span().place());
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        out.println(held.id() + "  " + text(held.text(), held.quantity()) + "  " + held.label() + "  "
                + words(held.key()) + "  " + held.chosen().path());
    }

    /** What changed of an observation, under the night that changed it. */
    public void print(Change change) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("reportDate", change.reportDate().toString());
            fields.put("cause", change.cause().code());
            fields.put("observation", change.observation());
            key(fields, change.key());
            fields.put("before", value(change.before()));
            fields.put("after", value(change.after()));
            fields.put("path", change.path());
            out.println(JsonMapper.shared().writeValueAsString(fields));
            return;
        }
        if (!change.reportDate().equals(night)) {
            night = change.reportDate();
            out.println(night);
        }
        out.println("  " + change.cause().code() + "  " + words(change.key()) + ": " + text(change.before()) + " -> "
                + text(change.after()) + "  " + change.path());
    }

    /** A key in one line; what it is compared with where that is not the year before. */
    public static String words(Key key) {
        return key.concept() + "  " + key.measure().code() + "  " + key.status().code() + "  " + key.period()
                + (key.base().isEmpty() || key.isAgainstYearBefore() ? "" : " against " + key.base())
                + (key.mean() ? ", yearly mean" : "") + "  " + key.subject();
    }

    private static String text(@Nullable Value value) {
        return value == null ? "nothing" : text(value.text(), value.quantity());
    }

    /** As printed; a cell of a table, which prints no unit, with its value in the canonical one. */
    private static String text(String text, Quantity quantity) {
        boolean bare = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return bare ? text + " (" + FigureLines.plain(quantity.value()) + " " + quantity.unit() + ")" : text;
    }

    /** The fields of a key in JSON, as figures have them. */
    public static void key(Map<String, Object> fields, Key key) {
        fields.put("concept", key.concept());
        fields.put("subject", key.subject());
        fields.put("measure", key.measure().code());
        fields.put("status", key.status().code());
        fields.put("period", key.period());
        fields.put("base", key.base().code());
        if (key.mean()) {
            fields.put("mean", true);
        }
    }

    private static @Nullable Map<String, Object> value(@Nullable Value value) {
        return value == null ? null : value(value.text(), value.quantity());
    }

    private static Map<String, Object> value(String text, Quantity quantity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", text);
        fields.put("value", FigureLines.plain(quantity.value()));
        if (quantity.high() != null) {
            fields.put("valueHigh", FigureLines.plain(quantity.high()));
        }
        fields.put("qualifier", quantity.qualifier().sign());
        fields.put("unit", quantity.unit().code());
        return fields;
    }
}
