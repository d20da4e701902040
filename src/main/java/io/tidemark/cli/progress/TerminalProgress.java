package io.tidemark.cli.progress;

import io.tidemark.job.work.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with documents done, documents left and time left, one step after the other in the same line. */
public final class TerminalProgress implements Progress {
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private @Nullable ProgressBar bar;
    private String step = "";
    private long began;

    public TerminalProgress(PrintWriter err) {
        this(err, System::nanoTime);
    }

    /** @param nanos a clock that only goes on */
    TerminalProgress(PrintWriter err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
    }

    @Override
    public void begin(String name) {
        step = name;
        began = nanos.getAsLong();
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
                .hideEta()
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    @Override
    public void advance(long files) {
        if (bar != null) {
            bar.stepBy(files);
            bar.setExtraMessage(Left.words(bar.getCurrent(), bar.getMax(), nanos.getAsLong() - began));
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        wipe();
        err.flush();
    }

    @Override
    public void note(String words) {
        wipe();
        err.println("tidemark: " + words);
        err.flush();
    }

    /** What is written next is not followed by the rest of a longer bar. */
    private void wipe() {
        err.print("\r" + " ".repeat(WIDTH) + "\r");
    }

    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }
}
