package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.reconcile.SetAside;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.source.Refusal;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity.Qualifier;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/report");
    private static final Pattern KEY = Pattern.compile("messages\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() throws IOException {
        Properties chinese = properties("zh");
        Properties english = properties("en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (String language : List.of("zh", "en")) {
            List<String> keys;
            try (Stream<String> lines = Files.lines(file(language))) {
                keys = lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_languages_speak_of_the_same_arguments() throws IOException {
        Properties chinese = properties("zh");
        Properties english = properties("en");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(arguments(chinese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_key_that_the_code_names_is_there(String language) throws IOException {
        Messages messages = Messages.of(language);
        List<String> named = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/tidemark/report"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher key = KEY.matcher(Files.readString(source));
                while (key.find()) {
                    named.add(key.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(80).allMatch(messages::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_constant_has_a_name(String language) {
        Messages messages = Messages.of(language);
        List<String> keys = new ArrayList<>();
        Stream.of(Measure.values()).forEach(measure -> keys.add("measure." + measure.code()));
        Stream.of(Status.values()).forEach(status -> keys.add("status." + status.code()));
        Stream.of(Verdict.values()).forEach(verdict -> keys.add("verdict." + verdict.code()));
        Stream.of(SetAside.values()).forEach(reason -> keys.add("set_aside." + reason.code()));
        Stream.of(Severity.values()).forEach(severity -> keys.add("severity." + severity.code()));
        Stream.of(Exclusion.Reason.values()).forEach(reason -> keys.add("reason." + reason.code()));
        Stream.of(Refusal.Reason.values()).forEach(reason -> keys.add("refusal." + reason.name()));
        Stream.of(Authority.values()).forEach(authority -> keys.add("authority." + authority.name()));
        Stream.of(Qualifier.values())
                .filter(qualifier -> qualifier != Qualifier.EXACT)
                .forEach(qualifier -> keys.add("qualifier." + qualifier.name()));
        ReportOrder.SECTIONS.forEach(section -> keys.add("sheet." + section.code()));
        ReportOrder.SECTIONS.forEach(section -> keys.add("about.Section_" + section.code()));
        assertThat(keys).allMatch(messages::has);
    }

    private static List<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .toList();
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file(language))) {
            properties.load(in);
        }
        return properties;
    }

    private static Path file(String language) {
        return RESOURCES.resolve("messages_" + language + ".properties");
    }
}
