package io.tidemark.job;

import io.tidemark.job.settings.Settings;
import io.tidemark.job.work.Ahead;
import io.tidemark.report.FirstWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a night needs late and a processor without work can get ready early, once a process: the first workbook. */
final class Readiness {
    private static @Nullable Ahead<Boolean> begun;

    private Readiness() {}

    /** Begins, where the machine has a processor for it besides the one that the night starts on. */
    static synchronized void begin(Settings settings) {
        if (begun == null && Runtime.getRuntime().availableProcessors() > 1) {
            begun = Ahead.of("first workbook", () -> {
                FirstWorkbook.write(settings.language().name().toLowerCase(Locale.ROOT), settings.profile());
                return true;
            });
        }
    }

    /** Waits until it is done: the readers of office files, which start next, load the same classes. */
    static void await() {
        Ahead<Boolean> workbook = begun();
        try {
            if (workbook != null) {
                workbook.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no workbook can be written", e);
        }
    }

    private static synchronized @Nullable Ahead<Boolean> begun() {
        return begun;
    }
}
