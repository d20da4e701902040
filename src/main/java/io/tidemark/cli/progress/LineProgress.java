package io.tidemark.cli.progress;

import io.tidemark.job.work.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line a step, for logs and pipes; within a long step one every half minute, with what is left. */
public final class LineProgress implements Progress {
    private static final long EVERY_SECONDS = 30;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private String step = "";
    private long expected;
    private long done;
    private long began;
    private long told;

    public LineProgress(PrintWriter err) {
        this(err, System::nanoTime);
    }

    /** @param nanos a clock that only goes on */
    LineProgress(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    @Override
    public void begin(String name) {
        step = name;
        done = 0;
        expected = 0;
        began = nanos.getAsLong();
        told = began;
    }

    @Override
    public void expect(long files) {
        expected = files;
    }

    @Override
    public void advance(long files) {
        done += files;
        long now = nanos.getAsLong();
        if (done > 0 && done < expected && now - told >= TimeUnit.SECONDS.toNanos(EVERY_SECONDS)) {
            told = now;
            err.println(step + ": " + done + " of " + expected + " files, " + Left.words(done, expected, now - began));
            err.flush();
        }
    }

    @Override
    public void end() {
        err.println(step + (done > 0 ? ": " + done + " files" : ""));
        err.flush();
    }

    @Override
    public void note(String words) {
        err.println("tidemark: " + words);
        err.flush();
    }
}
