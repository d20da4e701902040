package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.sql.Connection;

/** Makes a store and its report in a process of its own: {@code WriteReport <database> <output> <language>}. */
final class WriteReport {
    private WriteReport() {}

    public static void main(String[] arguments) throws Exception {
        Path database = Path.of(arguments[0]);
        Run run = Nights.usual().fill(database);
        try (Connection connection = Database.readOnly(database).connect()) {
            new ReportWriter(Catalogue.shipped(), new ReportSettings("大连市", arguments[2], "", Profile.OFFICE))
                    .write(connection, run, Path.of(arguments[1]));
        }
    }
}
