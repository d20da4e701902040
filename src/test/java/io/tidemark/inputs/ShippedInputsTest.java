package io.tidemark.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedInputsTest {
    @Test
    void the_office_files_that_ship_are_the_ones_their_generator_makes() throws IOException {
        for (Map.Entry<Path, byte[]> file : ShippedInputs.files().entrySet()) {
            Map<String, byte[]> shipped = StableArchive.parts(Files.readAllBytes(file.getKey()));
            Map<String, byte[]> made = StableArchive.parts(file.getValue());
            assertThat(shipped).as(file.getKey().toString()).containsOnlyKeys(made.keySet());
            made.forEach((part, content) -> assertThat(shipped.get(part))
                    .as("%s, part %s: run ShippedInputs.main", file.getKey(), part)
                    .isEqualTo(content));
        }
    }

    @Test
    void the_generator_makes_the_same_bytes_each_time() throws IOException {
        Map<Path, byte[]> first = ShippedInputs.files();
        ShippedInputs.files()
                .forEach((path, bytes) -> assertThat(bytes).as(path.toString()).isEqualTo(first.get(path)));
    }
}
