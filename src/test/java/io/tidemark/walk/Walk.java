package io.tidemark.walk;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that walks its reader through commands: each line of a console block that begins with {@code $} is one, and what
 * stands below it is what it says. A line {@code …} stands for lines left out. A comment {@code <!-- walk: COMMAND -->} is run
 * too and shows nothing; a comment {@code <!-- walk in FOLDER -->} says how the page calls the folder that it walks in.
 *
 * <p>Needs Java alone, so that {@code docs/walk.sh} can start it from its source.
 */
final class Walk {
    private static final String LEFT_OUT = "…";
    private static final Pattern HIDDEN = Pattern.compile("<!-- walk: (.*) -->");
    private static final Pattern FOLDER = Pattern.compile("<!-- walk in (\\S+) -->");
    private static final String CODE = "echo $?";

    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private String called = "/home/you/tidemark";

    /**
     * A command.
     *
     * @param shown what the page says that it says; nothing for one that is hidden
     * @param first number of the first line of it, from 0
     */
    record Step(String command, List<String> shown, int first, boolean hidden) {
        boolean asksForCode() {
            return command.equals(CODE);
        }
    }

    /** What a command said in truth, and how it ended. */
    record Said(Step step, List<String> lines, int code) {}

    private Walk(List<String> lines) {
        this.lines = lines;
    }

    static Walk of(Path page) throws IOException {
        Walk walk = new Walk(Files.readAllLines(page));
        boolean inside = false;
        for (int i = 0; i < walk.lines.size(); i++) {
            String line = walk.lines.get(i);
            Matcher hidden = HIDDEN.matcher(line);
            Matcher folder = FOLDER.matcher(line);
            if (folder.matches()) {
                walk.called = folder.group(1);
            } else if (hidden.matches()) {
                walk.steps.add(new Step(hidden.group(1), List.of(), i + 1, true));
            } else if (line.equals("```console")) {
                inside = true;
            } else if (line.startsWith("```")) {
                inside = false;
            } else if (inside && line.startsWith("$ ")) {
                walk.steps.add(new Step(line.substring(2), walk.below(i + 1), i + 1, false));
            }
        }
        return walk;
    }

    private List<String> below(int from) {
        int to = from;
        while (!lines.get(to).startsWith("$ ") && !lines.get(to).startsWith("```")) {
            to++;
        }
        return List.copyOf(lines.subList(from, to));
    }

    List<Step> steps() {
        return steps;
    }

    /**
     * Runs all commands, one after the other.
     *
     * @param project has an executable {@code tidemark}
     * @param scratch stands in for {@code /tmp}
     */
    List<Said> run(Path project, Path scratch) throws IOException, InterruptedException {
        List<Said> all = new ArrayList<>();
        int code = 0;
        for (Step step : steps) {
            // Each in a shell of its own: the code of the one before is handed on.
            String script = "(exit " + code + ")\n" + step.command().replace("/tmp/", scratch + "/");
            File said = Files.createTempFile("walk", ".txt").toFile();
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                    .directory(project.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(said);
            shell.environment().put("LC_ALL", "C.UTF-8");
            int ended = shell.start().waitFor();
            List<String> lines = new ArrayList<>();
            for (String line : Files.readString(said.toPath(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(line.replace(project.toString(), called)
                        .replace(scratch.toString(), "/tmp")
                        .replace(
                                project.getParent().toString(),
                                Path.of(called).getParent().toString())
                        .stripTrailing());
            }
            Files.delete(said.toPath());
            all.add(new Said(step, lines, step.asksForCode() ? code : ended));
            code = step.asksForCode() ? 0 : ended;
        }
        return all;
    }

    /** What is another in every run, the same for all: times, people, hashes, durations and sizes, versions. */
    static String masked(String line) {
        return line.replaceAll("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?", "<time>")
                .replaceAll(" commit [0-9a-f]{40}|\"commit\":\"[0-9a-f]{40}\",", "")
                .replaceAll("\\b[0-9a-f]{8}(-[0-9a-f]{8}){3}\\b|\\b[0-9a-f]{12,64}\\b", "<hash>")
                .replaceAll("[\\w.-]+@[\\w.-]+", "<who>")
                .replaceAll("\\d+(\\.\\d+)? (ms|s|kB|MB)\\b", "<much>")
                .replaceAll("(tidemark\"?[=:]\"?)[^,}\"]+", "$1<version>")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Whether what was said is what the page shows. */
    static boolean fits(List<String> shown, List<String> said) {
        if (shown.isEmpty()) {
            return said.isEmpty();
        }
        if (shown.get(0).equals(LEFT_OUT)) {
            List<String> rest = shown.subList(1, shown.size());
            for (int i = 0; i <= said.size(); i++) {
                if (fits(rest, said.subList(i, said.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !said.isEmpty()
                && fits(shown.get(0), said.get(0))
                && fits(shown.subList(1, shown.size()), said.subList(1, said.size()));
    }

    /** Within a line, too, the mark may stand for something left out. */
    private static boolean fits(String shown, String said) {
        if (masked(shown).equals(masked(said))) {
            return true;
        }
        List<String> parts = new ArrayList<>();
        for (String part : masked(shown).split(LEFT_OUT, -1)) {
            parts.add(Pattern.quote(part));
        }
        return parts.size() > 1 && masked(said).matches(String.join(".*", parts));
    }

    /** The page with what was said now. Where lines were left out, as many stay at the beginning and the end as before. */
    List<String> with(List<Said> all) {
        List<String> page = new ArrayList<>();
        int next = 0;
        for (Said said : all) {
            page.addAll(lines.subList(next, said.step().first()));
            next = said.step().first() + said.step().shown().size();
            if (!said.step().hidden()) {
                page.addAll(shortened(said.step().shown(), said.lines()));
            }
        }
        page.addAll(lines.subList(next, lines.size()));
        return page;
    }

    private static List<String> shortened(List<String> shown, List<String> said) {
        List<String> same = matched(shown, said);
        if (same != null) {
            return same;
        }
        int head = shown.indexOf(LEFT_OUT);
        int tail = shown.size() - 1 - shown.lastIndexOf(LEFT_OUT);
        if (head < 0 || said.size() <= head + tail) {
            return said;
        }
        List<String> lines = new ArrayList<>(said.subList(0, head));
        lines.add(LEFT_OUT);
        lines.addAll(said.subList(said.size() - tail, said.size()));
        return lines;
    }

    /** What is shown with the words that were said, the same lines left out; null where it does not fit. */
    private static List<String> matched(List<String> shown, List<String> said) {
        if (shown.isEmpty()) {
            return said.isEmpty() ? new ArrayList<>() : null;
        }
        boolean leavesOut = shown.get(0).equals(LEFT_OUT);
        for (int i = leavesOut ? 0 : 1; i <= said.size(); i++) {
            if (!leavesOut && (i > 1 || !fits(shown.get(0), said.get(0)))) {
                return null;
            }
            List<String> rest = matched(shown.subList(1, shown.size()), said.subList(i, said.size()));
            if (rest != null) {
                boolean isWhole = !leavesOut && !shown.get(0).contains(LEFT_OUT);
                rest.add(0, isWhole ? said.get(0) : shown.get(0));
                return rest;
            }
        }
        return null;
    }

    /** @param arguments the page to be written anew, the project to walk in, the folder for {@code /tmp} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path page = Path.of(arguments[0]);
        Walk walk = of(page);
        List<Said> all = walk.run(Path.of(arguments[1]), Path.of(arguments[2]));
        Files.write(page, walk.with(all));
    }
}
