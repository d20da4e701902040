package io.tidemark.report;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes a store and its report in a process of its own: {@code WriteReport DATABASE OUTPUT LANGUAGE [regions|many] [accessible]}.
 */
final class WriteReport {
    private static @Nullable Kept kept;

    private WriteReport() {}

    private record Kept(byte[] store, Run run) {}

    static final Instant AT = Instant.parse("2025-03-31T18:30:00Z");

    public static void main(String[] arguments) throws Exception {
        Path database = Path.of(arguments[0]);
        boolean regions = arguments.length > 3 && arguments[3].equals("regions");
        Profile profile = arguments[arguments.length - 1].equals("accessible") ? Profile.ACCESSIBLE : Profile.OFFICE;
        boolean many = arguments.length > 3 && arguments[3].equals("many");
        Run run = many
                ? TenRegions.night(2000).fill(database)
                : regions ? secondOfRegions(database) : Nights.usual().fill(database);
        String region = regions || many ? TenRegions.REGIONS.get(0) : "大连市";
        new ReportWriter(Catalogue.shipped(), new ReportSettings(region, arguments[2], "", profile))
                .write(Database.readOnly(database), run, Path.of(arguments[1]), AT);
    }

    /** A second attempt, to which one bulletin came anew and another one was revised. Made once, and copied then. */
    static synchronized Run secondOfRegions(Path database) throws Exception {
        if (kept == null) {
            TenRegions.night().delivers().fill(database);
            Run run = new Night()
                    .attempt(2)
                    .reads(TenRegions.bulletin("东港市", 2024, 3))
                    .reads(TenRegions.bulletin("西岭市", 2025, 0))
                    .fill(database);
            kept = new Kept(Files.readAllBytes(database), run);
        } else {
            Files.write(database, kept.store(), StandardOpenOption.CREATE_NEW);
        }
        return kept.run();
    }
}
