package io.tidemark.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedInputsTest {
    @Test
    void the_files_that_ship_are_the_ones_their_generator_makes() throws IOException {
        for (Map.Entry<Path, byte[]> file : ShippedInputs.files().entrySet()) {
            Map<String, byte[]> shipped = parts(file.getKey(), Files.readAllBytes(file.getKey()));
            Map<String, byte[]> made = parts(file.getKey(), file.getValue());
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

    /** Compressed bytes may differ between zip libraries, the parts may not. */
    private static Map<String, byte[]> parts(Path path, byte[] content) throws IOException {
        return path.toString().endsWith(".pdf") ? Map.of("pdf", content) : StableArchive.parts(content);
    }
}
