package io.tidemark.report.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed here is unpacked by zlib. */
class DeflateTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "aaa", "abcabcabcabc", "大连市地区生产总值增长5.2%"})
    void a_short_text_comes_back(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(unpacked(packed(bytes, bytes.length + 1))).isEqualTo(bytes);
    }

    @Test
    void text_of_any_shape_and_size_comes_back() throws IOException {
        Random random = new Random(20250331);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(round % 10 == 0 ? 600_000 : 5_000)];
            int letters = 1 + random.nextInt(256);
            int memory = 1 + random.nextInt(50_000);
            for (int i = 0; i < bytes.length; i++) {
                boolean repeats = i > memory && random.nextInt(40) > 0;
                bytes[i] = repeats ? bytes[i - memory] : (byte) random.nextInt(letters);
            }
            assertThat(unpacked(packed(bytes, 1 + random.nextInt(70_000)))).isEqualTo(bytes);
        }
    }

    @Test
    void counts_as_unequal_as_can_be_keep_to_fifteen_bits() throws IOException {
        ByteArrayOutputStream fibonacci = new ByteArrayOutputStream();
        int count = 1;
        int before = 1;
        for (int letter = 0; letter < 20; letter++) {
            for (int i = 0; i < count; i++) {
                fibonacci.write(letter);
            }
            int sum = count + before;
            before = count;
            count = sum;
        }
        byte[] bytes = shuffled(fibonacci.toByteArray());
        assertThat(unpacked(packed(bytes, 4096))).isEqualTo(bytes);
    }

    @Test
    void how_the_input_is_cut_into_writes_does_not_matter() throws IOException {
        byte[] bytes = sheet();
        assertThat(packed(bytes, 1)).isEqualTo(packed(bytes, bytes.length)).isEqualTo(packed(bytes, 8191));
    }

    @Test
    void a_sheet_becomes_about_as_small_as_with_zlib() throws IOException {
        byte[] bytes = sheet();
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib, new Deflater(6, true))) {
            out.write(bytes);
        }
        assertThat(packed(bytes, 8192).length).isLessThan(zlib.size() * 5 / 4);
    }

    private static byte[] sheet() {
        Random random = new Random(7);
        StringBuilder xml = new StringBuilder();
        for (int row = 1; row < 5_000; row++) {
            xml.append("<row r=\"")
                    .append(row)
                    .append("\" ht=\"21\" customHeight=\"1\"><c r=\"A")
                    .append(row);
            xml.append("\" s=\"12\" t=\"inlineStr\"><is><t xml:space=\"preserve\">地区生产总值</t></is></c><c r=\"B");
            xml.append(row)
                    .append("\" s=\"3\"><v>")
                    .append(random.nextInt(1_000_000))
                    .append("</v></c></row>");
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shuffled(byte[] bytes) {
        Random random = new Random(1);
        for (int i = bytes.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte kept = bytes[i];
            bytes[i] = bytes[other];
            bytes[other] = kept;
        }
        return bytes;
    }

    private static byte[] packed(byte[] bytes, int step) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflate deflate = new Deflate(out);
        for (int from = 0; from < bytes.length; from += step) {
            deflate.write(bytes, from, Math.min(step, bytes.length - from));
        }
        deflate.finish();
        assertThat(deflate.bytesRead()).isEqualTo(bytes.length);
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
            byte[] all = in.readAllBytes();
            assertThat(inflater.getBytesRead()).isEqualTo(bytes.length);
            return all;
        }
    }
}
