package io.tidemark.inputs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;

/** Takes the clock out of Office files: no time of making in their properties, one fixed time on each part. */
final class StableArchive {
    private static final LocalDateTime TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

    private StableArchive() {}

    static void stamp(POIXMLProperties properties, String title) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator("潮标编辑部");
        Optional<Date> time = Optional.of(Date.from(TIME.toInstant(ZoneOffset.UTC)));
        core.setCreated(time);
        properties.getCoreProperties().getUnderlyingProperties().setModifiedProperty(time);
    }

    /** The same parts in alphabetical order under the fixed time, the content types first as readers expect. */
    static byte[] rewrite(byte[] archive) throws IOException {
        Map<String, byte[]> parts = parts(archive);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", parts.remove("[Content_Types].xml"));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
