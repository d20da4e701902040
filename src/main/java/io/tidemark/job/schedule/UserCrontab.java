package io.tidemark.job.schedule;

import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The crontab of the user, by the program that looks after it. */
public final class UserCrontab {
    private UserCrontab() {}

    private record Answer(int code, String said) {}

    /** What stands in it; empty for a user who has none. */
    public static Crontab read() throws IOException, InterruptedException {
        Answer answer = crontab("", "-l");
        if (answer.code() == 0) {
            return new Crontab(answer.said());
        }
        if (answer.said().contains("no crontab")) {
            return new Crontab("");
        }
        throw new Refused("crontab -l failed: " + answer.said().strip());
    }

    /** Puts a text in its place. */
    public static void write(Crontab crontab) throws IOException, InterruptedException {
        Answer answer = crontab(crontab.text(), "-");
        if (answer.code() != 0) {
            throw new Refused("crontab does not take it: " + answer.said().strip());
        }
    }

    private static Answer crontab(String input, String argument) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(List.of("crontab", argument))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new Refused("there is no crontab on this machine (" + e.getMessage()
                    + "). Install cron, or use --systemd or --system");
        }
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }
}
