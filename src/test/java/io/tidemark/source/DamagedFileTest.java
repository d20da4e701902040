package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of a file, reading it gives a document or a refusal, and the same one again. */
class DamagedFileTest {
    private static final int DAMAGES = Integer.getInteger("damages", 40);

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> a_damaged_file_is_read_or_refused_and_never_ends_the_night() {
        return sound().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> damage(file.getKey(), file.getValue())));
    }

    private void damage(String extension, byte[] sound) {
        Inbox inbox = new Inbox(root);
        Random random = new Random(20250120);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = sound.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            String path = "input/" + i + "." + extension;
            Reading reading = inbox.put(path, damaged).read(path);

            Reading again = inbox.read(path);
            if (reading instanceof Reading.Accepted accepted) {
                assertThat(accepted.document().text()).isNotBlank();
                assertThat(((Reading.Accepted) again).document()).isEqualTo(accepted.document());
            } else {
                assertThat(again).isEqualTo(reading);
            }
        }
    }

    private static Map<String, byte[]> sound() {
        String prose = "统计公报\n全年生产总值9516.9亿元，增长5.2%。\n";
        return Map.of(
                "txt", prose.getBytes(StandardCharsets.UTF_8),
                "md", ("# " + prose + "|a|b|\n|-|-|\n|1|2|\n").getBytes(StandardCharsets.UTF_8),
                "html", ("<h1>公报</h1><table><tr><th>a<th>b<tr><td>1<td>2</table>").getBytes(StandardCharsets.UTF_8),
                "csv", "指标,数值\n出口,\"2,200.2\"\n".getBytes(StandardCharsets.UTF_8),
                "json", "[{\"指标\":\"出口\",\"数值\":2200.2}]".getBytes(StandardCharsets.UTF_8),
                "pdf",
                        new ChinesePdf()
                                .title("统计公报")
                                .paragraph(prose)
                                .row("a", "b")
                                .bytes(),
                "docx", OfficeFiles.docx(prose),
                "xlsx",
                        OfficeFiles.xlsx(book ->
                                book.createSheet().createRow(0).createCell(0).setCellValue(prose)));
    }
}
