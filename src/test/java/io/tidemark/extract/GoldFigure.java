package io.tidemark.extract;

import io.tidemark.statistics.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A figure as a line of the gold set states it, and a printed one in the same words.
 *
 * @param start first character, in code points
 * @param end after the last one
 * @param text the characters
 * @param value plain decimal
 * @param high the upper end of a range, empty where there is none
 * @param unit canonical code
 * @param qualifier sign
 * @param measure code
 * @param status code
 * @param period code, empty for an open one
 * @param base code, empty where nothing is compared
 * @param mean whether it is a yearly mean
 * @param label words for what is measured
 * @param indicator code, empty where the catalogue has none
 * @param subject whom it is about
 * @param section code
 */
record GoldFigure(
        int start,
        int end,
        String text,
        String value,
        String high,
        String unit,
        String qualifier,
        String measure,
        String status,
        String period,
        String base,
        boolean mean,
        String label,
        String indicator,
        String subject,
        String section) {

    static GoldFigure of(Figure figure) {
        BigDecimal high = figure.quantity().high();
        return new GoldFigure(
                figure.span().start(),
                figure.span().end(),
                figure.text(),
                plain(figure.quantity().value()),
                high == null ? "" : plain(high),
                figure.quantity().unit().code(),
                figure.quantity().qualifier().sign(),
                figure.measure().code(),
                figure.status().code(),
                figure.periodCode(),
                figure.base().code(),
                figure.mean(),
                figure.label(),
                figure.indicator(),
                figure.subject(),
                figure.section().code());
    }

    static GoldFigure of(JsonNode line) {
        String high = line.path("valueHigh").asString("");
        return new GoldFigure(
                line.required("start").asInt(),
                line.required("end").asInt(),
                line.required("text").asString(),
                plain(new BigDecimal(line.required("value").asString())),
                high.isEmpty() ? "" : plain(new BigDecimal(high)),
                line.required("unit").asString(),
                line.required("qualifier").asString(),
                line.required("measure").asString(),
                line.required("status").asString(),
                line.required("period").asString(),
                line.required("base").asString(),
                line.path("mean").asBoolean(false),
                line.required("label").asString(),
                line.required("indicator").asString(),
                line.required("subject").asString(),
                line.required("section").asString());
    }

    /** What it states, by the name of the field, without its place and its characters. */
    Map<String, String> statement() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("value", high.isEmpty() ? value : value + ".." + high);
        fields.put("unit", unit);
        fields.put("qualifier", qualifier);
        fields.put("measure", measure);
        fields.put("status", status);
        fields.put("period", period);
        fields.put("base", base);
        fields.put("mean", String.valueOf(mean));
        fields.put("label", label);
        fields.put("indicator", indicator);
        fields.put("subject", subject);
        fields.put("section", section);
        return fields;
    }

    boolean overlaps(GoldFigure other) {
        return start < other.end && other.start < end;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
