package io.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.cli.answer.ExitCode;
import io.tidemark.job.settings.SettingsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The documentation names what there is, and nothing else. */
class DocsTest {
    /** What the launcher does by itself. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("test", "bench");

    private static final CommandLine COMMANDS =
            CommandLineInterface.commandLine(new PrintWriter(System.out), new PrintWriter(System.err));

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_command_stands_in_the_readme(String readme) throws IOException {
        assertThat(tableKeys(readme)).containsAll(commands()).containsAll(OF_THE_LAUNCHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_setting_stands_in_the_readme_with_its_default(String readme) throws IOException {
        String text = Files.readString(Path.of(readme));
        for (Map.Entry<String, String> setting : SettingsFile.defaults().entrySet()) {
            String key = setting.getKey().substring("tidemark.".length());
            String value = setting.getValue().isEmpty() ? "" : "`" + setting.getValue() + "`";
            assertThat(text).containsPattern("\\| `" + Pattern.quote(key) + "` \\| [^|]*" + Pattern.quote(value));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_exit_code_stands_in_the_readme(String readme) throws Exception {
        String text = Files.readString(Path.of(readme));
        for (Field code : ExitCode.class.getFields()) {
            assertThat(text).containsPattern("(?m)^\\| " + code.getInt(null) + " \\|");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_readme_names_no_command_or_option_that_does_not_exist(String readme) throws IOException {
        Matcher example =
                Pattern.compile("\\./tidemark ([a-z]+)((?: +[^\\s`|]+)*)").matcher(Files.readString(Path.of(readme)));
        List<String> unknown = new ArrayList<>();
        while (example.find()) {
            String name = example.group(1);
            CommandLine command = COMMANDS.getSubcommands().get(name);
            if (command == null) {
                unknown.addAll(OF_THE_LAUNCHER.contains(name) ? List.of() : List.of(name));
                continue;
            }
            Stream.of(example.group(2).split("\\s+"))
                    .filter(word -> word.startsWith("--"))
                    .map(word -> word.replaceFirst("=.*", ""))
                    .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
                    .forEach(option -> unknown.add(name + " " + option));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void the_options_of_the_benchmark_are_told_where_the_page_names_them() throws IOException {
        String usage = Files.readString(Path.of("src/jmh/java/io/tidemark/bench/usage.txt"));
        Matcher example = Pattern.compile("\\./tidemark bench((?: +[^\\s`|]+)*)")
                .matcher(Files.readString(Path.of("docs/performance.md")));
        List<String> options = new ArrayList<>();
        while (example.find()) {
            Stream.of(example.group(1).split("\\s+"))
                    .filter(word -> word.startsWith("--"))
                    .forEach(options::add);
        }
        assertThat(options)
                .contains("--full", "--markdown", "--part")
                .allSatisfy(option -> assertThat(usage).contains(" " + option + " "));
    }

    @Test
    void every_command_explains_itself_with_examples() {
        for (String name : commands()) {
            String help = COMMANDS.getSubcommands().get(name).getUsageMessage();
            assertThat(help).contains("Examples:").contains("  tidemark " + name);
        }
    }

    @Test
    void every_relative_link_of_the_documentation_leads_somewhere() throws IOException {
        Pattern link = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher links = link.matcher(Files.readString(page));
            while (links.find()) {
                Path folder = page.toAbsolutePath().getParent();
                if (!Files.exists(folder.resolve(links.group(1)))) {
                    broken.add(page + " -> " + links.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_decision_is_in_the_index() throws IOException {
        String index = Files.readString(Path.of("docs/adr/README.md"));
        assertThat(names("docs/adr").filter(name -> !name.equals("README.md")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }

    @Test
    void every_word_of_the_trade_is_in_the_glossary() throws IOException {
        String glossary = Files.readString(Path.of("docs/glossary.md"));
        assertThat(names("src/main/java/io/tidemark/statistics").filter(name -> !name.startsWith("package-info")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(glossary).contains("`" + name.replace(".java", "") + "`"));
    }

    private static Stream<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("README.zh-CN.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static Set<String> commands() {
        Set<String> commands = new TreeSet<>(COMMANDS.getSubcommands().keySet());
        commands.remove("help");
        return commands;
    }

    /** The first cells of all tables, where they are code. */
    private static Set<String> tableKeys(String readme) throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher cell = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(Files.readString(Path.of(readme)));
        while (cell.find()) {
            keys.add(cell.group(1));
        }
        return keys;
    }
}
