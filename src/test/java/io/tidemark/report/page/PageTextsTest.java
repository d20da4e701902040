package io.tidemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/report/page");
    private static final Pattern NAMED = Pattern.compile(
            "\"((?:mark|details|evidence|coverage|contents|legend|label|title|file|hint|table|lang)\\b[.a-z_]*)\"");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    @Test
    void every_key_is_used_by_the_page() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/tidemark/report/page"))) {
            for (Path source : sources.toList()) {
                code.append(Files.readString(source));
            }
        }
        List<String> named =
                NAMED.matcher(code).results().map(key -> key.group(1)).toList();

        assertThat(named).containsAll(keys("zh").stream().map(Object::toString).toList());
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS.resolve("page_" + language + ".properties"))) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
