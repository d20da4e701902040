package io.tidemark.cli.outline;

import io.tidemark.extract.outline.Evidence;
import io.tidemark.extract.outline.Frame;
import io.tidemark.source.Characters;
import io.tidemark.source.Document;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The lines of an outline as JSON; places in code points, as those of figures. */
final class OutlineLines {
    private static final JsonFactory JSON = new JsonFactory();

    private final Document document;
    private final Characters characters;

    OutlineLines(Document document) {
        this.document = document;
        this.characters = new Characters(document.text());
    }

    /** One entry, without a line feed. */
    String line(OutlineEntry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("kind", entry.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("level", entry.level());
            span(json, entry.start(), entry.end());
            json.writeStringProperty("place", entry.place());
            json.writeStringProperty("heading", entry.heading());
            Frame frame = entry.frame();
            if (frame == null) {
                json.writeNumberProperty("rows", entry.rows());
                json.writeNumberProperty("columns", entry.columns());
            } else {
                json.writeStringProperty("mode", frame.mode().code());
                json.writeStringProperty("period", frame.period());
                json.writeNumberProperty("spoken", frame.calendar().spoken());
                json.writeBooleanProperty("inherited", entry.isInherited());
                json.writeArrayPropertyStart("evidence");
                evidence(json, "period", frame.timeFrom());
                evidence(json, "mode", frame.modeFrom());
                json.writeEndArray();
            }
            json.writeStringProperty("region", document.source().region().value());
            json.writeEndObject();
        }
        return line.toString();
    }

    private void evidence(JsonGenerator json, String of, Evidence words) {
        if (words.isSaid()) {
            json.writeStartObject();
            json.writeStringProperty("of", of);
            span(json, words.start(), words.end());
            json.writeStringProperty("text", document.text().substring(words.start(), words.end()));
            json.writeEndObject();
        }
    }

    private void span(JsonGenerator json, int start, int end) {
        json.writeNumberProperty("start", characters.pointAt(start));
        json.writeNumberProperty("end", characters.pointAt(end));
    }
}
