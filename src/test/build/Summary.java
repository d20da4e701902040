import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Started by the build after the tests: prints which part of the program has how many of them, and how long they took. */
final class Summary {
    private static final String ROOT = "io.tidemark.";
    private static final int SLOWEST = 5;

    private Summary() {}

    /** What one class of tests came to. */
    private record Suite(String name, int tests, int failed, double seconds) {
        private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

        static Suite of(Path report) {
            try (Stream<String> lines = Files.lines(report)) {
                String head = lines.limit(5).collect(Collectors.joining(" "));
                Matcher suite = SUITE.matcher(head);
                if (!suite.find()) {
                    throw new IllegalStateException("no report of tests: " + report);
                }
                String tag = suite.group();
                int failed = Integer.parseInt(value(tag, "errors")) + Integer.parseInt(value(tag, "failures"));
                return new Suite(
                        value(tag, "name").replace(ROOT, ""),
                        Integer.parseInt(value(tag, "tests")),
                        failed,
                        Double.parseDouble(value(tag, "time").replace(",", "")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static String value(String tag, String name) {
            Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
            return value.find() ? value.group(1) : "0";
        }

        /** The package. */
        String part() {
            return name.contains(".") ? name.substring(0, name.indexOf('.')) : "tidemark";
        }

        static Suite sum(String name, List<Suite> suites) {
            return new Suite(
                    name,
                    suites.stream().mapToInt(Suite::tests).sum(),
                    suites.stream().mapToInt(Suite::failed).sum(),
                    suites.stream().mapToDouble(Suite::seconds).sum());
        }

        String line() {
            return "  %-14s %6d tests %8.1f s%s"
                    .formatted(name, tests, seconds, failed == 0 ? "" : "  " + failed + " failed");
        }
    }

    /** @param arguments the instant since which reports count, the folders of reports */
    public static void main(String[] arguments) throws IOException {
        Instant since = Instant.parse(arguments[0]);
        List<Suite> suites = new ArrayList<>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            suites.addAll(suites(Path.of(folder), since));
        }
        Map<String, List<Suite>> parts =
                suites.stream().collect(Collectors.groupingBy(Suite::part, TreeMap::new, Collectors.toList()));
        if (parts.size() > 1) {
            parts.forEach((part, own) -> System.out.println(Suite.sum(part, own).line()));
            System.out.println(Suite.sum("all", suites).line() + ", with processes side by side less");
            System.out.println("  slowest: "
                    + suites.stream()
                            .sorted(Comparator.comparing(Suite::seconds).reversed())
                            .limit(SLOWEST)
                            .map(suite -> "%s %.1f s".formatted(suite.name(), suite.seconds()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static List<Suite> suites(Path folder, Instant since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Suite> suites = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("TEST-")
                        && name.endsWith(".xml")
                        && !Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    suites.add(Suite.of(file));
                }
            }
        }
        return suites;
    }
}
