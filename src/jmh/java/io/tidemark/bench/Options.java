package io.tidemark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the benchmark was asked for.
 *
 * @param parts what to measure, of {@link #PARTS}
 * @param rounds how often a start is measured
 * @param documents of the stages and the whole night
 * @param known how many documents the stores know in which a night of ten new ones is measured
 * @param rows of the evidence and of the bare inserts
 * @param markdown whether tables are printed for a page instead of a terminal
 * @param allJavas whether starts are measured on every JDK found
 * @param json file for the results, none for null
 * @param folder where stores are made and kept for the next time; null for a temporary one
 */
record Options(
        List<String> parts,
        int rounds,
        int documents,
        List<Integer> known,
        int rows,
        boolean markdown,
        boolean allJavas,
        @Nullable Path json,
        @Nullable Path folder) {
    static final List<String> PARTS = List.of("starts", "floors", "stages", "nights", "growth");

    /** What the launcher prints for {@code --help}. */
    static final Path USAGE = Path.of("src/jmh/java/io/tidemark/bench/usage.txt");

    /** @throws IllegalArgumentException for what cannot be asked for, with what to say of it */
    static Options of(String[] arguments) {
        List<String> words = List.of(arguments);
        boolean full = words.contains("--full");
        Options options = full
                ? new Options(PARTS, 11, 10_000, List.of(0, 1_000, 10_000, 100_000), 100_000, false, true, null, null)
                : new Options(PARTS, 3, 300, List.of(0, 300), 10_000, false, false, null, null);
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--quick", "--full" -> {}
                case "--markdown" -> options = options.with(options.parts, options.rounds, options.known, true);
                case "--part" ->
                    options = options.with(parts(value(word, left)), options.rounds, options.known, options.markdown);
                case "--rounds" ->
                    options = options.with(
                            options.parts, number(word, value(word, left)), options.known, options.markdown);
                case "--known" ->
                    options = options.with(
                            options.parts, options.rounds, numbers(word, value(word, left)), options.markdown);
                case "--documents" -> options = options.ofDocuments(number(word, value(word, left)));
                case "--json" -> options = options.into(Path.of(value(word, left)), options.folder);
                case "--folder" -> options = options.into(options.json, Path.of(value(word, left)));
                default -> throw new IllegalArgumentException("there is no option " + word);
            }
        }
        return options;
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.next();
    }

    private static List<String> parts(String names) {
        List<String> parts = List.of(names.split(","));
        for (String part : parts) {
            if (!PARTS.contains(part)) {
                throw new IllegalArgumentException(
                        "there is no part " + part + "; there are " + String.join(", ", PARTS));
            }
        }
        return parts;
    }

    private static List<Integer> numbers(String option, String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String each : text.split(",")) {
            numbers.add(number(option, each));
        }
        return numbers;
    }

    private static int number(String option, String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException(option + " needs a number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private Options with(List<String> parts, int rounds, List<Integer> known, boolean markdown) {
        return new Options(parts, rounds, documents, known, rows, markdown, allJavas, json, folder);
    }

    /** The floors are as much smaller as the night is. */
    private Options ofDocuments(int documents) {
        return new Options(
                parts, rounds, documents, known, Math.min(rows, documents * 20), markdown, allJavas, json, folder);
    }

    private Options into(@Nullable Path json, @Nullable Path folder) {
        return new Options(parts, rounds, documents, known, rows, markdown, allJavas, json, folder);
    }
}
