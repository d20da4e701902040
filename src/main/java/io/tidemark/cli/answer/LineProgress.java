package io.tidemark.cli.answer;

import io.tidemark.job.work.Progress;
import java.io.PrintWriter;

/** One line a step, for logs and pipes. */
public final class LineProgress implements Progress {
    private final PrintWriter err;
    private String step = "";
    private long done;

    public LineProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(String name) {
        step = name;
        done = 0;
    }

    @Override
    public void expect(long files) {}

    @Override
    public void advance(long files) {
        done += files;
    }

    @Override
    public void end() {
        err.println(step + (done > 0 ? ": " + done + " files" : ""));
        err.flush();
    }
}
