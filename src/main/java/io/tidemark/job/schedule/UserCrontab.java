package io.tidemark.job.schedule;

import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The crontab of the user, by the program that looks after it.
 *
 * @param program its name or path
 * @param longest wait for its answer
 */
public record UserCrontab(String program, Duration longest) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private record Answer(int code, String said) {}

    /** That of this machine. */
    public static UserCrontab ofThisMachine() {
        return new UserCrontab("crontab", LONGEST);
    }

    /**
     * What stands in it; nothing for a user who has none.
     *
     * @return empty where the machine has no such program
     * @throws Refused where the program does not answer, or refuses
     */
    public Optional<Crontab> find() throws IOException, InterruptedException {
        Optional<Answer> answer = ask("", "-l");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String said = answer.get().said();
        if (answer.get().code() == 0) {
            return Optional.of(new Crontab(said));
        }
        if (said.contains("no crontab")) {
            return Optional.of(new Crontab(""));
        }
        throw new Refused("crontab -l failed: " + said.strip());
    }

    /** @throws Refused also where the machine has no such program */
    public Crontab read() throws IOException, InterruptedException {
        return find().orElseThrow(UserCrontab::missing);
    }

    /** Puts a text in its place. */
    public void write(Crontab crontab) throws IOException, InterruptedException {
        Answer answer = ask(crontab.text(), "-").orElseThrow(UserCrontab::missing);
        if (answer.code() != 0) {
            throw new Refused("crontab does not take it: " + answer.said().strip());
        }
    }

    private static Refused missing() {
        return new Refused("there is no crontab on this machine. Install cron, or use --systemd or --system");
    }

    /** By way of files: a pipe that nobody reads or closes would hold us up for ever. */
    private Optional<Answer> ask(String input, String argument) throws IOException, InterruptedException {
        Path in = Files.createTempFile("crontab", ".in");
        Path out = Files.createTempFile("crontab", ".out");
        try {
            Files.writeString(in, input);
            Process process;
            try {
                process = new ProcessBuilder(List.of(program, argument))
                        .redirectErrorStream(true)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .start();
            } catch (IOException notThere) {
                return Optional.empty();
            }
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new Refused("crontab has not answered for " + longest.toSeconds() + " s");
            }
            return Optional.of(new Answer(process.exitValue(), Files.readString(out)));
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}
