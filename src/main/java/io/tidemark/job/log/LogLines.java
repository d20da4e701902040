package io.tidemark.job.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the logs still tell of a run, from {@code tidemark.jsonl} and the older ones beside it.
 *
 * @param slowest documents by the time that reading them took, the slowest first
 * @param warnings lines of warnings and errors, in their order
 */
public record LogLines(List<Slow> slowest, List<Line> warnings) {
    private static final int MOST_DOCUMENTS = 5;
    private static final int MOST_LINES = 50;

    public LogLines {
        slowest = List.copyOf(slowest);
        warnings = List.copyOf(warnings);
    }

    /** A document and how long it took. */
    public record Slow(String path, Duration took) {}

    /** A line of the log. */
    public record Line(Instant at, String level, String step, String message) {}

    /** @param run such as {@code 2026-11-23/1} */
    public static LogLines of(Path folder, String run) throws IOException {
        List<Slow> slow = new ArrayList<>();
        List<Line> warnings = new ArrayList<>();
        for (Path file : files(folder)) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains(run.replace("/", "\\/"))) {
                        take(line, run, slow, warnings);
                    }
                }
            }
        }
        slow.sort(Comparator.comparing(Slow::took).reversed().thenComparing(Slow::path));
        return new LogLines(
                slow.subList(0, Math.min(slow.size(), MOST_DOCUMENTS)),
                warnings.subList(Math.max(0, warnings.size() - MOST_LINES), warnings.size()));
    }

    /** A line that was cut, as by a full disk, is passed over: it is the log that is looked at, not the store. */
    private static void take(String text, String run, List<Slow> slow, List<Line> warnings) {
        JsonNode line;
        try {
            line = JsonMapper.shared().readTree(text);
        } catch (JacksonException cut) {
            return;
        }
        if (!line.path("mdc").path(LogFiles.RUN).asString("").equals(run)) {
            return;
        }
        String document = "";
        String millis = "";
        StringBuilder pairs = new StringBuilder();
        for (JsonNode pair : line.path("kvpList")) {
            document = pair.path(LogFiles.DOCUMENT).asString(document);
            millis = pair.path("millis").asString(millis);
            pair.properties()
                    .forEach(each -> pairs.append(' ')
                            .append(each.getKey())
                            .append('=')
                            .append(each.getValue().asString()));
        }
        if (!document.isEmpty() && !millis.isEmpty()) {
            slow.add(new Slow(document, Duration.ofMillis(Long.parseLong(millis))));
        }
        String level = line.path("level").asString("");
        if (level.equals("WARN") || level.equals("ERROR")) {
            warnings.add(new Line(
                    Instant.ofEpochMilli(line.path("timestamp").asLong()),
                    level,
                    line.path("mdc").path(LogFiles.STEP).asString(""),
                    line.path("formattedMessage").asString("") + pairs));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).matches("tidemark\\.(.+\\.)?jsonl(\\.gz)?"))
                    .sorted(Comparator.comparing((Path file) -> !file.toString().endsWith(".gz"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
