package io.tidemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SbomTest {
    /** A row of the table: the first word of the licences, and how many libraries. */
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z][\\w.-]*)[^|]* \\| (\\d+) \\|");

    @Test
    void the_program_carries_the_list_of_what_it_is_made_of_each_with_its_licence() throws Exception {
        List<String> names = new ArrayList<>();
        List<String> unlicensed = new ArrayList<>();
        for (JsonNode component : components()) {
            names.add(component.path("name").asString());
            if (component.path("licenses").isEmpty()) {
                unlicensed.add(component.path("purl").asString());
            }
        }
        assertThat(names).contains("poi-ooxml", "sqlite-jdbc", "spring-batch-core", "picocli", "pdfbox");
        assertThat(unlicensed).isEmpty();
    }

    @Test
    void the_security_notes_count_the_libraries_of_each_licence() throws Exception {
        Map<String, Integer> told = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("SECURITY.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), Integer.valueOf(row.group(2)));
            }
        }
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonNode component : components()) {
            counted.merge(family(component), 1, Integer::sum);
        }

        assertThat(told).isEqualTo(counted);
    }

    private static JsonNode components() throws IOException {
        try (InputStream in = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode sbom = JsonMapper.shared().readTree(in);
            assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            return sbom.path("components");
        }
    }

    /** As the table has it: a choice with EPL stands under EPL, all forms of BSD under BSD, any other under its own name. */
    private static String family(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            licences.add(licence.path("id")
                    .asString(licence.path("name")
                            .asString(choice.path("expression").asString(""))));
        }
        if (licences.contains("EPL-2.0")) {
            return "EPL-2.0";
        }
        return licences.stream().anyMatch(licence -> licence.startsWith("BSD-"))
                ? "BSD"
                : String.join(" and ", licences);
    }
}
