package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledCatalogueTest {
    private final List<byte[]> sources = CatalogueFiles.shippedFiles();
    private final Catalogue catalogue = CatalogueFiles.read(sources);
    private final Map<String, Conversion> conversions = CatalogueFiles.readConversions(sources);

    @Test
    void it_says_what_the_data_files_say() throws IOException {
        CompiledCatalogue read = CompiledCatalogue.read(sources, compiled());

        assertThat(read).isNotNull();
        assertThat(read.catalogue()).isEqualTo(catalogue);
        assertThat(read.conversions()).isEqualTo(conversions).isNotEmpty();
        assertThat(catalogue.indicators()).hasSizeGreaterThan(100);
        for (int i = 0; i < catalogue.indicators().size(); i++) {
            assertThat(read.catalogue().indicators().get(i).aliases())
                    .as("in their order")
                    .isEqualTo(catalogue.indicators().get(i).aliases());
        }
        assertThat(List.copyOf(read.catalogue().vocabulary().sections().keySet()))
                .as("in the order in which they count")
                .isEqualTo(List.copyOf(catalogue.vocabulary().sections().keySet()));
    }

    @Test
    void it_is_passed_over_where_a_data_file_is_another_than_it_was_made_of() throws IOException {
        byte[] compiled = compiled();
        for (int i = 0; i < sources.size(); i++) {
            List<byte[]> others = new ArrayList<>(sources);
            byte[] other = sources.get(i).clone();
            other[other.length / 2] ^= 1;
            others.set(i, other);
            assertThat(CompiledCatalogue.read(others, compiled)).isNull();
        }
    }

    @Test
    void equal_data_files_make_equal_bytes() throws IOException {
        assertThat(compiled()).isEqualTo(compiled());
    }

    private byte[] compiled() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CompiledCatalogue(catalogue, conversions).write(sources, out);
        return out.toByteArray();
    }
}
