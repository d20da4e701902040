package io.tidemark.source.table;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.text.Encodings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as tables: see {@link JsonTables} for the shapes that are understood. Numbers keep the digits they are written with. */
public final class Json implements Format {
    private static final int TOKENS_PER_CELL = 4;

    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        String text = Encodings.decode(bytes);
        if (text.isBlank()) {
            throw new RefusedException(Reason.EMPTY);
        }
        try {
            JsonNode root = mapper(limits).readTree(text);
            ContentBuilder content = new ContentBuilder(limits);
            new JsonTables(content, limits).read(root);
            return content.build();
        } catch (StreamConstraintsException e) {
            throw String.valueOf(e.getMessage()).contains("depth")
                    ? new RefusedException(Reason.TOO_DEEP, String.valueOf(limits.depth()))
                    : new RefusedException(Reason.TOO_LARGE, e.getOriginalMessage(), limits.cells() + " cells");
        } catch (JacksonException e) {
            throw e.getOriginalMessage().startsWith("Unexpected end-of-input")
                    ? RefusedException.at(place(e), Reason.TRUNCATED)
                    : RefusedException.at(place(e), Reason.MALFORMED, e.getOriginalMessage());
        }
    }

    private static JsonMapper mapper(ReadingLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxTokenCount((long) limits.cells() * TOKENS_PER_CELL)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
