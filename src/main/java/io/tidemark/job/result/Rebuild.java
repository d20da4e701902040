package io.tidemark.job.result;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.work.Refused;
import io.tidemark.job.work.Versions;
import io.tidemark.report.Report;
import io.tidemark.report.ReportSettings;
import io.tidemark.report.ReportWriter;
import io.tidemark.store.Database;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The report of an earlier run, made again from the store.
 *
 * @param report where it lies now
 * @param differences files whose bytes are not those that the run made, in words; empty where all are
 */
public record Rebuild(Report report, List<String> differences) {
    public Rebuild {
        differences = List.copyOf(differences);
    }

    /**
     * Makes it again; changes nothing in the store.
     *
     * @param database read only
     * @param folder that gets a folder for the date
     * @throws Refused where other code made it, or the store does not know what it was made with
     */
    public static Rebuild of(Database database, Run run, Path folder) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            return of(connection, database, run, folder);
        }
    }

    private static Rebuild of(Connection connection, Database database, Run run, Path folder)
            throws IOException, SQLException {
        Catalogue catalogue = Catalogue.shipped();
        List<ReportFile> made = new ReportFiles(connection).of(run.id());
        if (Purge.isPurged(connection, run)) {
            throw new Refused(
                    "the values of " + name(run) + " were purged; what is left of its report is what was delivered");
        }
        if (made.isEmpty()) {
            throw new Refused("there is no report of " + name(run) + ": the run came to none");
        }
        Imprint imprint = new Imprints(connection)
                .of(run.id())
                .orElseThrow(() -> new Refused("the report of " + name(run)
                        + " was made by a version of Tidemark that did not keep what it was made with"));
        refuseOtherCode(run, Versions.of(catalogue));
        Report report = new ReportWriter(catalogue, ReportSettings.of(imprint.words()))
                .writeAgain(database, run, imprint, folder.toAbsolutePath());
        return new Rebuild(report, differences(made, report.files()));
    }

    private static void refuseOtherCode(Run run, Map<String, String> now) {
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, String> version : now.entrySet()) {
            String then = run.versions().get(version.getKey());
            if (!version.getValue().equals(then)) {
                others.add(version.getKey() + " " + (then == null ? "that was not kept" : then) + " (this is "
                        + version.getValue() + ")");
            }
        }
        if (!others.isEmpty()) {
            throw new Refused("the report of " + name(run) + " was made with " + String.join(", ", others)
                    + ". Only the same code makes the same bytes: run rebuild with that version of Tidemark");
        }
    }

    private static List<String> differences(List<ReportFile> made, List<ReportFile> now) {
        Map<String, String> hashes = new HashMap<>();
        now.forEach(file -> hashes.put(file.name(), file.hash()));
        List<String> differences = new ArrayList<>();
        for (ReportFile file : made) {
            String hash = hashes.remove(file.name());
            if (!file.hash().equals(hash)) {
                differences.add(file.name() + " had the hash " + file.hash() + " and now has " + hash);
            }
        }
        new TreeSet<>(hashes.keySet()).forEach(name -> differences.add(name + " was not there then"));
        return differences;
    }

    private static String name(Run run) {
        return run.reportDate() + ", attempt " + run.attempt();
    }
}
