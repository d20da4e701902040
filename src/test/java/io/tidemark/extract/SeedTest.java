package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SeedTest {
    private static final Path SEED = Path.of("seeds/dalian-2024.txt");

    /** Several quantities are alike: each is known by its place. */
    private record Place(int start, int end, String text, BigDecimal value, String unit) {}

    @Test
    void each_quantity_of_the_seed_is_found_at_its_place_and_no_other() throws IOException {
        assertThat(found()).containsExactlyElementsOf(expected());
    }

    @Test
    void the_expected_figures_stand_where_they_say() throws IOException {
        String text = Files.readString(SEED);
        assertThat(expected())
                .hasSize(31)
                .allSatisfy(place ->
                        assertThat(text.substring(place.start(), place.end())).isEqualTo(place.text()));
    }

    private static List<Place> found() throws IOException {
        Source source = Source.ofSettings("大连市", LocalDate.of(2025, 3, 31));
        Document document = DocumentReader.ofText(SEED.toString(), Files.readString(SEED), source);
        return new Extractor(Catalogue.shipped())
                .extract(document).figures().stream()
                        .map(figure -> new Place(
                                figure.span().start(),
                                figure.span().end(),
                                figure.text(),
                                figure.quantity().value().stripTrailingZeros(),
                                figure.quantity().unit().code()))
                        .toList();
    }

    private static List<Place> expected() throws IOException {
        try (InputStream in = SeedTest.class.getResourceAsStream("/seed/expected.jsonl")) {
            JsonMapper json = new JsonMapper();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .map(SeedTest::place)
                    .toList();
        }
    }

    private static Place place(JsonNode figure) {
        int start = figure.get("start").asInt();
        String text = figure.get("text").asString();
        return new Place(
                start,
                start + text.length(),
                text,
                new BigDecimal(figure.get("value").asString()).stripTrailingZeros(),
                figure.get("unit").asString());
    }
}
