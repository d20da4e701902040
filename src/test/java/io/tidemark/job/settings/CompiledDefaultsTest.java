package io.tidemark.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledDefaultsTest {
    @Test
    void they_say_what_the_file_says_and_are_passed_over_where_it_is_another() throws IOException {
        byte[] yaml = SettingsFile.shipped();
        Map<String, String> parsed = SettingsFile.parsed(yaml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SettingsFile.Compiled.write(yaml, parsed, out);

        Map<String, String> read = SettingsFile.Compiled.read(yaml, out.toByteArray());
        assertThat(read).isEqualTo(parsed).containsEntry("tidemark.region", "大连市");
        assertThat(new ArrayList<>(read.keySet())).isEqualTo(new ArrayList<>(parsed.keySet()));

        yaml[yaml.length / 2] ^= 1;
        assertThat(SettingsFile.Compiled.read(yaml, out.toByteArray())).isNull();
    }
}
