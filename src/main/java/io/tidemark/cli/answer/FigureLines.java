package io.tidemark.cli.answer;

import io.tidemark.extract.Coverage;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Figures as JSON, one object a line, fields and order as the product's contract on figures has them. */
public final class FigureLines {
    private static final JsonFactory JSON = new JsonFactory();

    private FigureLines() {}

    /** One figure, without a line feed; with its derivation when that is asked for. */
    public static String figure(Figure figure, boolean explain) {
        return object(json -> fields(json, figure, explain));
    }

    /** One line of the ledger for a figure: its fields after {@code "kind":"figure"}. */
    static String ledgerFigure(Figure figure, boolean explain) {
        return object(json -> {
            json.writeStringProperty("kind", "figure");
            fields(json, figure, explain);
            if (!figure.ties().isEmpty()) {
                json.writeName("ties");
                json.writeStartArray();
                figure.ties().forEach(tie -> json.writeString(tie.rule()));
                json.writeEndArray();
            }
        });
    }

    /** One line of the ledger for what a figure breaks of what holds of any text. */
    static String ledgerFinding(Figure figure, Derivation breach) {
        return object(json -> {
            json.writeStringProperty("kind", "finding");
            json.writeNumberProperty("start", figure.span().start());
            json.writeNumberProperty("end", figure.span().end());
            json.writeStringProperty("text", figure.text());
            json.writeStringProperty("finding", code(breach));
            json.writeStringProperty("detail", breach.result());
        });
    }

    /** The invariant that a breach is one of: {@code after-publication}. */
    static String code(Derivation breach) {
        return breach.rule().substring(Derivation.BREACH.length());
    }

    /** One line of the ledger for a number that is no figure. */
    static String ledgerExclusion(Exclusion exclusion) {
        return object(json -> {
            json.writeStringProperty("kind", "exclusion");
            json.writeNumberProperty("start", exclusion.span().start());
            json.writeNumberProperty("end", exclusion.span().end());
            json.writeStringProperty("text", exclusion.text());
            json.writeStringProperty("reason", exclusion.reason().code());
            json.writeStringProperty("rule", exclusion.rule());
        });
    }

    /** The last line of the ledger. */
    static String ledgerCoverage(Coverage coverage) {
        return object(json -> {
            json.writeStringProperty("kind", "coverage");
            json.writeNumberProperty("runs", coverage.runs());
            json.writeNumberProperty("covered", coverage.covered());
            json.writeNumberProperty("figures", coverage.figures());
            json.writeNumberProperty("exclusions", coverage.exclusions());
        });
    }

    private static void fields(JsonGenerator json, Figure figure, boolean explain) {
        json.writeNumberProperty("start", figure.span().start());
        json.writeNumberProperty("end", figure.span().end());
        json.writeStringProperty("text", figure.text());
        json.writeStringProperty("value", plain(figure.quantity().value()));
        BigDecimal high = figure.quantity().high();
        if (high != null) {
            json.writeStringProperty("valueHigh", plain(high));
        }
        json.writeStringProperty("unit", figure.quantity().unit().code());
        json.writeStringProperty("qualifier", figure.quantity().qualifier().sign());
        json.writeStringProperty("measure", figure.measure().code());
        json.writeStringProperty("status", figure.status().code());
        json.writeStringProperty("period", figure.periodCode());
        json.writeStringProperty("base", figure.base().code());
        if (figure.mean()) {
            json.writeBooleanProperty("mean", true);
        }
        json.writeStringProperty("label", figure.label());
        json.writeStringProperty("indicator", figure.indicator());
        json.writeStringProperty("subject", figure.subject());
        json.writeStringProperty("section", figure.section().code());
        if (explain) {
            json.writeName("derivation");
            derivation(json, figure.derivation());
        }
    }

    private static void derivation(JsonGenerator json, Derivation derivation) {
        json.writeStartObject();
        json.writeStringProperty("rule", derivation.rule());
        json.writeNumberProperty("start", derivation.start());
        json.writeNumberProperty("end", derivation.end());
        json.writeStringProperty("result", derivation.result());
        json.writeArrayPropertyStart("parts");
        derivation.parts().forEach(part -> derivation(json, part));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String object(Consumer<JsonGenerator> fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return line.toString();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
