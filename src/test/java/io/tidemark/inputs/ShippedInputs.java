package io.tidemark.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the files of {@code input/} that cannot be edited as text. Run {@code main} from the project's folder after a change
 * here; {@link ShippedInputsTest} fails while the files and this class differ.
 */
final class ShippedInputs {
    private ShippedInputs() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<Path, byte[]> file : files().entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    /** Content by path, relative to the project's folder; the same bytes each time. */
    static Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(Path.of("input/text/dalian-bulletin-2023.docx"), Bulletin2023.docx());
        files.put(Path.of("input/text/dalian-trade-2024.pdf"), TradeBrief.pdf());
        files.put(Path.of("input/tables/dalian-2023-2024.xlsx"), CrossTable.xlsx());
        return files;
    }
}
