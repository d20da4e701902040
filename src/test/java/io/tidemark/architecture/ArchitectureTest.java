package io.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.tidemark.Tidemark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule holds for the product, and catches a class that was written to break it. */
class ArchitectureTest {
    /** The classes where the product's own lie: not those of tests, whatever the folder of the build is called. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(Tidemark.class.getProtectionDomain().getCodeSource().getLocation());

    /** A rule and the sources, by qualified class name, that break it. */
    private record Guard(String name, ArchRule rule, Map<String, String> violation) {}

    @TestFactory
    Stream<DynamicTest> the_product_keeps_every_rule() {
        return guards().map(guard ->
                DynamicTest.dynamicTest(guard.name(), () -> guard.rule().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_catches_a_planted_violation(@TempDir Path folder) {
        return guards().map(guard -> DynamicTest.dynamicTest(guard.name(), () -> {
            Path planted = Planted.compile(folder.resolve(guard.name()), guard.violation());
            JavaClasses classes = new ClassFileImporter().importPath(planted);

            assertThat(guard.rule().evaluate(classes).hasViolation()).isTrue();
        }));
    }

    private static Stream<Guard> guards() {
        List<Guard> guards = new ArrayList<>();
        for (int i = 0; i < Architecture.LAYERS.size() - 1; i++) {
            String layer = Architecture.LAYERS.get(i);
            guards.add(guard(
                    layer + " looks up only",
                    Architecture.looksUpOnly(layer),
                    "io.tidemark." + layer + ".Low",
                    "class Low { io.tidemark." + Architecture.LAYERS.get(i + 1) + ".High reached; }",
                    "io.tidemark." + Architecture.LAYERS.get(i + 1) + ".High",
                    "public class High {}"));
        }
        guards.add(guard(
                "meaning without Spring",
                Architecture.MEANING_WITHOUT_SPRING,
                "io.tidemark.check.Framed",
                "class Framed { org.springframework.core.io.Resource file; }"));
        guards.add(guard(
                "settings without Spring",
                Architecture.SETTINGS_WITHOUT_SPRING,
                "io.tidemark.job.settings.Bound",
                "class Bound { org.springframework.core.io.Resource file; }"));
        guards.add(guard(
                "words of the trade are plain Java",
                Architecture.WORDS_OF_THE_TRADE_ARE_PLAIN_JAVA,
                "io.tidemark.statistics.Logged",
                "class Logged { org.slf4j.Logger log; }"));
        guards.add(guard(
                "extraction does no I/O",
                Architecture.EXTRACTION_IS_PURE,
                "io.tidemark.extract.Reader",
                "class Reader { Object read() throws java.io.IOException {"
                        + " return java.nio.file.Files.readString(java.nio.file.Path.of(\"x\")); } }"));
        guards.add(guard(
                "extraction has no clock",
                Architecture.EXTRACTION_IS_PURE,
                "io.tidemark.extract.Timed",
                "class Timed { java.time.Clock clock; }"));
        guards.add(guard(
                "the command line knows no web",
                Architecture.COMMAND_LINE_KNOWS_NO_WEB,
                "io.tidemark.cli.Serving",
                "class Serving { io.tidemark.web.Page page; }",
                "io.tidemark.web.Page",
                "public class Page {}"));
        guards.add(guard(
                "the web knows no command line",
                Architecture.WEB_KNOWS_NO_COMMAND_LINE,
                "io.tidemark.web.Shell",
                "class Shell { io.tidemark.cli.Prompt prompt; }",
                "io.tidemark.cli.Prompt",
                "public class Prompt {}"));
        guards.add(guard(
                "names say something",
                Architecture.NAMES_SAY_SOMETHING,
                "io.tidemark.report.util.Things",
                "class Things {}"));
        guards.add(guard(
                "values are decimals",
                Architecture.VALUES_ARE_DECIMALS,
                "io.tidemark.reconcile.Rounded",
                "class Rounded { double value; }"));
        guards.add(guard(
                "no standard streams",
                Architecture.NO_STANDARD_STREAMS,
                "io.tidemark.source.Chatty",
                "class Chatty { void say() { System.out.println(1); } }"));
        return guards.stream();
    }

    private static Guard guard(String name, ArchRule rule, String... namesAndSources) {
        Map<String, String> violation = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSources.length; i += 2) {
            violation.put(namesAndSources[i], namesAndSources[i + 1]);
        }
        return new Guard(name, rule, violation);
    }
}
