package io.tidemark.cli.progress;

import io.tidemark.job.work.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with documents done and time left, one step after the other in the same line. */
public final class TerminalProgress implements Progress {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private @Nullable ProgressBar bar;
    private String step = "";

    public TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(String name) {
        step = name;
        err.print("\r" + name + " …");
        err.flush();
    }

    @Override
    public void expect(long files) {
        bar = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(files)
                .setUnit(" files", 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    @Override
    public void advance(long files) {
        if (bar != null) {
            bar.stepBy(files);
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        err.print("\r" + " ".repeat(WIDTH) + "\r");
        err.flush();
    }

    @Override
    public void note(String words) {
        err.println("\rtidemark: " + words);
        err.flush();
    }

    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }
}
