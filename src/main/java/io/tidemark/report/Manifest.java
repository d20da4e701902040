package io.tidemark.report;

import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.SourceRow;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code manifest.json}: what the report was made from and what it consists of, each file with its hash. Made last, so that
 * a folder that has it is complete.
 */
final class Manifest {
    static final String NAME = "manifest.json";
    private static final String FORMAT = "tidemark-manifest/1";

    private Manifest() {}

    /** @param outputs the other files of the report */
    static void write(Path file, ReportContent content, List<ReportFile> outputs) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        JsonMapper mapper = JsonMapper.builder().defaultPrettyPrinter(printer).build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = mapper.writer().with(printer).createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("title", content.head().title());
            json.writeStringProperty("region", content.head().region());
            json.writeStringProperty("reportDate", content.head().date().toString());
            json.writeNumberProperty("attempt", content.head().attempt());
            json.writeObjectPropertyStart("versions");
            for (Map.Entry<String, String> version : content.versions().entrySet()) {
                json.writeStringProperty(version.getKey(), version.getValue());
            }
            json.writeEndObject();
            json.writeStringProperty("basis", content.basis());
            counts(json, content);
            json.writeArrayPropertyStart("outputs");
            for (ReportFile output : outputs) {
                file(json, output.name(), output.hash(), output.bytes());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("inputs");
            content.sources().forEach(source -> input(json, source));
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException("cannot write " + file, e);
        }
    }

    private static void counts(JsonGenerator json, ReportContent content) {
        Balance balance = content.balance();
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("files", balance.listed());
        json.writeNumberProperty("quarantined", content.quarantine().size());
        json.writeNumberProperty("figures", balance.figures());
        json.writeNumberProperty("exclusions", balance.exclusions());
        json.writeNumberProperty("observations", content.rows().size());
        json.writeNumberProperty("observationsHeld", content.whole().observations());
        json.writeNumberProperty("evidence", content.evidence().size());
        json.writeNumberProperty("figuresHeld", content.whole().figures());
        json.writeNumberProperty(
                "findings",
                content.severities().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        json.writeEndObject();
    }

    private static void input(JsonGenerator json, SourceRow source) {
        String hash = source.input().hash();
        file(
                json,
                source.input().path(),
                hash == null ? "" : hash,
                source.input().bytes());
    }

    private static void file(JsonGenerator json, String name, String hash, long bytes) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("sha256", hash);
        json.writeNumberProperty("bytes", bytes);
        json.writeEndObject();
    }
}
