package io.tidemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SbomTest {
    @Test
    void the_program_carries_the_list_of_what_it_is_made_of_each_with_its_licence() throws Exception {
        List<String> names = new ArrayList<>();
        List<String> unlicensed = new ArrayList<>();
        try (InputStream in = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode sbom = JsonMapper.shared().readTree(in);
            assertThat(sbom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            for (JsonNode component : sbom.path("components")) {
                names.add(component.path("name").asString());
                if (component.path("licenses").isEmpty()) {
                    unlicensed.add(component.path("purl").asString());
                }
            }
        }
        assertThat(names).contains("poi-ooxml", "sqlite-jdbc", "spring-batch-core", "picocli", "pdfbox");
        assertThat(unlicensed).isEmpty();
    }
}
