package io.tidemark;

import io.tidemark.catalogue.CompiledCatalogue;
import io.tidemark.job.settings.SettingsFile;
import io.tidemark.report.window.ShippedScore;
import java.io.IOException;
import java.nio.file.Path;

/** Started by the build: makes once what each start would make again, and keeps it beside the classes. */
public final class Preparation {
    private Preparation() {}

    /**
     * A mistake in the data files is no matter of the build: the start that reads them names it.
     *
     * @param arguments the folder of the classes
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        SettingsFile.Compiled.write(classes);
        if (CompiledCatalogue.write(classes)) {
            ShippedScore.write(classes);
        } else {
            ShippedScore.forget(classes);
        }
    }
}
