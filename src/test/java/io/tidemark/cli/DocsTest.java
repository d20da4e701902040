package io.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.cli.answer.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the pages for users say is there, and what is there they say. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern CALL = Pattern.compile("\\./tidemark ([a-z]+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_command_has_its_line(String page) {
        assertThat(read(page).lines())
                .as("add a row `./tidemark NAME` to the table of commands")
                .satisfies(lines ->
                        commands().forEach(name -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_command_that_is_shown_exists(String page) {
        List<String> known = new ArrayList<>(commands());
        known.addAll(List.of("help", "test"));
        assertThat(CALL.matcher(read(page)).results().map(call -> call.group(1)))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_setting_has_its_line_with_its_default(String page) throws IOException {
        String text = read(page);
        settings()
                .forEach((key, value) -> assertThat(text)
                        .as("add the row of %s to the table of settings", key)
                        .contains("| `" + key + "` | `" + value + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_exit_code_has_its_line(String page) throws IllegalAccessException {
        String text = read(page);
        for (Field code : ExitCode.class.getDeclaredFields()) {
            if (code.getType() == int.class) {
                assertThat(text).as(code.getName()).contains("\n| " + code.getInt(null) + " | ");
            }
        }
    }

    @Test
    void links_between_the_pages_lead_to_files() throws IOException {
        try (Stream<Path> pages = Stream.concat(Files.list(Path.of(".")), Files.walk(Path.of("docs")))) {
            pages.filter(page -> page.toString().endsWith(".md"))
                    .forEach(page -> LINK.matcher(read(page.toString()))
                            .results()
                            .forEach(link -> assertThat(page.resolveSibling(link.group(1)))
                                    .as("link in %s", page)
                                    .exists()));
        }
    }

    @Test
    void every_decision_is_in_the_index() throws IOException {
        String index = read("docs/adr/README.md");
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void every_word_of_the_trade_is_in_the_glossary() throws IOException {
        String glossary = read("docs/glossary.md");
        try (Stream<Path> words = Files.list(Path.of("src/main/java/io/tidemark/statistics"))) {
            assertThat(words.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> !name.equals("package-info")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(glossary).contains("`" + name + "`"));
        }
    }

    private static List<String> commands() {
        return new CommandLine(new TidemarkCommand())
                .getSubcommands().keySet().stream()
                        .filter(name -> !name.equals("help"))
                        .toList();
    }

    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        try (InputStream defaults = DocsTest.class.getResourceAsStream("/defaults.yml")) {
            flatten("", new YAMLMapper().readTree(defaults).get("tidemark"), settings);
        }
        return settings;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> settings) {
        node.properties().forEach(property -> {
            String key = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject()) {
                flatten(key + ".", value, settings);
            } else {
                settings.put(
                        key, value.isString() && !value.asString().isEmpty() ? value.asString() : value.toString());
            }
        });
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
